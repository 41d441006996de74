import type { NumberPlaces, Told } from './types/links.ts';
import type { Register } from '#normal-forms/registers.ts';
import type { RegisteredNumber } from '#normal-forms/numbers.ts';

/** What stands before a number where it is not the country's code. `EL` is the Union's own for Greece (VIES). */
const PREFIXES: Readonly<Record<string, string>> = { 'VAT:GR': 'EL', 'VAT:CH': 'CHE' };

/** `IT 00011010154`; a codice fiscale, a SIREN and a SIRET have no country before them. */
function numberText({ register, value }: RegisteredNumber): string {
  const prefix = register === null ? '' : prefixOf(register);
  return prefix === '' ? value : `${prefix} ${value}`;
}

function prefixOf(register: Register): string {
  if (register === 'IT') return register;
  return register.startsWith('VAT:') ? (PREFIXES[register] ?? register.slice('VAT:'.length)) : '';
}

/** Both numbers, once where they are the same. */
function numberTexts(numbers: readonly RegisteredNumber[]): string {
  return [...new Set(numbers.map(numberText))].join(', ');
}

/** Two values, once where they are the same. */
export function bothValues({ left, right }: Pick<Told, 'left' | 'right'>): string {
  return left === right ? left : [left, right].filter((value) => value !== '').join(', ');
}

/** The numbers that agree or differ. */
export function toldNumbers(told: Told): string {
  return told.numbers === null ? bothValues(told) : numberTexts(told.numbers);
}

/** Which of the two numbers do not hold. */
export function failingSides({ numbers, sides }: Told): readonly string[] {
  return sides.filter((_, place) => numbers?.[place]?.state !== 'holds');
}

/** Whether a register is not known here: then nobody has checked the number. */
export function isUnchecked({ numbers }: Told): boolean {
  return numbers?.some(({ register }) => register === null) === true;
}

/** The places that two numbers stand in, each once, the left one first. */
export function placesOf({ numbers }: Told, places: NumberPlaces): readonly string[] {
  return [...new Set((numbers ?? []).map(({ field }) => places[field]))];
}

/**
 * Whether a number is one of eleven digits of Italy: then people call it by its Italian name, and it ends in a check digit.
 * A person's codice fiscale ends in a letter.
 */
export function isItalian({ numbers }: Told): boolean {
  return numbers?.[0].register === 'IT';
}
