import { trimmed } from '#domain/trimmed.ts';
import { edgesOf, otherOf } from './edges.ts';
import { links, type Edge, type Entry } from './entry.ts';
import { Queue } from './queue.ts';
import { decisionOn, toComponent, type DecidedBy } from './grouping.ts';

/** Which records hang together, put together again where something has changed. */
export class Components {
  /** Records whose links may be others than when they were put together. */
  readonly #touched = new Queue<Entry>();

  touch(entry: Entry): void {
    this.#touched.add(entry);
  }

  /** It is gone, and those that hung on it have to be looked at. */
  drop(entry: Entry): void {
    for (const member of entry.component?.members ?? []) this.#touched.add(member);
    this.#touched.delete(entry);
    entry.component = null;
  }

  /**
   * Puts together what one touched record hangs together with, and gives the records of which something may be otherwise
   * since. `null` where there is none left.
   */
  regroupNext(decided: DecidedBy): readonly Entry[] | null {
    const first = this.#touched.take();
    if (first === null) return null;
    const { members, edges } = reach(first, decided);
    for (const member of members) this.#release(member);
    if (members.length > 1) {
      const component = toComponent(members, edges, decided);
      for (const member of members) member.component = component;
    }
    return members;
  }

  /** What it hung together with before may not be reached any more. */
  #release(entry: Entry): void {
    const before = entry.component;
    entry.component = null;
    for (const member of before?.members ?? []) {
      if (member.component === before) this.#touched.add(member);
    }
    this.#touched.delete(entry);
  }
}

/** All that is reached over links. */
function reach(first: Entry, decided: DecidedBy) {
  const members = [first];
  const seen = new Set(members);
  const edges: Edge[] = [];
  for (const entry of members) {
    for (const edge of edgesOf(entry)) {
      const other = otherOf(edge, entry);
      if (!links(edge) && decisionOn(edge, decided) !== 'same') continue;
      if (edge.left === entry) edges.push(edge);
      if (seen.has(other)) continue;
      seen.add(other);
      members.push(other);
    }
  }
  return { members: trimmed(members), edges };
}
