import { fold } from '#domain/fold.ts';
import type { Entry } from './entry.ts';

/** So few letters are in nearly every label. */
const LEAST_INSIDE = 3;

const BY_LABEL = 0;
const BY_WORDS = 1;
const INSIDE = 2;
type Place = typeof BY_LABEL | typeof BY_WORDS | typeof INSIDE;

/**
 * The entries that have all words that were typed, whatever their case and accents. First those that begin with what
 * was typed, then those with a word that begins so. Of equals, those that were chosen last; then they stay in order.
 */
export function matchingEntries(
  entries: readonly Entry[],
  typed: string,
  recent: readonly string[],
): readonly Entry[] {
  const wanted = fold(typed).trim();
  if (wanted === '') return entries;
  const age = ({ id }: Entry) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return entries
    .flatMap((entry) => {
      const place = placeIn(entry, wanted);
      return place === null ? [] : [{ entry, place }];
    })
    .toSorted((a, b) => a.place - b.place || age(a.entry) - age(b.entry))
    .map(({ entry }) => entry);
}

/** With nothing typed: what was chosen last in a section of its own, at the top. */
export function withRecent(entries: readonly Entry[], recent: readonly string[]): readonly Entry[] {
  const chosen = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const others = entries.filter((entry) => !chosen.includes(entry));
  return [...chosen.map((entry) => ({ ...entry, section: 'recent' }) as const), ...others];
}

function placeIn({ label, detail }: Entry, wanted: string): Place | null {
  const name = fold(label);
  if (name.startsWith(wanted)) return BY_LABEL;
  const text = ` ${name} ${fold(detail)}`.replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  const words = wanted.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (words.length === 0) return null;
  if (words.every((word) => text.includes(` ${word}`))) return BY_WORDS;
  const isInside = (word: string) => word.length >= LEAST_INSIDE && text.includes(word);
  return words.every((word) => text.includes(` ${word}`) || isInside(word)) ? INSIDE : null;
}
