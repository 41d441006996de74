import { luhnDigit } from './check-digits.ts';

const MONTHS = 'ABCDEHLMPRST';

// Positions are counted from one, so "odd" is the first, third, ... character (DM 23 December 1976).
const ODD_VALUES: Record<string, number> = Object.fromEntries(
  '0A:1 1B:0 2C:5 3D:7 4E:9 5F:13 6G:15 7H:17 8I:19 9J:21 K:2 L:4 M:18 N:20 O:11 P:3 Q:6 R:8 S:12 T:14 U:16 V:10 W:22 X:25 Y:24 Z:23'
    .split(' ')
    .flatMap((entry) => {
      const [characters = '', value = '0'] = entry.split(':');
      return Array.from(characters, (character) => [character, Number(value)]);
    }),
);

/** A partita IVA, eleven digits, from seven and the number of its province's office. */
export function partitaIva(digits: string, office: number): string {
  const body = `${digits}${String(office).padStart(3, '0')}`;
  return `${body}${luhnDigit(body)}`;
}

const lettersOf = (name: string): string =>
  name
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '');
const consonantsOf = (letters: string): string => letters.replaceAll(/[AEIOU]/g, '');
const vowelsOf = (letters: string): string => letters.replaceAll(/[^AEIOU]/g, '');

function surnameCode(surname: string): string {
  const letters = lettersOf(surname);
  return `${consonantsOf(letters)}${vowelsOf(letters)}XXX`.slice(0, 3);
}

function firstNameCode(firstName: string): string {
  const letters = lettersOf(firstName);
  const consonants = consonantsOf(letters);
  // Of four or more consonants the second is left out.
  if (consonants.length > 3) return `${consonants.charAt(0)}${consonants.slice(2, 4)}`;
  return `${consonants}${vowelsOf(letters)}XXX`.slice(0, 3);
}

/** The control letter of the first fifteen characters of a codice fiscale. */
function controlLetter(fifteen: string): string {
  const sum = Array.from(fifteen).reduce((total, character, place) => {
    if (place % 2 === 0) return total + (ODD_VALUES[character] ?? 0);
    return total + (/\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}

export interface Birth {
  /** Two digits. */
  year: string;
  /** 1 to 12. */
  month: number;
  day: number;
  isFemale: boolean;
  /** The land registry's code of the place: `F205` is Milan. */
  place: string;
}

/** A person's codice fiscale, sixteen characters. */
export function codiceFiscale(firstName: string, surname: string, birth: Birth): string {
  const day = String(birth.isFemale ? birth.day + 40 : birth.day).padStart(2, '0');
  const body = `${surnameCode(surname)}${firstNameCode(firstName)}${birth.year}${MONTHS.charAt(birth.month - 1)}${day}${birth.place}`;
  return `${body}${controlLetter(body)}`;
}
