import type { ActionSource } from './engine.ts';

/** Keys without a character, by their code points in the W3C WebDriver standard, section 17.4.2. */
export const KEYS = {
  Enter: '\uE006',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
  Tab: '\uE004',
} as const;
export type Key = keyof typeof KEYS;

/** Held down while another key is pressed. */
const CONTROL = '\uE009';

/** A key while Control is held down. */
export const withControl = (value: string): ActionSource => ({
  type: 'key',
  id: 'keyboard',
  actions: [
    { type: 'keyDown', value: CONTROL },
    { type: 'keyDown', value },
    { type: 'keyUp', value },
    { type: 'keyUp', value: CONTROL },
  ],
});

/** Each pressed and let go, one after the other. */
export const toKeys = (values: readonly string[]): ActionSource => ({
  type: 'key',
  id: 'keyboard',
  actions: values.flatMap((value) => [
    { type: 'keyDown', value } as const,
    { type: 'keyUp', value } as const,
  ]),
});
