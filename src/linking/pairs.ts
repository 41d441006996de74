import type { ClientKey } from '#domain/client.ts';
import type { Surroundings } from './agreement.ts';
import type { Decision } from './codes.ts';
import type { Components } from './components.ts';
import { changedBetween, decidedBy } from './decisions.ts';
import { connect, disconnect, edgeBetween, edgesOf, otherOf } from './edges.ts';
import { isBefore, type Entry } from './entry.ts';
import { decisionOn, type DecidedBy } from './grouping.ts';
import { describe, judge } from './judge.ts';

/** Which records something is to be said of, two by two, and who has heard of it. */
export class Pairs {
  readonly #components: Components;
  readonly #surroundings: Surroundings;
  /** Clients of which something may be otherwise than when it was last asked. */
  #changed = new Set<ClientKey>();
  #decided: DecidedBy = new Map();

  constructor(components: Components, surroundings: Surroundings) {
    this.#components = components;
    this.#surroundings = surroundings;
  }

  get decided(): DecidedBy {
    return this.#decided;
  }

  /** All that a person has decided, in the place of what was before; returns whom the change is about. */
  decide(decisions: Iterable<Decision>): Iterable<ClientKey> {
    const before = this.#decided;
    this.#decided = decidedBy(decisions);
    return changedBetween(before, this.#decided);
  }

  /** Something else is to be said of a client. */
  note(key: ClientKey): void {
    this.#changed.add(key);
  }

  takeChanged(): ReadonlySet<ClientKey> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** Compares two records by the table. */
  join(a: Entry, b: Entry): void {
    this.#connect(a, b, judge);
  }

  /** What a person said is one, and nothing else brings together. */
  joinDecided(entry: Entry, entries: ReadonlyMap<ClientKey, Entry>): void {
    for (const [key, verdict] of this.#decided.get(entry.party.key) ?? []) {
      const other = entries.get(key);
      if (other === undefined || verdict !== 'same' || edgeBetween(entry, other) !== undefined)
        continue;
      this.#connect(entry, other, describe);
    }
  }

  /** Parts a record from those that `isMeant` says: all, unless told. */
  part(entry: Entry, isMeant: (other: Entry) => boolean = () => true): void {
    for (const edge of edgesOf(entry)) {
      const other = otherOf(edge, entry);
      if (!isMeant(other)) continue;
      disconnect(edge);
      this.#components.touch(other);
    }
  }

  #connect(a: Entry, b: Entry, judged: typeof judge): void {
    const [left, right] = isBefore(a.party, b.party) ? [a, b] : [b, a];
    const judgement = judged(left.party, right.party, this.#surroundings);
    if (judgement === null) return;
    const edge = connect(left, right, judgement);
    // What is only possible puts nobody together, and is to be said of both.
    this.#changed.add(left.party.key).add(right.party.key);
    if (decisionOn(edge, this.#decided) !== 'not-the-same') return;
    edge.strength = null;
    edge.notes = ['decided-apart'];
  }
}
