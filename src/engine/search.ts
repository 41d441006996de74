import type { Address, Client } from '#domain/client.ts';
import type { Field, ListEntry } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { compact, fold } from '#domain/fold.ts';
import { recordsBeside } from '#domain/joined-client.ts';
import { ITEMS_IN_STEP, type Steps } from '#domain/steps.ts';
import { countryName, englishCountryName, ownCountryName } from '#i18n/country-name.ts';
import { formatter } from '#i18n/formatter.ts';
import {
  LINE,
  PART,
  PLACE,
  PROVINCE,
  withoutDots,
  wordsOf,
  type Look,
  type Word,
} from './search-words.ts';

/** How a value is searched: as it is written; also without dots; without separators; by the beginnings of words. */
export type SearchedAs = 'text' | 'name' | 'code' | 'place' | 'country';

/** The fields that a client is found by, beside the parts of its addresses. */
export const SEARCHED_FIELDS: readonly (readonly [Field, SearchedAs])[] = [
  [SHARED.name, 'name'],
  [SHARED.legalName, 'name'],
  [SHARED.vatNumber, 'code'],
  [SHARED.taxId, 'code'],
  [SHARED.registrationNumber, 'code'],
  [SHARED.eInvoicing, 'code'],
  [SHARED.externalIdentifiers, 'code'],
  [SHARED.emails, 'text'],
  [SHARED.phones, 'code'],
];

/** What of each address, and the field of it. A postcode is a code: people write it with and without its blank. */
export const SEARCHED_PARTS: readonly (readonly [keyof Address, SearchedAs, Field])[] = [
  ['zipCode', 'code', SHARED.zipCode],
  ['city', 'text', SHARED.city],
  ['street', 'text', SHARED.street],
  ['province', 'place', SHARED.province],
  ['country', 'country', SHARED.country],
];

/** The values of a field, each by itself. */
export function entriesOf(
  field: Field,
  client: Client,
): readonly Pick<ListEntry, 'text' | 'label'>[] {
  if (field.type === 'list') return field.entries(client, formatter);
  const text = field.text(client, formatter);
  return text === null ? [] : [{ label: null, text }];
}

/**
 * All that a client can be found by, folded, in four parts: emails and addresses; names, also without their dots;
 * numbers and codes without their separators, so that a pasted number is found however either side is written;
 * words of provinces and countries. A code that is an email stands with the emails, which keep their separators.
 */
export function searchText(client: Client): string {
  const parts = noParts();
  eachSearched(client, (written, as) => addTo(parts, written, as));
  return toText(parts);
}

/** The same in steps, for a client of very many values. */
export function* searchTextInSteps(client: Client): Steps<string> {
  const values: (readonly [string, SearchedAs])[] = [];
  eachSearched(client, (written, as) => values.push([written, as]));
  const parts = noParts();
  for (let from = 0; from < values.length; from += ITEMS_IN_STEP) {
    for (const [written, as] of values.slice(from, from + ITEMS_IN_STEP)) addTo(parts, written, as);
    yield;
  }
  return toText(parts);
}

/** Whether the text of a client is made in steps. */
export function isLongToSearch({ emails, externalIdentifiers }: Client): boolean {
  return emails.length + externalIdentifiers.length > ITEMS_IN_STEP;
}

/** Takes each value that a client can be found by. */
function eachSearched(client: Client, take: (written: string, as: SearchedAs) => void): void {
  for (const [field, as] of SEARCHED_FIELDS) {
    for (const { text } of entriesOf(field, client)) take(text, as);
  }
  for (const address of client.addresses) {
    for (const [part, as] of SEARCHED_PARTS) {
      const written = searchedPart(address, part);
      if (written !== null) take(written, as);
    }
  }
  for (const record of recordsBeside(client)) eachSearched(record, take);
}

/** A part of an address as it is searched: an Italian province has its country with it, as ISO 3166-2 spells it. */
export function searchedPart(address: Address, part: keyof Address): string | null {
  const written = address[part];
  return part === 'province' && written?.length === 2 && address.country === 'IT'
    ? `IT-${written}`
    : written;
}

/** The same of one value. */
export function searchTextOf(written: string, as: SearchedAs): string {
  const parts = noParts();
  addTo(parts, written, as);
  return toText(parts);
}

type Parts = Readonly<Record<'places' | 'texts' | 'names' | 'codes', Set<string>>>;

function noParts(): Parts {
  return { places: new Set(), texts: new Set(), names: new Set(), codes: new Set() };
}

