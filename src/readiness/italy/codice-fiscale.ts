import * as codiceFiscale from 'stdnum/lib/cjs/it/codicefiscale.js';
import { fold } from '#domain/fold.ts';

/** Letters that stand for the digits 0 to 9 where two people would have the same code (DM 23.12.1976). */
const OMOCODIA = 'LMNPQRSTUV';
const MONTHS = 'ABCDEHLMPRST';
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Women's days are 41 to 71. */
const WOMEN = 40;

/** Whether a code of the right form holds: its last letter is right, and there is such a day. */
export function holdsCodiceFiscale(code: string): boolean {
  return hasCheckLetter(code) && hasDay(code);
}

/** Whether the last letter of a code of the right form fits the others. */
export function hasCheckLetter(code: string): boolean {
  return codiceFiscale.validate(code).isValid;
}

function hasDay(code: string): boolean {
  const [year, day] = [digitsOf(code.slice(6, 8)), digitsOf(code.slice(9, 11))];
  const month = MONTHS.indexOf(code[8] ?? '');
  const ofMonth = day > WOMEN ? day - WOMEN : day;
  // A year has two digits: 00 is 1900 or 2000.
  const last = month === 1 && year % 4 !== 0 ? 28 : (DAYS[month] ?? 0);
  return ofMonth >= 1 && ofMonth <= last;
}

function digitsOf(letters: string): number {
  return Number([...letters].map(digitOf).join(''));
}

function digitOf(letter: string): string {
  const digit = OMOCODIA.indexOf(letter);
  return digit === -1 ? letter : String(digit);
}

/** The three letters of a surname: consonants, then vowels, then X. */
function surnameLetters(surname: string): string {
  const { consonants, vowels } = lettersOf(surname);
  return `${consonants}${vowels}XXX`.slice(0, 3);
}

/** Of a first name with four consonants or more the second is left out: Niccolò is NCL, Roberto RRT. */
function firstNameLetters(name: string): string {
  const { consonants, vowels } = lettersOf(name);
  if (consonants.length > 3) return `${consonants[0] ?? ''}${consonants.slice(2, 4)}`;
  return `${consonants}${vowels}XXX`.slice(0, 3);
}

function lettersOf(name: string): { readonly consonants: string; readonly vowels: string } {
  const letters = fold(name)
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
  return {
    consonants: letters.replace(/[AEIOU]/g, ''),
    vowels: letters.replace(/[^AEIOU]/g, ''),
  };
}

/** Whether the code's first six letters have nothing of either name, whichever way round they are written. */
export function isOfAnother(code: string, first: string, last: string): boolean {
  const [surname, name] = [code.slice(0, 3), code.slice(3, 6)];
  return ![first, last].some(
    (each) => surname === surnameLetters(each) || name === firstNameLetters(each),
  );
}
