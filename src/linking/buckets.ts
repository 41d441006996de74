import type { Entry } from './entry.ts';
import { KeyMap } from './key-map.ts';
import { eachKey, KEY_KINDS, type Key, type KeyKind } from './keys.ts';
import { stateOf } from './surroundings.ts';
import type { UnrelatedNames } from './unrelated-names.ts';

/** A key that two records or more have. */
export interface Bucket {
  readonly kind: KeyKind;
  members: Entry[];
  /** Of a number: the names that it is at. `null` until they are asked for, and when one has left. */
  names: UnrelatedNames | null;
}

const NOBODY: readonly Entry[] = [];

/** Hears of records whose links may be others now, since more or fewer share a value. */
type OnChange = (members: readonly Entry[]) => void;

/** Which entries share a key. Most keys are one entry's, which then stands there without a bucket. */
export class Buckets {
  readonly #byKind: Readonly<Record<KeyKind, KeyMap<Entry | Bucket>>>;

  constructor() {
    const maps = KEY_KINDS.map((kind) => [kind, new KeyMap<Entry | Bucket>()] as const);
    this.#byKind = Object.fromEntries(maps) as Record<KeyKind, KeyMap<Entry | Bucket>>;
  }

  /** Who has the key. */
  get(kind: KeyKind, key: Key): readonly Entry[] {
    const found = this.#byKind[kind].get(key);
    if (found === undefined) return NOBODY;
    return 'members' in found ? found.members : [found];
  }

  /** The same where several have the key; `null` where one has it, or nobody. */
  shared(kind: KeyKind, key: Key): Bucket | null {
    const found = this.#byKind[kind].get(key);
    return found !== undefined && 'members' in found ? found : null;
  }

  add(entry: Entry, onChange: OnChange): void {
    eachKey(entry.party, (kind, key) => {
      const map = this.#byKind[kind];
      const found = map.get(key);
      if (found === undefined) map.set(key, entry);
      else if ('members' in found) {
        const before = stateOf(found);
        join(found, entry);
        hold(entry, found);
        if (stateOf(found) !== before) onChange(found.members);
      } else {
        const bucket = { kind, members: [found, entry], names: null };
        map.set(key, bucket);
        hold(found, bucket);
        hold(entry, bucket);
        // Until now its name was its alone.
        if (kind === 'core' || kind === 'words') onChange([found]);
      }
    });
  }

  remove(entry: Entry, onChange: OnChange): void {
    eachKey(entry.party, (kind, key) => {
      const map = this.#byKind[kind];
      const found = map.get(key);
      if (found === undefined || !('members' in found)) {
        map.delete(key);
        return;
      }
      const before = stateOf(found);
      take(found.members, entry);
      found.names = null;
      if (stateOf(found) !== before) onChange(found.members);
      const [only] = found.members;
      if (found.members.length > 1 || only === undefined) return;
      map.set(key, only);
      only.buckets = only.buckets.filter((bucket) => bucket !== found);
    });
    entry.buckets = [];
  }

  /** All keys of one kind, and who has each. */
  *keys(kind: KeyKind): Generator<readonly [key: Key, members: readonly Entry[]]> {
    for (const [key, found] of this.#byKind[kind]) {
      yield [key, 'members' in found ? found.members : [found]];
    }
  }
}

/** With more members, the room that an array has beside what it holds weighs little. */
const FEW = 16;

function join(bucket: Bucket, entry: Entry): void {
  if (bucket.members.length >= FEW) bucket.members.push(entry);
  else bucket.members = bucket.members.concat(entry);
  bucket.names?.add(entry.party);
}

/** Joined, since an array that is pushed to or spread takes room for many more. */
function hold(entry: Entry, bucket: Bucket): void {
  // Nobody is looked for by it.
  if (bucket.kind === 'domain') return;
  entry.buckets = entry.buckets.concat(bucket);
}

/** Takes one out; the last comes in its place. */
function take<Item>(items: Item[], item: Item): void {
  const place = items.indexOf(item);
  const last = items.pop();
  if (place >= 0 && place < items.length && last !== undefined) items[place] = last;
}
