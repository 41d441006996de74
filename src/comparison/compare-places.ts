import type { Address } from '#domain/client.ts';
import { isCountryCode, toCountry } from '#domain/country-code.ts';
import { fold } from '#domain/fold.ts';
import { isSameCity, toCity } from '#normal-forms/cities.ts';
import { toPostcode } from '#normal-forms/postcodes.ts';
import { compareStreets, toStreet, type StreetAgreement } from '#normal-forms/streets.ts';
import { withoutUmlauts } from '#normal-forms/umlauts.ts';
import { compareTexts, DIFFERENT, FORMATTING, type Judgement, type Outcome } from './result.ts';
import { countryOf, writtenCountry, type Side } from './side.ts';

export type Part = 'street' | 'zipCode' | 'city' | 'country';

const PARTS: readonly Part[] = ['street', 'zipCode', 'city', 'country'];

/** A part of the addresses that invoices go to; where it differs, whether the other client has it in another address. */
export function comparePart(part: Part): (left: Side, right: Side) => Outcome {
  return (left, right) => {
    const outcome = compareAt(part, left, left.address, right, right.address);
    if (
      outcome.result === 'equal' ||
      outcome.result === 'formatting' ||
      outcome.result === 'none'
    ) {
      return outcome;
    }
    const role = roleOfSame(part, left, right) ?? roleOfSame(part, right, left);
    return role === null ? outcome : { ...outcome, reason: `equals-${role}-address` };
  };
}

/** The role of another address of the second client, which is the first one's as a whole. */
function roleOfSame(part: Part, one: Side, other: Side): 'delivery' | 'main' | null {
  if (one.address === null || (one.address[part] ?? '').trim() === '') return null;
  for (const address of other.client.addresses) {
    if (address === other.address || address.role === 'billing') continue;
    const isSame = PARTS.every((each) => {
      const { result } = compareAt(each, one, one.address, other, address);
      return result === 'equal' || result === 'formatting' || (result === 'none' && each !== part);
    });
    if (isSame) return address.role;
  }
  return null;
}

function compareAt(
  part: Part,
  left: Side,
  a: Address | null,
  right: Side,
  b: Address | null,
): Outcome {
  const textOf = ({ client }: Side, address: Address | null) => {
    if (address === null) return null;
    return part === 'country' ? writtenCountry(client, address) : address[part];
  };
  const here = a === null ? left.home : countryOf(a, left.home);
  const there = b === null ? right.home : countryOf(b, right.home);
  return compareTexts(textOf(left, a), textOf(right, b), (one, other) =>
    JUDGES[part](one, other, here ?? there, there ?? here),
  );
}

type PlaceJudge = (
  left: string,
  right: string,
  here: string | null,
  there: string | null,
) => Judgement;

const STREETS: Readonly<Record<StreetAgreement, Judgement | null>> = {
  equal: FORMATTING,
  initial: { result: 'formatting', reason: 'initial' },
  different: null,
};

const JUDGES: Readonly<Record<Part, PlaceJudge>> = {
  street: (left, right) =>
    eitherWay(left, right, (a, b) => STREETS[compareStreets(toStreet(a), toStreet(b))]) ??
    DIFFERENT,
  zipCode: (left, right, here, there) => {
    const code = toPostcode(left, here);
    return code !== '' && code === toPostcode(right, there) ? FORMATTING : DIFFERENT;
  },
  city: (left, right, here, there) =>
    eitherWay(left, right, (a, b) => isSameCity(toCity(a, here), toCity(b, there)) || null) === null
      ? DIFFERENT
      : FORMATTING,
  country: (left, right) => {
    const [a, b] = [toCountry(left), toCountry(right)];
    if (a === b || fold(a) === fold(b)) return FORMATTING;
    const isKnown = isCountryCode(a) && isCountryCode(b);
    return isKnown ? DIFFERENT : { result: 'different', reason: 'unknown-country' };
  },
};

/** What is said of two texts as they are written, else as systems without umlauts write them. */
function eitherWay<Said>(
  left: string,
  right: string,
  say: (left: string, right: string) => Said | null,
): Said | null {
  const said = say(left, right);
  const without = said === null ? withoutUmlauts(left, right) : null;
  return without === null ? said : say(...without);
}
