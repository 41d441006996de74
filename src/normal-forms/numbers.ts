import * as codiceFiscale from 'stdnum/lib/cjs/it/codicefiscale.js';
import { bareNumber } from './bare-number.ts';
import { readFrench, readSiren, readSiret } from './french-numbers.ts';
import { isCodiceFiscale } from './codice-fiscale.ts';
import { isPlaceholder } from './placeholders.ts';
import { checkVat, splitPrefix, type Register } from './registers.ts';
import { readUnprefixed, toVat, unread } from './unprefixed-numbers.ts';

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
  return readUnprefixed(number, field, home);
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
