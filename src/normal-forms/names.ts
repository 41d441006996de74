import { wordsOfName } from './name-words.ts';
import { withoutForm } from './name-forms.ts';
import { trimmed } from '#domain/trimmed.ts';
import { isOwnWord } from './market-words.ts';

/** A name as it is compared. Words are folded: see `domain/fold.ts`. */
export interface Name {
  /** Without legal form and connectives, words joined: `officinemeccanichetornielli`. */
  readonly core: string;
  readonly words: readonly string[];
  /** The same words in the order of letters: a person's name is written both ways round. */
  readonly sorted: string;
  /** `srl`, `gmbh & co kg`; `null` where none is said. */
  readonly form: string | null;
  /** The words with digits: Lotto 2 and Lotto 10 are two. */
  readonly figures: string;
  /** Of `Bar Sport di Bruno Lissoni`: the core before, and the owner's words in the order of letters. */
  readonly owner: { readonly firm: string; readonly sorted: string } | null;
}

/** What people leave out and write as a sign. */
const CONNECTIVES = new Set(['e', 'ed', 'et', 'and', 'und', 'y']);

const TITLES = new Set(
  'dott dottssa dottore dottoressa dr ing avv arch geom rag prof profssa sig sigra mr mrs ms herr frau mme mlle'.split(
    ' ',
  ),
);

/** A name in normal form; `null` where it has no letter and no digit. */
export function readName(written: string | null): Name | null {
  if (written === null) return null;
  const all = wordsOfName(written);
  const { words: named, form } = withoutForm(all);
  const meant = named.filter((word) => !CONNECTIVES.has(word) && !TITLES.has(word));
  const words = trimmed(meant.length > 0 ? meant : named);
  if (words.length === 0) return null;
  return {
    core: words.join(''),
    words,
    sorted: words.length === 1 ? (words[0] ?? '') : words.toSorted().join(' '),
    form,
    figures: words.filter((word) => /\d/.test(word)).join(' '),
    owner: ownerOf(words),
  };
}

/** The words that only few names have. */
export function ownWordsOf({ words }: Name): readonly string[] {
  return [...new Set(words.filter(isOwnWord))];
}

/** One own word of five letters, or two. */
export function isDistinctive(name: Name): boolean {
  const own = ownWordsOf(name);
  return own.length > 1 || own.some((word) => word.length >= 5);
}

/** Who stands after `di`: two or three words, none of which is a trade or a town. */
function ownerOf(words: readonly string[]): Name['owner'] {
  const place = words.lastIndexOf('di');
  if (place < 1) return null;
  const owner = words.slice(place + 1);
  if (owner.length < 2 || owner.length > 3 || !owner.every(isOwnWord)) return null;
  const firm = words.slice(0, place);
  return firm.some(isOwnWord) ? { firm: firm.join(''), sorted: owner.toSorted().join(' ') } : null;
}
