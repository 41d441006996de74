import type { Party } from './party.ts';
import { UUID } from './party.ts';

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

/** Calls back with each of the keys of a party, each once. */
export function eachKey(party: Party, call: (kind: KeyKind, key: string) => void): void {
  const { identities, references, id, emails, phones, domains, names, places } = party;
  eachOnce(
    identities.all,
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
    if (house !== '') call('house', house);
  });
}

/** `milano 12a`. */
function houseOf({ city, street }: Party['places'][number]): string {
  const number = street?.number ?? null;
  return city === null || number === null ? '' : `${city.name} ${number}`;
}

function eachOnce<Item>(
  items: readonly Item[],
  toKey: (item: Item) => string,
  call: (key: string) => void,
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

/** By which keys a record is found within a large bucket, and by which it looks for others. */
export interface PartKeys {
  readonly found: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

/**
 * Within a large postcode or house: whose names can be near. One's name is a part of the other's, or its owner: then all
 * its own words are there, so that the longest is enough to look for. Or they are a letter apart, or one is the acronym.
 */
export function nearKeys(party: Party): PartKeys {
  const found = new Set<string>();
  const asked = new Set<string>();
  for (const { core, ownWords } of party.names) {
    const longest = ownWords.reduce((most, word) => (word.length > most.length ? word : most), '');
    found.add(`whole ${longest}`);
    asked.add(`part ${longest}`);
    for (const word of ownWords) {
      found.add(`part ${word}`);
      asked.add(`whole ${word}`);
    }
    found.add(`core ${core}`);
    asked.add(`acronym ${core}`);
    for (const key of partsOf(core)) {
      found.add(key);
      asked.add(key);
    }
  }
  if (party.acronym !== null) {
    found.add(`acronym ${party.acronym}`);
    asked.add(`core ${party.acronym}`);
  }
  return { found, asked };
}

/**
 * One letter is another, or missing: of three parts two are the same, of the shorter one's length. Half a name would be
 * the same for all that begin with one trade.
 */
function partsOf(core: string): readonly string[] {
  return [core.length, core.length - 1].flatMap((length) => {
    const first = Math.floor(length / 3);
    const two = Math.floor((length * 2) / 3);
    return [
      `${length} ${core.slice(0, two)} ...`,
      `${length} ... ${core.slice(first - length)}`,
      `${length} ${core.slice(0, first)} ... ${core.slice(two - length)}`,
    ];
  });
}

/** Within a name that many have, something else has to agree. */
export function besidesName(party: Party): PartKeys {
  const keys = new Set<string>();
  for (const { value } of party.identities.all) {
    for (const length of [2, 3]) {
      if (length === 2 ? value.length > SHORT_NUMBER : value.length < SHORT_NUMBER) continue;
      keys.add(`<${value.slice(0, length)}`);
      keys.add(`>${value.slice(-length)}`);
    }
  }
  for (const domain of party.domains) keys.add(domain);
  for (const place of party.places) {
    if (place.zip !== null) keys.add(place.zip);
    const house = houseOf(place);
    if (house !== '') keys.add(house);
  }
  return { found: keys, asked: keys };
}

/** A slip in a number leaves the first two or the last two as they are; in a longer one three. */
const SHORT_NUMBER = 7;