function toText({ places, texts, names, codes }: Parts): string {
  return [
    ...[texts, names, codes].map((lines) => [...lines].filter((line) => line !== '').join(LINE)),
    [...places].join(''),
  ].join(PART);
}

function addTo({ places, texts, names, codes }: Parts, written: string, as: SearchedAs): void {
  switch (searchedAs(written, as)) {
    case 'text':
      texts.add(toLine(written));
      return;
    case 'name': {
      const line = toLine(written);
      // `srl` finds `S.r.l.`, as people write it either way.
      names.add(line).add(withoutDots(line));
      return;
    }
    case 'code':
      codes.add(compact(written));
      // A zero in brackets is not dialled from abroad.
      if (written.includes('(0)')) codes.add(compact(written.replace('(0)', '')));
      return;
    case 'place':
      for (const word of placeWords([written])) places.add(word);
      return;
    case 'country':
      for (const word of countryWords(written)) places.add(word);
  }
}

/** An email is searched as it is written, wherever it stands. */
export function searchedAs(written: string, as: SearchedAs): SearchedAs {
  return as === 'code' && written.includes('@') ? 'text' : as;
}

/** The words of a place, whole and by their parts: `emilia-romagna`, `emilia`, `romagna`. */
function placeWords(names: readonly string[]): readonly string[] {
  const folded = fold(names.join(' '));
  const words = [...folded.split(/[\s,;()/]+/), ...folded.split(/[^\p{L}\p{N}]+/u)];
  return [...new Set(words)].filter((word) => word !== '').map((word) => PLACE + word);
}

const countries = new Map<string, readonly string[]>();
/** Somebody may write another one for each client. */
const MOST_COUNTRIES = 500;

/** A country's words: of its code, of its name as it is shown, in English and in the viewer's language. */
function countryWords(country: string): readonly string[] {
  const known = countries.get(country);
  if (known !== undefined) return known;
  const made = placeWords([
    country,
    countryName(country),
    englishCountryName(country),
    ownCountryName(country),
  ]);
  if (countries.size < MOST_COUNTRIES) countries.set(country, made);
  return made;
}

/**
 * Whether a `searchText` has every word that was typed; always, where nothing was. A search that is narrower
 * than another one finds nothing that the other did not.
 */
export function searchMatcher(search: string): (searchText: string) => boolean {
  const words = wordsOf(search).map(finder);
  return (text) => words.every((isFound) => isFound(text));
}

/** Whether a word is in a text. Most texts are told by one look through all of it. */
export function finder(word: Word): (text: string) => boolean {
  const textsOf = (scope: Look['scope']) =>
    word.filter((look) => look.scope === scope).map(({ text }) => text);
  const [plain = '', ...others] = textsOf('written');
  const names = textsOf('names');
  const codes = textsOf('codes');
  const provinces = new Set(textsOf('provinces'));
  const isElsewhere = others.length + names.length + codes.length > 0;
  return (text) =>
    isWritten(text, plain) ||
    (isElsewhere &&
      (others.some((other) => isWritten(text, other)) || isCode(text, codes, names))) ||
    (provinces.size > 0 && isProvince(text, provinces));
}

function isProvince(text: string, provinces: ReadonlySet<string>): boolean {
  const end = PROVINCE.length + 2;
  // Places come last.
  const start = text.lastIndexOf(PART);
  for (let at = text.indexOf(PROVINCE, start); at >= 0; at = text.indexOf(PROVINCE, at + end)) {
    if (provinces.has(text.slice(at, at + end))) return true;
  }
  return false;
}

/** Whether a word is written in a text, or begins a word of its places, which come last. */
function isWritten(text: string, plain: string): boolean {
  const at = text.indexOf(plain);
  if (at < 0) return false;
  return at < text.lastIndexOf(PART) || text.indexOf(PLACE + plain, at - 1) >= 0;
}

function isCode(text: string, codes: readonly string[], names: readonly string[]): boolean {
  const nameStart = text.indexOf(PART);
  const codeStart = text.indexOf(PART, nameStart + PART.length);
  const codeEnd = text.lastIndexOf(PART);
  for (const code of codes) {
    const at = text.indexOf(code, codeStart);
    if (at >= 0 && at < codeEnd) return true;
  }
  return names.some((name) => {
    const at = text.indexOf(name, nameStart);
    return at >= 0 && at < codeStart;
  });
}

function toLine(text: string): string {
  return fold(text).replace(/\s+/g, ' ');
}
