import { boundedText, MOST_COMPARED } from './bounded-text.ts';

/**
 * Folding: two texts fold alike where root collation calls them equal at base strength, whatever the
 * viewer's locale. So `lodz` finds `Łódź`, `strasse` `Straße` and `oeuvre` `Œuvre`, while `й` stays
 * another letter than `и`. Unicode Technical Standard 10; English has no tailoring of the root.
 *
 * Three things are one that root collation keeps apart, since people do not tell them apart: all dashes,
 * all apostrophes, and letters with and without their dot (`ışık` and `IŞIK`: the capital is the same).
 */
function makeClasses() {
  const { compare } = new Intl.Collator('en', { sensitivity: 'base' });
  /** One spelling for each class of equal characters, in collation order, so that it is found by halving. */
  const representatives: string[] = [...'abcdefghijklmnopqrstuvwxyz0123456789']
    .concat([...' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$'])
    .concat(['ae', 'dz', 'ff', 'fi', 'fl', 'ij', 'lj', 'nj', 'oe', 'ss', 'st', 'tm', 'ı', 'ȷ'])
    .concat(['a/s', 'au', 'db', 'pa', 'wc', '30', '40', '50'])
    .concat(Array.from({ length: 11 }, (_, above) => String(10 + above)))
    .toSorted(compare);
  return { compare, representatives };
}

/** Made with the first letter that is not ASCII. */
let classes: ReturnType<typeof makeClasses> | null = null;

const folded = new Map<string, string>();

const DASH = /^\p{Dash}$/u;
const APOSTROPHE = /^[\u2018\u2019\u02bc\u2032\u00b4]$/;
const DOTLESS: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ȷ', 'j'],
]);

const ASCII = /^[\0-\x7f]*$/;

/**
 * The text as it is searched, as far as it is: `MOST_COMPARED`. Equal texts at base strength fold alike;
 * absence folds to nothing.
 */
export function fold(written: string | null): string {
  if (written === null) return '';
  const text = boundedText(written, MOST_COMPARED);
  if (ASCII.test(text)) return text.toLowerCase();
  let result = '';
  // Composed, so that a letter and its mark are judged as one: й is a letter, é is e with a mark.
  for (const character of text.normalize('NFC')) result += foldCharacter(character);
  return result;
}

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const made = ASCII.test(character) ? character.toLowerCase() : toRepresentative(character);
  folded.set(character, made);
  return made;
}

function toRepresentative(character: string): string {
  const { compare, representatives } = (classes ??= makeClasses());
  if (compare(character, '') === 0) return '';
  if (DASH.test(character)) return '-';
  if (APOSTROPHE.test(character)) return "'";
  const place = findPlace(character);
  const found = representatives[place];
  if (found !== undefined && compare(found, character) === 0) return DOTLESS.get(found) ?? found;
  const own = toLetters(character, compare);
  representatives.splice(place, 0, own);
  return own;
}

/** Where a character's class stands, or would stand, among the representatives. */
function findPlace(character: string): number {
  const { compare, representatives } = (classes ??= makeClasses());
  let low = 0;
  let high = representatives.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(representatives[middle] ?? '', character) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The letters that a character joins, where root collation takes it for them: `ﬃ` is `ffi`. */
function toLetters(character: string, compare: (a: string, b: string) => number): string {
  const parts = [...character.normalize('NFKD')];
  const joined = parts.length > 1 ? parts.map(foldCharacter).join('') : '';
  return compare(character, joined) === 0 ? joined : character.toLowerCase();
}

/** What people put between the parts of a number or a code. */
const SEPARATORS = String.raw`\s.,:;/\\()[\]_'·-`;
const ALL_SEPARATORS = new RegExp(`[${SEPARATORS}]+`, 'g');
/** And what stands around it where it is quoted. */
const OUTER = `["“”„«»‹›<>…${SEPARATORS}]+`;
const OUTER_SEPARATORS = new RegExp(`^${OUTER}|${OUTER}$`, 'g');

/** A number or a code without what people put between its parts: `IT 012.345` and `it012345` are one. */
export function compact(text: string): string {
  return fold(text).replace(ALL_SEPARATORS, '');
}

/** A folded word without separators and quotes around it: `(06)` is `06`, and `"milano",` is `milano`. */
export function withoutOuterSeparators(word: string): string {
  return word.replace(OUTER_SEPARATORS, '');
}
