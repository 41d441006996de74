import type { Client } from '#domain/client.ts';
import type { Field, FieldId } from '#domain/field.ts';
import { listedAddress } from '#domain/client.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { compact, fold } from '#domain/fold.ts';
import { recordsBeside } from '#domain/joined-client.ts';
import { countryName } from '#i18n/country-name.ts';
import {
  entriesOf,
  finder,
  SEARCHED_FIELDS,
  SEARCHED_PARTS,
  searchedAs,
  searchedPart,
  searchTextOf,
  type SearchedAs,
} from './search.ts';
import { knownProvinces } from './province-words.ts';
import { LINE, PLACE, withoutDots, wordsOf, type Look, type Word } from './search-words.ts';

/** From one UTF-16 unit of a text to another, that one excluded. */
export type Range = readonly [from: number, to: number];

/** A value that a search found and no shown field has. */
export interface Elsewhere {
  readonly where: Field;
  /** Whose it is, of a row that has several records: another than the first; `null` where the row itself has it. */
  readonly record: Client | null;
  /** What sets the value apart within its field. */
  readonly label: string | null;
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** A text of a client as it is shown, and whose it is. */
interface Shown {
  readonly field: Field;
  /** `null` where the cell shows no text. */
  readonly text: string | null;
}

/** An address as a whole is written, has codes and has places. */
type ShownAs = SearchedAs | 'address';

const SHOWN_AS: ReadonlyMap<FieldId, ShownAs> = new Map<FieldId, ShownAs>([
  ...SEARCHED_FIELDS.map(([{ id }, as]) => [id, as] as const),
  ...SEARCHED_PARTS.map(([, as, { id }]) => [id, as] as const),
  [SHARED.email.id, 'text'],
  [SHARED.administrationEmail.id, 'text'],
  [SHARED.certifiedEmail.id, 'text'],
  [SHARED.phone.id, 'code'],
  [SHARED.sdiCode.id, 'code'],
  [SHARED.electronicAddress.id, 'code'],
  [SHARED.externalValues.id, 'code'],
]);

function shownAs({ id, group }: Field): ShownAs | null {
  return SHOWN_AS.get(id) ?? (group === 'address' ? 'address' : null);
}

/** Where a search is in the texts that a row shows of a client, and what else it found of that client. */
export function makeFound(search: string) {
  let provinces = knownProvinces();
  let words = lookedFor(search);
  return (client: Client, shown: readonly Shown[]) => {
    // Their names may have come since.
    if (provinces !== knownProvinces()) words = lookedFor(search);
    provinces = knownProvinces();
    const ranges = shown.map((): Range[] => []);
    const unseen = words.filter(({ word, isIn }) => {
      let isSeen = false;
      for (const [place, { field, text }] of shown.entries()) {
        const as = shownAs(field);
        if (as === null || text === null) continue;
        const found = rangesIn(text, as, word);
        const isWhole =
          found.length === 0 &&
          ((as === 'country' && isCountry(field, client, isIn)) ||
            (as === 'place' && isProvince(client, word)));
        if (isWhole) found.push([0, text.length]);
        ranges[place]?.push(...found);
        isSeen ||= found.length > 0;
      }
      return !isSeen;
    });
    const elsewhere = unique(unseen.map(({ isIn }) => firstWith(client, isIn)));
    return {
      ranges: ranges.map(joined),
      elsewhere: elsewhere.map(({ as, ...value }) => ({
        ...value,
        ranges: joined(words.flatMap(({ word }) => rangesInOne(value.text, as, word))),
      })),
    };
  };
}

function lookedFor(search: string) {
  return wordsOf(search).map((word) => ({ word, isIn: finder(word) }));
}

/** A country is found by its code and its English name too, which may not be what is shown. */
function isCountry(field: Field, client: Client, isIn: (text: string) => boolean): boolean {
  const value = field.read(client);
  return typeof value === 'string' && isIn(searchTextOf(value, 'country'));
}

/** The province that is shown, by its name: what is shown are its letters. */
function isProvince(client: Client, word: Word): boolean {
  const address = listedAddress(client);
  const province = address && searchedPart(address, 'province');
  const text = province === null ? '' : searchTextOf(province, 'place');
  return word.some((look) => look.scope === 'provinces' && text.includes(look.text));
}

/** A value, and how it is searched. */
type Value = Omit<Elsewhere, 'ranges'> & { readonly as: SearchedAs };

/** One client may have tens of thousands of identifiers, and a row is drawn with each key. */
const MOST_LOOKED_AT = 2000;

/** The first value that has a word; of a row with several records, one of the record that names it before any other. */
function firstWith(client: Client, isIn: (text: string) => boolean): Value | null {
  const [own = client, ...others] = recordsBeside(client);
  for (const record of [own, ...others]) {
    const found = valueWith(record, isIn);
    if (found !== null) return { ...found, record: record === own ? null : record };
  }
  return null;
}

function valueWith(client: Client, isIn: (text: string) => boolean): Omit<Value, 'record'> | null {
  for (const [field, as] of SEARCHED_FIELDS) {
    for (const { label, text } of entriesOf(field, client).slice(0, MOST_LOOKED_AT)) {
      if (isIn(searchTextOf(text, as))) return { where: field, label, text, as };
    }
  }
  for (const address of client.addresses) {
    for (const [part, as, where] of SEARCHED_PARTS) {
      const text = address[part];
      if (text === null) continue;
      if (!isIn(searchTextOf(searchedPart(address, part) ?? text, as))) continue;
      return { where, label: null, text: as === 'country' ? countryName(text) : text, as };
    }
  }
  return null;
}

function unique(found: readonly (Value | null)[]): readonly Value[] {
  const known = found.filter((each) => each !== null);
  return known.filter(
    (each, index) =>
      known.findIndex(({ where, text }) => where === each.where && text === each.text) === index,
  );
}

type Clean = (text: string) => string;
const asWritten: Clean = (text) => text;

/** How a text is looked through for each look, as `searchText` has it: a code only without its separators. */
const CLEANED: Readonly<
  Record<ShownAs, Readonly<Partial<Record<Look['scope'], readonly Clean[]>>>>
> = {
  text: { written: [asWritten] },
  name: { written: [asWritten, withoutDots], names: [withoutDots] },
  code: { written: [compact], codes: [compact] },
  place: { places: [asWritten] },
  country: { places: [asWritten] },
  address: { written: [asWritten], codes: [compact], places: [asWritten] },
};

/** What stands between the values of a list where they are shown. */
const BETWEEN = /, |; |\n/g;
const LIST = /, |; |\n/;

/** Each value of a list by itself, so that none is found where one ends and the next begins. */
function rangesIn(text: string, as: ShownAs, word: Word): Range[] {
  const isList = (as === 'code' || as === 'address') && LIST.test(text);
  if (!isList) return rangesInOne(text, as, word);
  const ranges: Range[] = [];
  let start = 0;
  for (const { 0: between, index } of [...text.matchAll(BETWEEN), { 0: '', index: text.length }]) {
    for (const [from, to] of rangesInOne(text.slice(start, index), as, word)) {
      ranges.push([start + from, start + to]);
    }
    start = index + between.length;
  }
  return ranges;
}

function rangesInOne(text: string, as: ShownAs, word: Word): Range[] {
  const cleaned = CLEANED[as === 'address' ? as : searchedAs(text, as)];
  const folded = fold(text);
  return word.flatMap((look) =>
    (cleaned[look.scope] ?? []).flatMap((clean) => rangesOfLook(text, folded, look, clean)),
  );
}

function rangesOfLook(text: string, folded: string, look: Look, clean: Clean): Range[] {
  const isStart = look.text.startsWith(LINE) || look.text.startsWith(PLACE);
  const wanted = isStart ? look.text.slice(1) : look.text;
  // Most texts have nothing to mark, and need no more than this.
  if (!clean(folded).includes(wanted)) return [];
  const cleaned = cleanedText(text, clean);
  const ranges: Range[] = [];
  for (let at = cleaned.text.indexOf(wanted); at >= 0; at = cleaned.text.indexOf(wanted, at + 1)) {
    if (isStart && !isBeginning(cleaned.text, at, look.scope)) continue;
    ranges.push([cleaned.from[at] ?? 0, cleaned.to[at + wanted.length - 1] ?? text.length]);
  }
  return ranges;
}

function isBeginning(text: string, at: number, scope: Look['scope']): boolean {
  return at === 0 || (scope === 'places' && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ''));
}

/** A text folded and cleaned, and for each unit of that where it was written. */
function cleanedText(written: string, clean: Clean) {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  const take = (letter: string, index: number) => {
    const folded = clean(fold(letter));
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      from.push(index);
      to.push(index + letter.length);
    }
  };
  if (ASCII.test(written)) {
    for (let index = 0; index < written.length; index += 1) take(written[index] ?? '', index);
  } else {
    for (const { 0: letter, index } of written.matchAll(LETTER)) take(letter, index);
  }
  return { text, from, to };
}

/** No text of these has marks: each unit is a letter. */
const ASCII = /^[\0-\x7f]*$/;
/** A letter with its marks: what is folded as one. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

/** In order, and none over another. */
function joined(ranges: readonly Range[]): readonly Range[] {
  if (ranges.length < 2) return ranges;
  const result: Range[] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last === undefined || from > last[1]) result.push([from, to]);
    else result[result.length - 1] = [last[0], Math.max(last[1], to)];
  }
  return result;
}
