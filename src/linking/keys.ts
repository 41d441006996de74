import { hashOf } from './hashes.ts';
import type { Party } from './party.ts';
import { UUID } from './party.ts';
import type { Place } from './places.ts';

/**
 * What two records have to share one of to be compared at all. Equality, never likeness: all pairs of 20,000 and 20,000
 * would be 400 million.
 *
 * - `number`, `reference`, `email`, `phone`: a value.
 * - `domain`: only counted, since it says nothing without the name.
 * - `core`, `words`: a name, joined and by its words.
 * - `zip`, `house`: a postcode; a city and a house number. Names that are near only count where the place agrees.
 */
export const KEY_KINDS = [
  'number',
  'reference',
  'email',
  'phone',
  'domain',
  'core',
  'words',
  'zip',
  'house',
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** A house is a number, which takes less room than its text: two that have the same one are compared for nothing. */
export type Key = string | number;

/** Calls back with each of the keys of a party, each once. */
export function eachKey(party: Party, call: (kind: KeyKind, key: Key) => void): void {
  const { numbers, references, id, emails, phones, domains, names, places } = party;
  eachOnce(
    numbers,
    ({ value }) => value,
    (value) => call('number', value),
  );
  for (const reference of references) call('reference', reference.id);
  const own = id.toLowerCase();
  if (UUID.test(own) && !references.some((reference) => reference.id === own))
    call('reference', own);
  for (const email of emails) call('email', email);
  for (const phone of phones) call('phone', phone);
  for (const domain of domains) call('domain', domain);
  eachOnce(
    names,
    ({ core }) => core,
    (core) => call('core', core),
  );
  const firms = names.filter(({ owner, core }) => owner !== null && owner.firm !== core);
  eachOnce(
    firms,
    ({ owner }) => owner?.firm ?? '',
    (firm) => {
      if (!names.some(({ core }) => core === firm)) call('core', firm);
    },
  );
  eachOnce(
    names,
    ({ sorted }) => sorted,
    (sorted) => {
      if (sorted.includes(' ')) call('words', sorted);
    },
  );
  eachOnce(
    places,
    ({ zip }) => zip ?? '',
    (zip) => {
      if (zip !== '') call('zip', zip);
    },
  );
  eachOnce(places, houseOf, (house) => {
    if (house !== null) call('house', house);
  });
}

/** A number for `milano 12a`, which an engine keeps without a box around it. */
export function houseOf({ city, street }: Place): number | null {
  const number = street?.number ?? null;
  return city === null || number === null ? null : hashOf(city.name, hashOf(number)) >> 2;
}

function eachOnce<Item, Made>(
  items: readonly Item[],
  toKey: (item: Item) => Made,
  call: (key: Made) => void,
): void {
  for (const [index, item] of items.entries()) {
    const key = toKey(item);
    let isKnown = false;
    for (let before = 0; before < index && !isKnown; before += 1) {
      const known = items[before];
      isKnown = known !== undefined && toKey(known) === key;
    }
    if (!isKnown) call(key);
  }
}
