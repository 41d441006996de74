import { formsAgree } from './legal-forms.ts';
import { isOwnWord } from './market-words.ts';
import type { Name } from './names.ts';
import { isOneLetterApart } from './slips.ts';

/** Why two names are near: what it is that they differ in, or what one of them is of the other. */
export type NearReason = 'form' | 'part' | 'letter' | 'owner' | 'acronym' | 'person';

export interface NameMatch {
  readonly grade: 'equal' | 'near';
  /** `null` where they are equal. */
  readonly near: NearReason | null;
  /** Neither has a word of its own: Hotel Milano. Such names are many clients'. */
  readonly isCommon: boolean;
}

const MOST_WORDS_MORE = 2;
const SHORTEST_CORE = 7;
const SHORTEST_ONLY_WORD = 6;

/** How two names agree; `null` where they do not. Letters count, never sounds, and no likeness in per cent. */
export function matchNames(a: Name, b: Name): NameMatch | null {
  if (a.figures !== b.figures) return null;
  if (haveSameWords(a, b)) {
    const isCommon = !a.words.some(isOwnWord);
    return formsAgree(a.form, b.form)
      ? { grade: 'equal', near: null, isCommon }
      : { grade: 'near', near: 'form', isCommon };
  }
  const near = isOwner(a, b) || isOwner(b, a) ? 'owner' : nearReason(a, b);
  if (near === null || !a.words.some(isOwnWord) || !b.words.some(isOwnWord)) return null;
  return { grade: 'near', near, isCommon: false };
}

/** In any order, where there are two or more; and `Bar Sport di Bruno Lissoni` is `Bar Sport`. */
function haveSameWords(a: Name, b: Name): boolean {
  if (a.core === b.core || a.sorted === b.sorted) return true;
  if (a.owner !== null) return b.owner === null && a.owner.firm === b.core;
  return b.owner !== null && b.owner.firm === a.core;
}

function isOwner(firm: Name, person: Name): boolean {
  return firm.owner !== null && firm.owner.sorted === person.sorted;
}

function nearReason(a: Name, b: Name): NearReason | null {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (
    long.words.length - short.words.length <= MOST_WORDS_MORE &&
    short.words.every((word) => long.words.includes(word))
  ) {
    return 'part';
  }
  const isOnly = a.words.length === 1 && b.words.length === 1;
  const shortest = Math.min(a.core.length, b.core.length);
  if (shortest < (isOnly ? SHORTEST_ONLY_WORD : SHORTEST_CORE)) return null;
  return isOneLetterApart(a.core, b.core) ? 'letter' : null;
}

/** Whether two names have a word of their own in common, or agree in another way. */
export function namesMeet(a: Name, b: Name): boolean {
  return (
    a.words.some((word) => b.words.includes(word) && isOwnWord(word)) || matchNames(a, b) !== null
  );
}
