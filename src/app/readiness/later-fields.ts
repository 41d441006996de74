import { loadLater } from '#i18n/messages.ts';

/*
 * Fields whose values take a program of their own to find. Lists have them once they are loaded: with the page of what is
 * to be done, or where an address or something that is kept names one.
 */

/** Whether a column that is kept may be one of them, loaded or not. */
export function isLaterField(id: string): boolean {
  return id.startsWith('ready');
}

/** Loads them where they are named, before an address is read; after the texts. */
export async function loadNamedFields(): Promise<void> {
  if (!/\bready/.test(location.search + keptTexts())) return;
  await Promise.all([import('./ready-fields.ts'), loadLater('readiness')]);
}

function keptTexts(): string {
  try {
    return JSON.stringify(localStorage);
  } catch {
    return '';
  }
}
