import type { Client, ClientKey } from '#domain/client.ts';
import { finish, type Steps } from '#domain/steps.ts';
import type { Surroundings } from './agreement.ts';
import { Buckets } from './buckets.ts';
import { Candidates } from './candidates.ts';
import type { Decision } from './codes.ts';
import { Components } from './components.ts';
import { toEntry, type Entry } from './entry.ts';
import type { DecidedBy } from './grouping.ts';
import { Pairs } from './pairs.ts';
import { Party } from './party.ts';
import { Queue } from './queue.ts';
import { surroundingsIn } from './surroundings.ts';

/** So many records are compared in one step, and one with so many others: about a millisecond. */
const RECORDS_IN_STEP = 50;
const PAIRS_IN_STEP = 100;

/**
 * Which clients are one, kept up to date while clients come, change and go. What it says is a function of the clients
 * and the decisions: neither the order in which they came nor what was there before has a part in it.
 * A client is taken in at once, and costs some tens of microseconds. Who is linked with whom is found by `update`.
 */
export class LinkIndex {
  readonly #entries = new Map<ClientKey, Entry>();
  readonly #buckets = new Buckets();
  readonly #surroundings: Surroundings = surroundingsIn(this.#buckets);
  readonly #components = new Components();
  readonly #pairs = new Pairs(this.#components, this.#surroundings);
  readonly #candidates = new Candidates();
  readonly #dirty = new Queue<Entry>();
  #version = 0;

  /** A client that is new or has changed. */
  put(client: Client): void {
    const party = new Party(client);
    this.remove(party.key);
    const entry = toEntry(party);
    this.#entries.set(party.key, entry);
    this.#version += 1;
    this.#buckets.add(entry, this.#markDirty);
    this.#dirty.add(entry);
  }

  remove(key: ClientKey): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#pairs.note(key);
    this.#version += 1;
    this.#buckets.remove(entry, this.#markDirty);
    this.#dirty.delete(entry);
    this.#pairs.part(entry);
    this.#components.drop(entry);
  }

  /** All that a person has decided; it replaces what was decided before. */
  decide(decisions: Iterable<Decision>): void {
    this.#version += 1;
    for (const key of this.#pairs.decide(decisions)) {
      const entry = this.#entries.get(key);
      if (entry !== undefined) this.#dirty.add(entry);
    }
  }

  get entries(): ReadonlyMap<ClientKey, Entry> {
    return this.#entries;
  }

  get buckets(): Buckets {
    return this.#buckets;
  }

  get surroundings(): Surroundings {
    return this.#surroundings;
  }

  get decided(): DecidedBy {
    return this.#pairs.decided;
  }

  /**
   * Finds the links of all that has changed since it was last done. Between two steps clients may come and go: they are
   * seen to before it ends. Left before its end, the next one goes on.
   */
  *steps(): Steps<void> {
    let version = NaN;
    let count = 0;
    for (;;) {
      count += 1;
      if (count % RECORDS_IN_STEP === 0) yield;
      const entry = this.#dirty.take();
      if (entry === null) {
        const before = this.#version;
        const isCurrent = () => before === this.#version;
        const regrouped = yield* this.#components.regroupNext(this.decided, isCurrent);
        if (regrouped === null) {
          this.#candidates.end();
          return;
        }
        for (const { party } of regrouped) this.#pairs.note(party.key);
        continue;
      }
      if (version !== this.#version) {
        version = this.#version;
        this.#candidates.restart(this.#dirty.size + 1);
      }
      yield* this.#compare(entry);
    }
  }

  update(): void {
    finish(this.steps());
  }

  /**
   * Clients that have come, changed or gone since this was last asked, and those of which something else is to be said
   * than then: of whom they are one with, and what is like them. To be asked where `steps` has ended.
   */
  takeChanged(): ReadonlySet<ClientKey> {
    return this.#pairs.takeChanged();
  }

  /**
   * What has been compared since the last change has been compared with this one too. If something changes before its end,
   * it is begun again.
   */
  *#compare(entry: Entry): Steps<void> {
    const version = this.#version;
    this.#components.touch(entry);
    this.#pairs.part(entry, (other) => !this.#candidates.isDone(other));
    let count = 0;
    for (const other of this.#candidates.of(entry)) {
      count += 1;
      if (count % PAIRS_IN_STEP === 0) {
        this.#dirty.add(entry);
        yield;
        if (version !== this.#version) return;
        this.#dirty.delete(entry);
      }
      this.#pairs.join(entry, other);
    }
    this.#pairs.joinDecided(entry, this.#entries);
  }

  /** What others are to each other may depend on how many share a value. */
  readonly #markDirty = (members: readonly Entry[]): void => {
    for (const member of members) this.#dirty.add(member);
  };
}
