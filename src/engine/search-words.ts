import { compact, withoutOuterSeparators } from '#domain/fold.ts';
import { vatPrefixOf } from '#domain/identity.ts';
import { withoutLabels } from '#domain/labels.ts';
import { knownProvinces } from './province-words.ts';

/** Begins each word of a place. No word that is typed has it in it, as the next two. */
export const PLACE = '\t';
/** Begins the word of an Italian province, which ISO 3166-2 spells `IT-MI`: its letters follow. */
export const PROVINCE = `${PLACE}it-`;
/** Between the lines of a `searchText`. */
export const LINE = '\n';
/** Between its four parts. */
export const PART = '\n\n';

/**
 * Where a text is looked for: in all that is written; in names without their dots; in numbers and codes
 * without separators, where a line break stands for their beginning; in the words of provinces and countries,
 * from their first letter; in the letters of provinces, which have their names.
 */
type Scope = 'written' | 'names' | 'codes' | 'places' | 'provinces';

/** One way to find a word. */
export interface Look {
  readonly scope: Scope;
  readonly text: string;
}

/** A word of a search: found where one of its looks is. */
export type Word = readonly Look[];

/** Fewer digits after a country's letters are no tax number: `it5`. */
const LEAST_DIGITS = 5;

/** The words of a search. What consists of separators alone asks nothing yet. */
export function wordsOf(search: string): readonly Word[] {
  const written = withoutLabels(search)
    .split(/\s+/)
    // A zero to be left out when calling from abroad: alone it asks nothing.
    .filter((word) => word !== '(0)')
    .map((word) => ({
      plain: withoutOuterSeparators(word),
      abroad: withoutOuterSeparators(word.replace('(0)', '')),
    }))
    .filter(({ plain }) => plain !== '');
  const codes = written.map(({ plain }) => compact(plain));
  return written.map(({ plain, abroad }, index) => {
    const forms = abroad === plain || abroad === '' ? [plain] : [plain, abroad];
    return [...forms.flatMap(looksOf), ...withoutPrefix(codes.slice(index))];
  });
}

function looksOf(plain: string): Word {
  const code = compact(plain);
  const looks: Look[] = [{ scope: 'written', text: plain }];
  if (code !== plain) {
    looks.push({ scope: 'names', text: withoutDots(plain) }, { scope: 'codes', text: code });
  }
  looks.push({ scope: 'places', text: PLACE + plain });
  for (const letters of knownProvinces()(plain)) {
    looks.push({ scope: 'provinces', text: PROVINCE + letters });
  }
  // Two zeros and a plus are one before a phone's country. One zero may become two with the next key.
  if (code.startsWith('+')) looks.push({ scope: 'codes', text: `${LINE}00${code.slice(1)}` });
  if (code === '0' || code.startsWith('00')) {
    looks.push({ scope: 'codes', text: `${LINE}+${code.slice(2)}` });
  }
  return looks;
}

/**
 * `IT 0123` and `IT0123` are also a number that is written without its prefix, and so begins with the first
 * digit: of another country it would not. `codes` begin with the word.
 */
function withoutPrefix([code = '', ...next]: readonly string[]): Word {
  const prefix = vatPrefixOf(code + (next[0] ?? ''));
  if (prefix === null) return [];
  const rest = code.slice(prefix.length);
  const numbers = rest === '' ? next : [rest, ...next];
  const end = numbers.findIndex((number) => !/^\d/.test(number));
  const digits = numbers
    .slice(0, end < 0 ? numbers.length : end)
    .join('')
    .replace(/\D/g, '');
  if (digits.length < LEAST_DIGITS) return [];
  return [{ scope: 'codes', text: LINE + (numbers[0] ?? '') }];
}

/**
 * Whether a search finds nothing that an earlier one did not: each word of the earlier one is held by a word
 * that is found nowhere else. `P.IVA` followed by a digit is a label, and no longer a word to be found.
 */
export function isNarrower(search: string, earlier: string): boolean {
  const words = wordsOf(search);
  return wordsOf(earlier).every((held) =>
    words.some((word) => word.every((look) => held.some((known) => implies(look, known)))),
  );
}

function implies(look: Look, known: Look): boolean {
  if (!look.text.includes(known.text)) return false;
  const isPlace = look.scope === 'places' || look.scope === 'provinces';
  return look.scope === known.scope || (known.scope === 'written' && !isPlace);
}

export function withoutDots(folded: string): string {
  return folded.replaceAll('.', '');
}
