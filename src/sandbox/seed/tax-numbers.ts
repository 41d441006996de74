import { luhnDigit, mod1110Digit, weightedSum } from './check-digits.ts';

/*
 * Tax numbers from their free digits, check digits added: the rules are those the national
 * authorities publish and the European Commission's VIES lists. The French and Italian ones of
 * persons and establishments have files of their own.
 */

const remainderDigit = (remainder: number): string => String(remainder < 10 ? remainder : 0);

/** Germany: `DE` and nine digits, from eight. */
export const germanVat = (digits: string): string => `DE${digits}${mod1110Digit(digits)}`;

/** Spain: `ES`, a letter for the legal form and eight digits, from seven. */
export const spanishVat = (letter: string, digits: string): string =>
  `ES${letter}${digits}${luhnDigit(digits)}`;

/** Belgium: `BE` and ten digits, from eight whose first is 0 or 1. */
export const belgianVat = (digits: string): string =>
  `BE${digits}${String(97 - (Number(digits) % 97)).padStart(2, '0')}`;

/** The Netherlands: `NL`, nine digits and `B01`, from eight; null where no check digit exists. */
export function dutchVat(digits: string): string | null {
  const check = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return check === 10 ? null : `NL${digits}${check}B01`;
}

/** Austria: `ATU` and eight digits, from seven. */
export function austrianVat(digits: string): string {
  const sum = Array.from(digits, (digit, place) => {
    const value = Number(digit);
    return place % 2 === 0 ? value : Math.floor(value / 5) + ((value * 2) % 10);
  }).reduce((total, value) => total + value, 0);
  return `ATU${digits}${(10 - ((sum + 4) % 10)) % 10}`;
}

/** Portugal: `PT` and nine digits, from eight. */
export const portugueseVat = (digits: string): string =>
  `PT${digits}${remainderDigit(11 - (weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 || 11))}`;

/** Switzerland: `CHE-123.456.788 MWST`, from eight digits; null where no check digit exists. */
export function swissVat(digits: string): string | null {
  const check = (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11;
  if (check === 10) return null;
  return `CHE-${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(6)}${check} MWST`;
}

/** The United Kingdom: `GB` and nine digits, from seven (the series that divides by 97 evenly). */
export const britishVat = (digits: string): string =>
  `GB${digits}${String(97 - (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) % 97)).padStart(2, '0')}`;

/** Poland: `PL` and ten digits, from nine; null where no check digit exists. */
export function polishVat(digits: string): string | null {
  const check = weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
  return check === 10 ? null : `PL${digits}${check}`;
}

/** Sweden: `SE`, the ten digits of the organisation number and `01`, from nine. */
export const swedishVat = (digits: string): string => `SE${digits}${luhnDigit(digits)}01`;
