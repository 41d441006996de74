import type { Random } from './random.ts';

export type Words = readonly [string, ...string[]];

/** A town, the start of its postal codes, and the code of its province where addresses have one. */
type Place = readonly [town: string, zipStart: string, province: string | null];

export interface TaxNumbers {
  vat: string;
  /** What the country calls a tax number beside VAT; the same digits in many. */
  taxId: string;
  registration: string;
}

/** What a country's companies and addresses are made of. All the names are invented. */
export interface Nation {
  code: string;
  /** How people write it in a free text field; the usual one first. */
  spellings: Words;
  dialCode: string;
  locale: string;
  zipLength: number;
  zipAlphabet: string;
  firstNames: Words;
  surnames: Words;
  trades: Words;
  legalForms: Words;
  /** Two spellings of legal forms, as two systems would have them. */
  otherForms: Record<string, string>;
  places: readonly [Place, ...Place[]];
  streets: Words;
  street(name: string, number: number): string;
  phone(random: Random): string;
  taxNumbers(random: Random, place: Place): TaxNumbers;
}

/** A number of eight digits of the party's own: the last one is drawn again until the country has such a number. */
export function firstOf(random: Random, make: (digits: string) => string | null) {
  const own = random.ownDigits(7);
  for (;;) {
    const number = make(`${own}${random.digits(1)}`);
    if (number !== null) return number;
  }
}

/** A list written as one text, its entries apart by a bar. */
export function words(text: string): Words {
  const [first = '', ...rest] = text.split('|');
  return [first, ...rest];
}

/** Places written as `town;zip start;province`, a dash for none, apart by bars. */
export function places(text: string): Nation['places'] {
  const [first = ['', '', null], ...rest] = text.split('|').map((entry): Place => {
    const [town = '', zipStart = '', province = '-'] = entry.split(';');
    return [town, zipStart, province === '-' ? null : province];
  });
  return [first, ...rest];
}
