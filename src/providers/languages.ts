import type { ProviderId } from '#domain/client.ts';
import { setMessages, type FirstMessages, type LaterMessages } from '#i18n/messages.ts';
import type { ConnectGuide } from './shared/connect-guide.ts';
import { setMessages as setQontoMessages, type QontoMessages } from './qonto/messages.ts';
import { setMessages as setWethodMessages, type WethodMessages } from './wethod/messages.ts';

/** All texts in one language: Rubrica's own, and each provider's. */
export interface Catalogue {
  readonly rubrica: FirstMessages;
  readonly later: LaterMessages;
  readonly wethod: WethodMessages;
  readonly qonto: QontoMessages;
  /** How to get each provider's credentials: loaded with the page that says it. */
  readonly guides: Readonly<
    Record<'wethod' | 'qonto', () => Promise<{ readonly guide: ConnectGuide }>>
  >;
}

/** The languages that there are texts in, by their BCP 47 tags. Each is one file, loaded when it is wanted. */
const CATALOGUES = {
  en: () => import('./language-en.ts'),
  it: () => import('./language-it.ts'),
  fr: () => import('./language-fr.ts'),
} satisfies Record<string, () => Promise<{ readonly catalogue: Catalogue }>>;
type Language = keyof typeof CATALOGUES;

let guides: Catalogue['guides'] | null = null;

export const LANGUAGES = Object.keys(CATALOGUES) as readonly Language[];

/** Loads the texts in a language and sets them: once, before anything is drawn. */
export async function loadMessages(language: Language): Promise<void> {
  const { catalogue } = await CATALOGUES[language]();
  setMessages(catalogue.rubrica, catalogue.later);
  setWethodMessages(catalogue.wethod);
  setQontoMessages(catalogue.qonto);
  guides = catalogue.guides;
}

/** How to get the credentials of each provider, in the language of the page, by its id. */
export async function loadGuides(): Promise<ReadonlyMap<ProviderId, ConnectGuide>> {
  const loaded = Object.entries(guides ?? {}).map(
    async ([id, load]) => [id, (await load()).guide] as const,
  );
  return new Map(await Promise.all(loaded));
}
