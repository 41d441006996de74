import { loadLater } from '#i18n/messages.ts';

/*
 * Fields whose values take a program of their own to find. It is loaded in spare time once a list has rows, and before
 * anything is drawn where an address or something that is kept names one.
 */

/** Whether a column that is kept may be one of them, loaded or not. */
export function isLaterField(id: string): boolean {
  return id.startsWith('ready');
}

/** Loads them where they are named, before an address is read; after the texts. */
export async function loadNamedFields(): Promise<void> {
  if (!/\bready/.test(location.search + keptTexts())) return;
  await loadReadyFields();
}

/** Every list offers them from then on. */
export async function loadReadyFields(): Promise<void> {
  // Texts first: a list may be drawn with them in the same moment.
  await loadLater('readiness');
  await import('./ready-fields.ts');
}

function keptTexts(): string {
  try {
    return JSON.stringify(localStorage);
  } catch {
    return '';
  }
}
