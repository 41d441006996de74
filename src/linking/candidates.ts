import type { Buckets } from './buckets.ts';
import type { Entry } from './entry.ts';
import { besidesName, eachKey, nearKeys, type KeyKind } from './keys.ts';
import { matchPartyNames } from './name-evidence.ts';
import type { Party } from './party.ts';
import { isSharedContact } from './surroundings.ts';

/** A bucket with more members is divided first. */
const LARGE = 12;

/** With fewer records to compare it costs more to divide a bucket than to go through it. */
const FEW = 32;

type Divided = ReadonlyMap<string, readonly Entry[]>;
type ToKeys = (party: Party) => ReadonlySet<string>;

/** Who is compared with whom, while nothing changes: everybody of whom `judge` may have something to say. */
export class Candidates {
  readonly #buckets: Buckets;
  readonly #isWorthDividing: boolean;
  readonly #divided = new Map<readonly Entry[], Divided>();

  /** `count`: of how many records the candidates will be asked for. */
  constructor(buckets: Buckets, count: number) {
    this.#buckets = buckets;
    this.#isWorthDividing = count > FEW;
  }

  of(entry: Entry): ReadonlySet<Entry> {
    const found = new Set<Entry>();
    eachKey(entry.party, (kind, key) => {
      const members = this.#buckets.get(kind, key);
      if (members.length < 2) return;
      for (const other of this.#within(kind, members, entry)) {
        if (other === entry || found.has(other)) continue;
        if (isPlace(kind) && matchPartyNames(entry.party, other.party).match === null) continue;
        found.add(other);
      }
    });
    return found;
  }

  #within(kind: KeyKind, members: readonly Entry[], entry: Entry): Iterable<Entry> {
    switch (kind) {
      case 'domain':
        return [];
      case 'email':
      case 'phone':
        return isSharedContact(members) ? [] : members;
      case 'number':
      case 'reference':
        return members;
      case 'core':
      case 'words':
        return this.#part(members, entry, besidesName);
      case 'zip':
      case 'house':
        return this.#part(members, entry, nearKeys);
    }
  }

  #part(members: readonly Entry[], entry: Entry, toKeys: ToKeys): Iterable<Entry> {
    if (members.length <= LARGE || !this.#isWorthDividing) return members;
    let divided = this.#divided.get(members);
    if (divided === undefined) {
      divided = divide(members, toKeys);
      this.#divided.set(members, divided);
    }
    return meeting(divided, toKeys(entry.party));
  }
}

function isPlace(kind: KeyKind): boolean {
  return kind === 'zip' || kind === 'house';
}

function divide(members: readonly Entry[], toKeys: ToKeys): Divided {
  const divided = new Map<string, Entry[]>();
  for (const member of members) {
    for (const key of toKeys(member.party)) {
      const part = divided.get(key);
      if (part === undefined) divided.set(key, [member]);
      else part.push(member);
    }
  }
  return divided;
}

function* meeting(divided: Divided, keys: ReadonlySet<string>): Generator<Entry> {
  for (const key of keys) yield* divided.get(key) ?? [];
}
