import { setMessages, type FirstMessages, type LaterMessages } from '#i18n/messages.ts';
import { setMessages as setQontoMessages, type QontoMessages } from './qonto/messages.ts';
import { setMessages as setWethodMessages, type WethodMessages } from './wethod/messages.ts';

/** All texts in one language: Rubrica's own, and each provider's. */
export interface Catalogue {
  readonly rubrica: FirstMessages;
  readonly later: LaterMessages;
  readonly wethod: WethodMessages;
  readonly qonto: QontoMessages;
}

/** The languages that there are texts in, by their BCP 47 tags. Each is one file, loaded when it is wanted. */
const CATALOGUES = {
  en: () => import('./language-en.ts'),
  it: () => import('./language-it.ts'),
  fr: () => import('./language-fr.ts'),
} satisfies Record<string, () => Promise<{ readonly catalogue: Catalogue }>>;
type Language = keyof typeof CATALOGUES;

export const LANGUAGES = Object.keys(CATALOGUES) as readonly Language[];

/** Loads the texts in a language and sets them: once, before anything is drawn. */
export async function loadMessages(language: Language): Promise<void> {
  const { catalogue } = await CATALOGUES[language]();
  setMessages(catalogue.rubrica, catalogue.later);
  setWethodMessages(catalogue.wethod);
  setQontoMessages(catalogue.qonto);
}
