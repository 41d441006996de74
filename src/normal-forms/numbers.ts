import * as codiceFiscale from 'stdnum/lib/cjs/it/codicefiscale.js';
import { bareNumber } from './bare-number.ts';
import { readFrench, readSiren, readSiret } from './french-numbers.ts';
import { isCodiceFiscale } from './codice-fiscale.ts';
import { isPlaceholder } from './placeholders.ts';
import { checkVat, hasVatNumbers, splitPrefix, vatRegister, type Register } from './registers.ts';

/** Where a number is written. An electronic address is that of French e-invoicing: it begins with the SIREN. */
export type NumberField = 'vat' | 'tax' | 'register' | 'e-address';

/**
 * `holds`: its check digits are right, which is not to say that it was given to somebody. `weak`: a SIREN that holds,
 * out of a French VAT number that does not. `fails`: all others.
 */
type NumberState = 'holds' | 'weak' | 'fails';

/** One number of one register. A French VAT number is two of them: itself, and the SIREN in it. */
export interface RegisteredNumber {
  /** `null` where it cannot be told: then it is only equal to itself. */
  readonly register: Register | null;
  /** In capitals, without prefix and signs, with the zeros that were lost. */
  readonly value: string;
  readonly state: NumberState;
  readonly field: NumberField;
  /** The country of its prefix; `null` where it has none. */
  readonly prefix: string | null;
}

/** Where the number of the companies' register is the tax number too, or has it. */
const ONE_NUMBER = new Set('BE CH DK ES FI FR HR IT NO PT SI SM'.split(' '));

/**
 * What a text in a field of numbers is. `home` is the client's country, which decides where there is no prefix. Empty
 * where the text only fills the field.
 */
export function readNumber(
  written: string,
  field: NumberField,
  home: string | null,
): readonly RegisteredNumber[] {
  if (field === 'e-address') return readElectronicAddress(written);
  const number = withoutItaly(bareNumber(written));
  // Before any prefix: ATZMRK…, ITLLRA… and DEMRCO… begin like countries.
  if (isCodiceFiscale(number)) {
    const state = codiceFiscale.validate(number).isValid ? 'holds' : 'fails';
    return [{ register: 'CF', value: number, state, field, prefix: null }];
  }
  const prefixed = splitPrefix(number);
  if (isPlaceholder(number, prefixed?.rest ?? number)) return [];
  if (prefixed !== null) return readPrefixed(prefixed, number, field);
  return readBare(number, field, home);
}

/** A codice fiscale has no prefix; where one field takes both, people write that of the partita IVA before it. */
function withoutItaly(number: string): string {
  const rest = number.slice(2);
  return number.startsWith('IT') && isCodiceFiscale(rest) ? rest : number;
}

function readPrefixed(
  { country, rest }: { country: string; rest: string },
  number: string,
  field: NumberField,
): readonly RegisteredNumber[] {
  if (country === 'FR') {
    const french = readFrench(rest, field, 'FR');
    if (french !== null) return french;
  }
  const checked = checkVat(country, rest);
  if (checked !== null) return [toVat(country, checked, field, country)];
  // BE123456789 can be a French number whose key has letters.
  const french = readFrench(number, field, null);
  if (french?.[0]?.state === 'holds') return french;
  // HRB 12345 is a German register's number, and none of Croatia.
  if (field !== 'vat') return [unread(number, field)];
  return [toVat(country, { value: rest, holds: false }, field, country)];
}

function unread(value: string, field: NumberField): RegisteredNumber {
  return { register: null, value, state: 'fails', field, prefix: null };
}

function toVat(
  country: string,
  { value, holds }: { value: string; holds: boolean },
  field: NumberField,
  prefix: string | null,
): RegisteredNumber {
  return { register: vatRegister(country), value, state: holds ? 'holds' : 'fails', field, prefix };
}

function readBare(
  number: string,
  field: NumberField,
  home: string | null,
): readonly RegisteredNumber[] {
  if (home !== null && (field !== 'register' || ONE_NUMBER.has(home))) {
    const read = readAtHome(number, field, home);
    if (read !== null) return read;
  }
  const byShape = isToldByShape(field, home) ? readByShape(number, field) : null;
  if (byShape !== null) return byShape;
  // A VAT number is meant to be one of its country, even with a digit too few.
  const isMeant = field === 'vat' && home !== null && hasVatNumbers(home) && /\d{4}/.test(number);
  return isMeant
    ? [toVat(home, { value: number, holds: false }, field, null)]
    : [unread(number, field)];
}

/** Monaco and the Vatican have numbers of their neighbours. */
const WITH_NEIGHBOURS = new Set(['MC', 'VA']);

/**
 * Whether the shape may say which register it is. Under VAT a client may have a number of another country. Under tax id and
 * register stand numbers that only look like it: of ten numbers of America or Poland with nine digits one holds as a SIREN.
 */
function isToldByShape(field: NumberField, home: string | null): boolean {
  return home === null || field === 'vat' || WITH_NEIGHBOURS.has(home);
}

/** As the client's own country reads it; `null` where it has another shape. */
function readAtHome(
  number: string,
  field: NumberField,
  home: string,
): readonly RegisteredNumber[] | null {
  // Monaco's VAT numbers are French.
  if (home === 'FR' || home === 'MC') {
    const french = readFrench(number, field, null);
    // Under tax id stands a SIREN or a SIRET: eleven digits that fail are no VAT number there.
    const isOther = field !== 'vat' && french?.[0]?.register === 'VAT:FR';
    return isOther ? onlyHolding(french) : french;
  }
  const checked = checkVat(home, number);
  return checked === null ? null : [toVat(home, checked, field, null)];
}

/** Of a client whose country is not known, or another: only what holds, and whose length is that of one register. */
function readByShape(number: string, field: NumberField): readonly RegisteredNumber[] | null {
  if (/^\d{11}$/.test(number)) return onlyHolding([toVatOf('IT', number, field)]);
  if (/^\d{14}$/.test(number)) return onlyHolding(readSiret(number, field));
  if (/^\d{9}$/.test(number))
    return field === 'vat' ? null : onlyHolding([readSiren(number, field)]);
  if (/^(?=.*[A-Z])[A-Z0-9]\d{7}[A-Z0-9]$/.test(number)) {
    return onlyHolding([toVatOf('ES', number, field)]);
  }
  return null;
}

function toVatOf(country: string, number: string, field: NumberField): RegisteredNumber {
  return toVat(country, checkVat(country, number) ?? { value: number, holds: false }, field, null);
}

function onlyHolding(numbers: readonly RegisteredNumber[]): readonly RegisteredNumber[] | null {
  return numbers[0]?.state === 'holds' ? numbers : null;
}

/**
 * `812003416`, `812003416_81200341600128`, and either with more behind it: the buyer's SIREN comes first, then the SIRET
 * of the establishment (AFNOR XP Z12-012, BR-FR-21).
 */
function readElectronicAddress(written: string): readonly RegisteredNumber[] {
  const [first = '', second = ''] = written.trim().replace(/\s/g, '').split('_');
  if (!/^\d{9}$/.test(first) || isPlaceholder(first, first)) return [];
  const siret = /^\d{14}$/.test(second) && second.startsWith(first);
  const establishment = siret ? readSiret(second, 'e-address').slice(0, 1) : [];
  return [readSiren(first, 'e-address'), ...establishment];
}
