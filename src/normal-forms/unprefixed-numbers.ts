import { readFrench, readSiren, readSiret } from './french-numbers.ts';
import type { NumberField, RegisteredNumber } from './numbers.ts';
import { checkVat, hasVatNumbers, vatRegister } from './registers.ts';

/** Where the number of the companies' register is the tax number too, or has it. */
const ONE_NUMBER = new Set('BE CH DK ES FI FR HR IT NO PT SI SM'.split(' '));

/** A number without a prefix, of a client whose country is `home`. */
export function readUnprefixed(
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

/** A number of which nobody can tell the register. */
export function unread(value: string, field: NumberField): RegisteredNumber {
  return { register: null, value, state: 'fails', field, prefix: null };
}

/** A VAT number of a country. */
export function toVat(
  country: string,
  { value, holds }: { value: string; holds: boolean },
  field: NumberField,
  prefix: string | null,
): RegisteredNumber {
  return { register: vatRegister(country), value, state: holds ? 'holds' : 'fails', field, prefix };
}
