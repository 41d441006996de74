import type { Steps } from '#domain/steps.ts';
import { trimmed } from '#domain/trimmed.ts';
import type { Component } from './component.ts';
import { EDGES_IN_STEP, edgesOf, otherOf } from './edges.ts';
import type { Entry } from './entry.ts';
import { Queue } from './queue.ts';
import { joins, toComponent, type DecidedBy } from './grouping.ts';

const NOBODY: readonly Entry[] = [];

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
   * since: none where something has changed between two steps, for then it is to be begun again. `null` where there is
   * none left.
   */
  *regroupNext(decided: DecidedBy, isCurrent: () => boolean): Steps<readonly Entry[] | null> {
    const first = this.#touched.take();
    if (first === null) return null;
    const work = componentOf(first, decided);
    let step = work.next();
    while (step.done !== true) {
      this.#touched.add(first);
      yield;
      if (!isCurrent()) return NOBODY;
      this.#touched.delete(first);
      step = work.next();
    }
    const component = step.value;
    const { members } = component;
    for (const member of members) this.#release(member);
    if (members.length > 1) for (const member of members) member.component = component;
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

function* componentOf(first: Entry, decided: DecidedBy): Steps<Component> {
  const members = yield* reach(first, decided);
  return members.length > 1 ? yield* toComponent(members, decided) : { members, groups: [] };
}

/** All that is reached over links. */
function* reach(first: Entry, decided: DecidedBy): Steps<readonly Entry[]> {
  const members = [first];
  const seen = new Set(members);
  let count = 0;
  for (const entry of members) {
    for (const edge of edgesOf(entry)) {
      count += 1;
      if (!joins(edge, decided)) continue;
      const other = otherOf(edge, entry);
      if (seen.has(other)) continue;
      seen.add(other);
      members.push(other);
    }
    if (count < EDGES_IN_STEP) continue;
    count = 0;
    yield;
  }
  return trimmed(members);
}
