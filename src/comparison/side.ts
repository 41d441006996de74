import type { Address, Client } from '#domain/client.ts';
import { isCountryCode, toCountry } from '#domain/country-code.ts';
import { numbersOf } from '#normal-forms/client-numbers.ts';

/** One of the two clients, as it is compared. */
export interface Side {
  readonly client: Client;
  /** Its country by its numbers and addresses, ISO 3166-1 alpha-2, else the other side's; `null` where nobody says it. */
  readonly home: string | null;
  /** The address that an invoice goes to. */
  readonly address: Address | null;
}

/** Two clients; what one does not say of its country, the other may. */
export function toSides(left: Client, right: Client): readonly [Side, Side] {
  const [here, there] = [numbersOf(left).home, numbersOf(right).home];
  return [toSide(left, here ?? there), toSide(right, there ?? here)];
}

function toSide(client: Client, home: string | null): Side {
  const address = client.addresses.find(({ role }) => role !== 'delivery') ?? null;
  return { client, home, address };
}

/** The country that an address is read by. */
export function countryOf(address: Address, home: string | null): string | null {
  const { country } = address;
  return country !== null && isCountryCode(country) ? country : home;
}

/**
 * What somebody wrote for the country of an address: `Italia`, where the client has `IT`. It stands in the provider's
 * record; what is found there counts only where it means the same.
 */
export function writtenCountry(client: Client, { role, country }: Address): string | null {
  if (country === null) return null;
  const places = [at(at(client.raw, `${role}_address`), 'country_code')].concat(
    ['country', 'country_code'].map((key) => at(client.raw, key)),
  );
  const written = places.find(
    (place): place is string => typeof place === 'string' && toCountry(place) === country,
  );
  return written ?? country;
}

function at(record: unknown, key: string): unknown {
  return typeof record === 'object' && record !== null && Object.hasOwn(record, key)
    ? (record as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
