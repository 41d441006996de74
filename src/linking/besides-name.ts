import { asDigits } from '#normal-forms/slips.ts';
import type { Entry } from './entry.ts';
import { hashOf } from './hashes.ts';
import { houseOf } from './keys.ts';
import type { Party } from './party.ts';

/** By what a record is found among those of its name, and by what it looks for others, as numbers. */
interface Keys {
  readonly found: readonly number[];
  readonly asked: readonly number[];
}

/**
 * The records of one name that many have, by what else may agree: a place, a domain, a number with a slip in it. It finds
 * more than meet, and misses none.
 */
export class BesidesName {
  readonly #byKey = new Map<number, Entry[]>();

  constructor(members: readonly Entry[]) {
    for (const member of members) {
      for (const key of keysOf(member.party).found) {
        const others = this.#byKey.get(key);
        if (others === undefined) this.#byKey.set(key, [member]);
        else others.push(member);
      }
    }
  }

  /** Those that may agree with the entry in something else. Somebody may be there twice. */
  like({ party }: Entry): readonly Entry[] {
    const found: Entry[] = [];
    for (const key of keysOf(party).asked) {
      for (const entry of this.#byKey.get(key) ?? []) found.push(entry);
    }
    return found;
  }
}

/** Texts of different kinds are different keys. */
const DOMAIN = 1;
const ZIP = 2;
const HOUSE = 3;
const HOLDS = 4;
const FAILS = 6;

function keysOf({ domains, places, numbers }: Party): Keys {
  const both: number[] = [];
  for (const domain of domains) both.push(hashOf(domain, DOMAIN));
  for (const place of places) {
    const { zip } = place;
    if (zip !== null) both.push(hashOf(zip, ZIP));
    const house = houseOf(place);
    if (house !== null) both.push(house ^ HOUSE);
  }
  const found = [...both];
  const asked = both;
  for (const { value: written, state } of numbers) {
    // Of two numbers with a slip between them one does not hold.
    const holds = state === 'holds';
    const value = asDigits(written);
    addEnds(found, value, holds ? HOLDS : FAILS);
    addEnds(asked, value, FAILS);
    if (!holds) addEnds(asked, value, HOLDS);
  }
  return { found, asked };
}

/** A slip in a number leaves the first two or the last two as they are; in a longer one three. */
const SHORT_NUMBER = 7;

function addEnds(keys: number[], value: string, kind: number): void {
  const { length } = value;
  if (length <= SHORT_NUMBER) addEndsOf(keys, value, kind, 2);
  if (length >= SHORT_NUMBER) addEndsOf(keys, value, kind, 3);
}

function addEndsOf(keys: number[], value: string, kind: number, many: number): void {
  const { length } = value;
  keys.push(hashOf(value, kind, 0, Math.min(many, length)));
  keys.push(hashOf(value, kind + 1, Math.max(0, length - many)));
}
