import { fold } from '#domain/fold.ts';
import { tidy } from '#domain/tidy.ts';
import { DOTTED, FIRST_WORDS, NAME_WORDS, PARTICLES, STREET_WORDS } from './street-words.ts';
import { withDaysInDigits } from './street-dates.ts';
import { remembered } from './words.ts';

/** A street and its number, as they are compared. */
export interface Street {
  /** In order, the kind of street first; the first letter of a name keeps its dot: `['via', 'g.', 'garibaldi']`. */
  readonly words: readonly string[];
  /** `12a`, `12bis`, `3/30`; `null` where none is written, or `snc` (senza numero civico). */
  readonly number: string | null;
}

/** `initial`: the same, where a first name is written by its first letter on one side. */
export type StreetAgreement = 'equal' | 'initial' | 'different';

/**
 * A line of an address, as it is compared. Case, accents, commas, abbreviations, particles and the place of the
 * number do not count; `12/A`, `12a` and `12 A` are one number, `3/30` is another than `3`.
 */
export const toStreet: (written: string) => Street = remembered(readStreet);

/** Whether two lines are one street and number. */
export function compareStreets(a: Street, b: Street): StreetAgreement {
  if (a.number !== b.number || a.words.length === 0) return 'different';
  // Monte Napoleone and Montenapoleone.
  if (a.words.join('') === b.words.join('')) return 'equal';
  if (a.words.length !== b.words.length) return 'different';
  let agreement: StreetAgreement = 'equal';
  for (const [index, word] of a.words.entries()) {
    const other = b.words[index] ?? '';
    if (word === other || isSameSaint(word, other)) continue;
    // What a street is called by is its last word, and never short for another.
    if (index === a.words.length - 1 || !(isInitialOf(word, other) || isInitialOf(other, word))) {
      return 'different';
    }
    agreement = 'initial';
  }
  return agreement;
}

/** `s.` is a saint, or somebody called Silvio. */
function isSameSaint(a: string, b: string): boolean {
  return (a === 's.' && b === 'san') || (a === 'san' && b === 's.');
}

function isInitialOf(initial: string, word: string): boolean {
  return initial.length === 2 && initial.endsWith('.') && word.startsWith(initial.slice(0, 1));
}

function readStreet(written: string): Street {
  const words = toWords(withDaysInDigits(fold(tidy(written))));
  const [first = ''] = words;
  // A number is written first in French, last in Italian: 12, rue Verte; via Verde 12.
  const isFirst = NUMBER.test(first) && words.length > 1;
  const inOrder = isFirst ? [...words.slice(1), first] : words;
  const last = inOrder.at(-1) ?? '';
  const hasNumber = NUMBER.test(last) && inOrder.length > 1;
  return {
    words: (hasNumber ? inOrder.slice(0, -1) : inOrder).map(toKnownWord),
    number: hasNumber ? last : null,
  };
}

const NUMBER = /^\d/;
const TERM = /(?<=\d)\s*[-/]?\s*(bis|ter|quater|quinquies)(?![\p{L}\p{N}])/gu;

function toWords(folded: string): readonly string[] {
  const words = withNumbersJoined(withAbbreviations(folded))
    .replace(/(?<![\p{L}\p{N}])(\p{L})[.\s]+(?=\p{L})/gu, '$1. ')
    .split(/[^\p{L}\p{N}./]+|(?<=\p{L}{2,})\.|(?<=\d)\.|(?<!\p{L})\.|\/(?!\d)/u)
    .filter((word) => word !== '' && !/^[./]+$/.test(word));
  const split = words.flatMap(splitKind);
  const kept = split.filter((word) => !PARTICLES.has(word));
  return kept.at(-1) === 'snc' ? kept.slice(0, -1) : kept;
}

/** Abbreviations whose dots or strokes are part of them, at the start of a word. */
function withAbbreviations(folded: string): string {
  return folded
    .replace(/(?<!\p{L})\p{L}\.\p{L}+(?:\.\p{L}+)*(?!\p{L})/gu, (word) => DOTTED.get(word) ?? word)
    .replace(/(?<!\p{L})s\s?[/.]\s?n\.?(?!\p{L})/u, 'snc')
    .replace(/(?<!\p{L})c\s?\/\s?(?=\p{L})/u, 'calle ');
}

/** `n. 12 / A` is `12a`, `12 bis` is `12bis`, `12 - 14` is `12/14`. */
function withNumbersJoined(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])(?:n|nr|no|num|numero|civ|civico)[\s.°º]*(?=\d)/gu, ' ')
    .replace(/(?<=\d)\s*[-/]\s*(?=\d)/g, '/')
    .replace(TERM, '$1')
    .replace(/(?<=\d)\s*[-/]?\s*(\p{L})(?![\p{L}\p{N}'.])/gu, '$1');
}

/** German and Dutch join the kind to the name: `Hauptstr.` is `haupt strada`. */
function splitKind(word: string): readonly string[] {
  const [, name, kind] = /^(.{2,}?)(str|strasse|straat|platz)$/.exec(word) ?? [];
  return name === undefined || kind === undefined ? [word] : [name, kind];
}

function toKnownWord(word: string, index: number, words: readonly string[]): string {
  const kind = index === 0 ? FIRST_WORDS.get(word) : undefined;
  if (kind !== undefined) return kind;
  // `High St` is a street, `St James` a saint.
  if (word === 'st' && index > 0 && index === words.length - 1) return 'street';
  return STREET_WORDS.get(word) ?? NAME_WORDS.get(word) ?? word;
}
