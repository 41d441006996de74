import type { Address, Client } from '#domain/client.ts';
import { trimmed } from '#domain/trimmed.ts';
import { isSameCity, toCity, type City } from '#normal-forms/cities.ts';
import { toPostcode } from '#normal-forms/postcodes.ts';
import { compareStreets, toStreet, type Street } from '#normal-forms/streets.ts';

/** An address in normal form; `null` for what is not said. */
export interface Place {
  readonly country: string | null;
  readonly zip: string | null;
  readonly city: City | null;
  readonly street: Street | null;
}

/** What two records agree in of their places, and whether they are in different ones. */
export interface PlaceMatch {
  readonly street: boolean;
  readonly zip: boolean;
  readonly city: boolean;
  /** One postcode or city, and two streets or numbers. */
  readonly streetDiffers: boolean;
  /** Both say where they are, and nothing agrees. */
  readonly differs: boolean;
  /** The places that agree most, or the first two. */
  readonly left: Place | null;
  readonly right: Place | null;
}

const NOWHERE: PlaceMatch = {
  street: false,
  zip: false,
  city: false,
  streetDiffers: false,
  differs: false,
  left: null,
  right: null,
};

/** The client's places, the billing address first. What it writes twice is one. */
export function placesOf({ addresses }: Client, home: string | null): readonly Place[] {
  const places = addresses
    .filter((address, index) => addresses.findIndex((each) => isSameText(each, address)) === index)
    .map((address) => toPlace(address, home));
  return trimmed(
    places.filter(({ zip, city, street }) => zip !== null || city !== null || street !== null),
  );
}

function isSameText(a: Address, b: Address): boolean {
  return (
    a.street === b.street && a.zipCode === b.zipCode && a.city === b.city && a.country === b.country
  );
}

function toPlace({ street, zipCode, city, country }: Address, home: string | null): Place {
  const known = country !== null && /^[A-Z]{2}$/.test(country) ? country : home;
  const named = city === null ? null : toCity(city, known);
  const line = street === null ? null : toStreet(street);
  return {
    country: known,
    zip: zipCode === null ? null : toPostcode(zipCode, known) || null,
    city: named === null || named.name === '' ? null : named,
    street: line === null || line.words.length === 0 ? null : line,
  };
}

/** Each place of one with each of the other: where most agrees counts. */
export function matchPlaces(a: readonly Place[], b: readonly Place[]): PlaceMatch {
  let best = NOWHERE;
  for (const left of a) {
    for (const right of b) {
      const match = matchPlace(left, right);
      if (weightOf(match) > weightOf(best)) best = match;
    }
  }
  return best;
}

function weightOf({ street, zip, city, differs }: PlaceMatch): number {
  return (street ? 8 : 0) + (zip ? 4 : 0) + (city ? 2 : 0) + (differs ? 1 : 0);
}

function matchPlace(left: Place, right: Place): PlaceMatch {
  if (left.country !== null && right.country !== null && left.country !== right.country) {
    return { ...NOWHERE, differs: true, left, right };
  }
  const hasCities = left.city !== null && right.city !== null;
  const city = left.city !== null && right.city !== null && isSameCity(left.city, right.city);
  const hasZips = left.zip !== null && right.zip !== null;
  const zip = hasZips && left.zip === right.zip && (city || !hasCities);
  const street = (zip || city) && isSameStreet(left.street, right.street);
  const hasStreets = left.street !== null && right.street !== null;
  const streetDiffers = (zip || city) && hasStreets && !street;
  const differs = hasCities ? !city : hasZips && !zip;
  return { street, zip, city, streetDiffers, differs, left, right };
}

/** A street without a number is many houses. */
function isSameStreet(left: Street | null, right: Street | null): boolean {
  if (left === null || right === null || left.number === null) return false;
  return compareStreets(left, right) !== 'different';
}
