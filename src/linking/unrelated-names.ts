import { ownWordsOf } from '#normal-forms/names.ts';
import type { Entry } from './entry.ts';

/** At so many names that have nothing in common, a number is nobody's: somebody fills a field with it, or copied it. */
export const FEWEST_NAMES = 4;

/** How many groups the names fall into, where those with a word of their own in common are in one. */
export function countUnrelated(entries: readonly Entry[]): number {
  const heads = new Map<string, string>();
  const headOf = (word: string): string => {
    let head = word;
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) {
      head = next;
    }
    heads.set(word, head);
    return head;
  };
  for (const { party } of entries) {
    const [name] = party.names;
    if (name === undefined) continue;
    const own = ownWordsOf(name);
    const [first = name.sorted, ...others] = own;
    const head = headOf(first);
    for (const word of others) heads.set(headOf(word), head);
  }
  return [...heads].filter(([word, head]) => word === head).length;
}
