import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Display } from '#ui/primitives/display.ts';
import { hearKept, keptUnder } from './kept-here.ts';
import { Preferences } from './preferences.ts';

/**
 * What Rubrica keeps on a device: how a person likes to look at it. Never anything of a client. The name is older than
 * saved views, and has nothing to do with them: another one would lose what is kept.
 */
const KEY = 'rubrica.view';

/** Also read before anything is drawn: the language of the texts is one of them. */
export const preferences = new Preferences(keptUnder(KEY), globalThis.history?.state?.unstored);

/** The preferences in force, kept from one visit to the next where the browser allows it. */
export function usePreferences(): {
  readonly display: Display;
  readonly onChange: (change: Partial<Display>) => void;
} {
  const display = useSyncExternalStore(preferences.subscribe, () => preferences.display);
  // Outside is the document, whose attributes the styles read.
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = display.theme;
    document.documentElement.dataset['density'] = display.density;
  }, [display]);
  // Outside are the other tabs: the browser tells what they keep.
  useEffect(() => hearKept(KEY, preferences.hear, preferences.forget), []);
  return { display, onChange: preferences.choose };
}
