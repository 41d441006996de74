import type { ActionSource } from './engine.ts';

/** Keys without a character, by their code points in the W3C WebDriver standard, section 17.4.2. */
export const KEYS = {
  Enter: '\uE006',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
} as const;
export type Key = keyof typeof KEYS;

/** Each pressed and let go, one after the other. */
export const toKeys = (values: readonly string[]): ActionSource => ({
  type: 'key',
  id: 'keyboard',
  actions: values.flatMap((value) => [
    { type: 'keyDown', value } as const,
    { type: 'keyUp', value } as const,
  ]),
});
