import { chooseLanguage } from './locale.ts';

/** What is read where the program is not: while it cannot be had, and in the pages that stand in its place. */
export interface PageTexts {
  readonly needsScript: string;
  readonly notLoaded: string;
  readonly open: string;
  readonly byLink: string;
  readonly byLinkHow: string;
  /** Why a browser is not let in. */
  readonly linkIsUsed: string;
  readonly linkIsNeeded: string;
}

/** In all languages that there are texts in: the server writes them into its pages. */
export const PAGE_TEXTS = {
  en: {
    needsScript: 'Rubrica needs JavaScript. Allow it for this page, then reload.',
    notLoaded: 'Rubrica could not be loaded. Reload the page.',
    open: 'Open Rubrica',
    byLink: 'Open Rubrica by its link',
    byLinkHow:
      'The terminal in which Rubrica was started shows the link that lets this browser in. Open that one.',
    linkIsUsed: 'This link has been used, or is old.',
    linkIsNeeded: 'Rubrica shows real clients here, so it opens by its link only.',
  },
  it: {
    needsScript: 'Rubrica richiede JavaScript. Consentirlo per questa pagina, poi ricaricarla.',
    notLoaded: 'Impossibile caricare Rubrica. Ricaricare la pagina.',
    open: 'Apri Rubrica',
    byLink: 'Aprire Rubrica dal suo link',
    byLinkHow:
      'Il terminale in cui Rubrica è stata avviata mostra il link che fa entrare questo browser. Aprire quello.',
    linkIsUsed: 'Questo link è già stato usato, o è vecchio.',
    linkIsNeeded: 'Qui Rubrica mostra clienti reali, quindi si apre solo dal suo link.',
  },
  fr: {
    needsScript: 'Rubrica nécessite JavaScript. Autorisez-le pour cette page, puis rechargez-la.',
    notLoaded: 'Rubrica n’a pas pu être chargée. Rechargez la page.',
    open: 'Ouvrir Rubrica',
    byLink: 'Ouvrez Rubrica par son lien',
    byLinkHow:
      'Le terminal où Rubrica a été démarrée affiche le lien qui autorise ce navigateur. Ouvrez celui-ci.',
    linkIsUsed: 'Ce lien a déjà été utilisé, ou il est ancien.',
    linkIsNeeded: 'Rubrica affiche ici des clients réels, elle ne s’ouvre donc que par son lien.',
  },
} as const satisfies Readonly<Record<string, PageTexts>>;
export type PageLanguage = keyof typeof PAGE_TEXTS;

const LANGUAGES = Object.keys(PAGE_TEXTS) as readonly PageLanguage[];

/** The language of a page that is asked for with this `Accept-Language` (RFC 9110, 12.5.4). */
export function pageLanguage(accepted: string | null): PageLanguage {
  const weighed = (accepted ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/);
    const weight = parameters.find((each) => each.startsWith('q='));
    return { tag, weight: weight === undefined ? 1 : Number(weight.slice('q='.length)) };
  });
  const wanted = weighed.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  return chooseLanguage(
    wanted.map(({ tag }) => tag),
    LANGUAGES,
  );
}
