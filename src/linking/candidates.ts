import type { Bucket } from './buckets.ts';
import type { Entry } from './entry.ts';
import { besidesName, nearKeys, type PartKeys } from './part-keys.ts';
import { meetBesidesName } from './meeting.ts';
import { matchPartyNames } from './name-evidence.ts';
import type { Party } from './party.ts';
import { isSharedContact } from './surroundings.ts';

/** A bucket with more members is divided first. */
const LARGE = 12;

/** With fewer records to compare it costs more to divide a bucket than to go through it. */
const FEW = 32;

type Divided = ReadonlyMap<string, readonly Entry[]>;
type ToKeys = (party: Party) => PartKeys;

/** Who is compared with whom, while nothing changes: everybody of whom `judge` may have something to say. */
export class Candidates {
  readonly #isWorthDividing: boolean;
  #last: { readonly party: Party; readonly toKeys: ToKeys; readonly keys: PartKeys } | null = null;
  readonly #divided = new Map<Bucket, Divided>();

  /** `count`: of how many records the candidates will be asked for. */
  constructor(count: number) {
    this.#isWorthDividing = count > FEW;
  }

  /** `done`: those that need not be compared with this one any more. */
  of(entry: Entry, done: ReadonlySet<Entry>): ReadonlySet<Entry> {
    const found = new Set<Entry>();
    for (const bucket of entry.buckets) {
      for (const other of this.#within(bucket, entry)) {
        if (other === entry || done.has(other) || found.has(other)) continue;
        if (isWorthJudging(bucket, entry.party, other.party)) found.add(other);
      }
    }
    return found;
  }

  #within(bucket: Bucket, entry: Entry): Iterable<Entry> {
    switch (bucket.kind) {
      case 'domain':
        return [];
      case 'email':
      case 'phone':
        return isSharedContact(bucket.members) ? [] : bucket.members;
      case 'number':
      case 'reference':
        return bucket.members;
      case 'core':
      case 'words':
        return this.#part(bucket, entry, besidesName);
      case 'zip':
      case 'house':
        return this.#part(bucket, entry, nearKeys);
    }
  }

  /** The keys by which the last one was looked for: it is in several buckets. */
  #keysOf(party: Party, toKeys: ToKeys): PartKeys {
    if (this.#last?.party !== party || this.#last.toKeys !== toKeys) {
      this.#last = { party, toKeys, keys: toKeys(party) };
    }
    return this.#last.keys;
  }

  #part(bucket: Bucket, entry: Entry, toKeys: ToKeys): Iterable<Entry> {
    const { members } = bucket;
    if (members.length <= LARGE || !this.#isWorthDividing) return members;
    let divided = this.#divided.get(bucket);
    if (divided === undefined) {
      divided = divide(members, toKeys);
      this.#divided.set(bucket, divided);
    }
    return meeting(divided, this.#keysOf(entry.party, toKeys).asked);
  }
}

/** Whether there can be more to say of two than that they have this key. */
function isWorthJudging({ kind, members }: Bucket, a: Party, b: Party): boolean {
  switch (kind) {
    case 'zip':
    case 'house':
      return matchPartyNames(a, b).match !== null;
    case 'core':
    case 'words':
      // Of two alone with a name, that itself is something.
      return members.length === 2 || meetBesidesName(a, b);
    default:
      return true;
  }
}

function divide(members: readonly Entry[], toKeys: ToKeys): Divided {
  const divided = new Map<string, Entry[]>();
  for (const member of members) {
    for (const key of toKeys(member.party).found) {
      const part = divided.get(key);
      if (part === undefined) divided.set(key, [member]);
      else part.push(member);
    }
  }
  return divided;
}

function meeting(divided: Divided, keys: ReadonlySet<string>): readonly Entry[] {
  const found: Entry[] = [];
  for (const key of keys) for (const entry of divided.get(key) ?? []) found.push(entry);
  return found;
}
