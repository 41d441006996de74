import { austria, switzerland } from './alps.ts';
import { belgium, netherlands } from './benelux.ts';
import { withWrongDigit } from './check-digits.ts';
import { poland, portugal, sweden, unitedKingdom } from './farther.ts';
import { france } from './france.ts';
import { germany } from './germany.ts';
import { companyName, toDomain } from './company-name.ts';
import { codiceFiscale } from './italian-tax.ts';
import { italy } from './italy.ts';
import { words, type Nation, type TaxNumbers } from './nation.ts';
import type { Random } from './random.ts';
import { spain } from './spain.ts';

export type PartyKind = 'company' | 'freelancer' | 'individual';

export interface Address {
  street: string;
  town: string;
  zip: string;
  province: string | null;
}

/** Somebody one does business with, before either provider has put them into its own words. */
export interface Party {
  kind: PartyKind;
  nation: Nation;
  /** Without the legal form. */
  name: string;
  legalForm: string;
  firstName: string;
  surname: string;
  address: Address;
  /** A warehouse or branch, for deliveries. */
  branch: Address;
  phone: string;
  /** All mail and web addresses are below `.example`, which nobody can own (RFC 2606). */
  domain: string;
  tax: TaxNumbers;
}

// Each nation as often as it should come up in a hundred parties.
const SHARES: readonly (readonly [Nation, number])[] = [
  [italy, 50],
  [france, 23],
  [germany, 7],
  [spain, 5],
  [belgium, 3],
  [netherlands, 2],
  [austria, 2],
  [switzerland, 2],
  [portugal, 2],
  [unitedKingdom, 2],
  [poland, 1],
  [sweden, 1],
];

function pickNation(random: Random): Nation {
  let left = random.integer(1, 100);
  for (const [nation, share] of SHARES) {
    left -= share;
    if (left <= 0) return nation;
  }
  return italy;
}

function addressIn(random: Random, nation: Nation): Address {
  const [town, zipStart, province] = random.pick(nation.places);
  return {
    street: nation.street(random.pick(nation.streets), random.integer(1, 240)),
    town,
    zip:
      zipStart + random.text(Math.max(0, nation.zipLength - zipStart.length), nation.zipAlphabet),
    province,
  };
}

// Land registry codes: Milan, Rome, Turin, Naples, Florence, Bologna, Palermo; and twenty-one cities more.
const BIRTHPLACES = words(
  'F205|H501|L219|F839|D612|A944|G273|D969|L736|A662|C351|L781|B157|G224|L424|A794|F257|G337|G478|B354|E506|G702|L483|L378|A952|G482|H294|A271',
);

/** The years, months and days of birth to choose from. */
const YEARS = 50;
const MONTHS = 12;
const DAYS = 28;

/** Two people of one name were born on other days or in other places, as in life. */
function personTaxId(random: Random, firstName: string, surname: string): string {
  let own = random.own(YEARS * MONTHS * DAYS * BIRTHPLACES.length);
  const next = (many: number): number => {
    const part = own % many;
    own = Math.floor(own / many);
    return part;
  };
  return codiceFiscale(firstName, surname, {
    year: String(50 + next(YEARS)),
    month: 1 + next(MONTHS),
    day: 1 + next(DAYS),
    isFemale: firstName.endsWith('a') || firstName.endsWith('e'),
    place: BIRTHPLACES[next(BIRTHPLACES.length)] ?? BIRTHPLACES[0],
  });
}

/** One number in fifty is wrong, as in any address book typed by hand. */
const asTyped = (random: Random, number: string): string =>
  random.chance(0.02) ? withWrongDigit(number) : number;

/** What is chosen, where not everything is left to chance. */
interface Chosen {
  nation: Nation;
  name: string;
  legalForm: string;
}

/** Its domain is made of its name: a caller that makes many has to keep domains unique. */
export function makeParty(random: Random, kind: PartyKind, chosen?: Chosen): Party {
  // Qonto knows freelancers in Italy only.
  const nation = chosen?.nation ?? (kind === 'freelancer' ? italy : pickNation(random));
  const address = addressIn(random, nation);
  const firstName = random.pick(nation.firstNames);
  const surname = random.pick(nation.surnames);
  const made =
    kind === 'company' ? companyName(random, nation, address.town) : `${firstName} ${surname}`;
  const name = chosen?.name ?? made;
  const tax = nation.taxNumbers(random, [address.town, '', address.province]);
  const isItalianPerson = kind !== 'company' && nation === italy;
  return {
    kind,
    nation,
    name,
    legalForm: chosen?.legalForm ?? (kind === 'company' ? random.pick(nation.legalForms) : ''),
    firstName,
    surname,
    address,
    branch: addressIn(random, nation),
    phone: nation.phone(random),
    domain: `${toDomain(name)}.example`,
    tax: {
      vat: asTyped(random, tax.vat),
      taxId: isItalianPerson ? personTaxId(random, firstName, surname) : asTyped(random, tax.taxId),
      registration: tax.registration,
    },
  };
}
