import type { Entry } from './entry.ts';
import { eachKey, KEY_KINDS, type KeyKind } from './keys.ts';

type Bucket = readonly Entry[];

const NOBODY: Bucket = [];

/** Which entries share a key. Most keys are one entry's, which then stands there without a list. */
export class Buckets {
  readonly #byKind: Readonly<Record<KeyKind, Map<string, Entry | Entry[]>>>;

  constructor() {
    const maps = KEY_KINDS.map((kind) => [kind, new Map<string, Entry | Entry[]>()] as const);
    this.#byKind = Object.fromEntries(maps) as Record<KeyKind, Map<string, Entry | Entry[]>>;
  }

  /** Who has the key. A list stays the same object as long as it has two members or more. */
  get(kind: KeyKind, key: string): Bucket {
    const found = this.#byKind[kind].get(key);
    if (found === undefined) return NOBODY;
    return Array.isArray(found) ? found : [found];
  }

  add(entry: Entry): void {
    eachKey(entry.party, (kind, key) => {
      const map = this.#byKind[kind];
      const found = map.get(key);
      if (found === undefined) map.set(key, entry);
      else if (Array.isArray(found)) found.push(entry);
      else map.set(key, [found, entry]);
    });
  }

  remove(entry: Entry): void {
    eachKey(entry.party, (kind, key) => {
      const map = this.#byKind[kind];
      const found = map.get(key);
      if (!Array.isArray(found)) {
        map.delete(key);
        return;
      }
      const last = found.pop();
      const place = last === entry ? -1 : found.indexOf(entry);
      if (place >= 0 && last !== undefined) found[place] = last;
      const [only] = found;
      if (found.length === 1 && only !== undefined) map.set(key, only);
    });
  }

  /** All keys of one kind that several have. */
  *shared(kind: KeyKind): Generator<readonly [key: string, members: Bucket]> {
    for (const [key, members] of this.#byKind[kind]) {
      if (Array.isArray(members)) yield [key, members];
    }
  }

  /** Every key of one kind. */
  keys(kind: KeyKind): Iterable<string> {
    return this.#byKind[kind].keys();
  }
}
