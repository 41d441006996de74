import type { Client, ClientKey, ProviderId } from '#domain/client.ts';
import { joinRecords } from '#domain/join-records.ts';
import { toNonEmpty } from '#domain/non-empty.ts';
import type { Steps } from '#domain/steps.ts';
import { compareIds } from '#engine/sort-value.ts';
import { standingOf } from '#linking/standing.ts';
import { emptySyncState, type SyncState } from '#sync/sync-state.ts';
import { BoardCounter } from './board-counts.ts';
import { IN_BOTH, isClusterRow, type ClusterRow } from './cluster-row.ts';
import { bothOf, FoundKeys } from './found-keys.ts';
import type { Links, LinksFollower } from './links-store.ts';
import { toLink } from './row-link.ts';

/** So many clients are looked at in one step, and the reasons of so many rows found: about a millisecond. */
const CLIENTS_IN_STEP = 50;
const ROWS_IN_STEP = 20;
const PAIRS_IN_STEP = 500;

/**
 * A row for each cluster, as a set of clients that grows and changes in place: all that can be asked of a list of
 * clients can be asked of it. A row has the key of the record that names it.
 */
export class ClusterRows implements LinksFollower {
  /** The providers in the order in which they name a row. */
  readonly #providers: readonly string[];
  readonly #state: SyncState = emptySyncState();
  /** By the key of each record. */
  readonly #rowOf = new Map<ClientKey, ClientKey>();
  /** Whether the lists of all providers are complete. */
  #isWhole = false;
  readonly #found = new FoundKeys();
  /** Rows of which the reasons and the differences have not been found yet. */
  readonly #unread = new Set<ClientKey>();
  readonly #counter = new BoardCounter();
  /** Whether both are found before a row is shown, in slices: where they are asked for, all would be found at once. */
  readsAhead = false;

  constructor(providers: readonly string[]) {
    this.#providers = providers;
  }

  /** The rows by now, as of one provider's clients: whole where the lists of all that are connected are. */
  stateOf({ isCurrent, complete }: Links, connected: readonly ProviderId[]): SyncState {
    const isWhole = isCurrent && connected.every((provider) => complete.has(provider));
    const { set } = this.#state;
    return { ...this.#state, version: set.version, phase: isWhole ? 'complete' : 'draft' };
  }

  /** How many rows there are of each kind, and by which reasons they are linked, as far as those are known. */
  get counter(): Pick<BoardCounter, 'counts' | 'reasons'> {
    return this.#counter;
  }

  /** The row that a record is in. */
  readonly rowOf = (record: ClientKey): ClientKey | null => this.#rowOf.get(record) ?? null;

  *take(changed: ReadonlySet<ClientKey>, links: Links): Steps<void> {
    const isWhole = this.#providers.every((provider) => links.complete.has(provider));
    const isOtherwise = isWhole !== this.#isWhole;
    this.#isWhole = isWhole;
    let count = 0;
    for (const key of changed) {
      count += 1;
      if (count % PAIRS_IN_STEP === 0) yield;
      this.#counter.countPairs(key, links.index);
    }
    const found = yield* this.#found.renew(links);
    yield* this.#renewAll(bothOf(changed, found), links);
    if (isOtherwise) yield* this.#renewAll(this.#state.set.keys(), links, this.#isAlone);
  }

  /** Of one provider: whether it is only there is known with the last list. */
  readonly #isAlone = (key: ClientKey): boolean => {
    const row = this.#rowAt(key);
    return row !== null && row.link.where !== IN_BOTH;
  };

  *#renewAll(
    keys: Iterable<ClientKey>,
    links: Links,
    isMeant: (key: ClientKey) => boolean = () => true,
  ): Steps<void> {
    const done = new Set<ClientKey>();
    let count = 0;
    for (const key of keys) {
      // Those that are passed over count too: there may be very many in a row.
      count += 1;
      if (count % CLIENTS_IN_STEP === 0) {
        yield;
        yield* this.#order();
      }
      if (!done.has(key) && isMeant(key)) this.#renew(key, links, done);
    }
    yield* this.#order();
  }

  /** Puts the rows where they belong as they come: all at once would take long where they are shown. */
  *#order(): Steps<void> {
    for (const order of this.#state.indexes.ordersInUse()) {
      while (!order.follow(CLIENTS_IN_STEP)) yield;
    }
  }

  /** Whether the reason of every row is known, so that to count them takes no time. */
  get areReasonsKnown(): boolean {
    return this.#unread.size === 0;
  }

  /** Finds what is not needed to show a row, but to count and order all. */
  *later(isWanted: () => boolean): Steps<void> {
    for (const key of this.#unread) {
      if (!isWanted()) return;
      this.#unread.delete(key);
      if (this.#unread.size % ROWS_IN_STEP === 0) yield;
      const row = this.#rowAt(key);
      if (row === null || row.link.strength === null) continue;
      this.#counter.addReason(row);
      row.link.differing();
    }
  }

  /** The row of a client that has come, changed or gone, at once with those that its records were in. */
  #renew(key: ClientKey, links: Links, done: Set<ClientKey>): void {
    const standing = standingOf(links.index, key);
    const records = toNonEmpty(
      (standing?.members ?? [])
        .flatMap((member) => links.clientOf(member) ?? [])
        .toSorted(this.#compare),
    );
    if (standing === null || records === null) {
      this.#leave(key);
      return;
    }
    const row: ClusterRow = {
      ...joinRecords(records),
      link: toLink(records, { standing, links, found: this.#found, isWhole: this.#isWhole }),
    };
    for (const { key: record } of records) {
      done.add(record);
      if (this.#rowOf.get(record) !== row.key) this.#leave(record);
      this.#rowOf.set(record, row.key);
    }
    if (this.readsAhead) {
      row.link.reason();
      row.link.differing();
    }
    this.#counter.change(this.#rowAt(row.key), row);
    this.#state.set.put([row]);
    if (this.readsAhead) this.#counter.addReason(row);
    this.#unread.add(row.key);
  }

  /** A record is no longer in its row: where that had its name, the row is gone until the others are renewed. */
  #leave(record: ClientKey): void {
    const row = this.#rowOf.get(record);
    this.#rowOf.delete(record);
    if (row !== record) return;
    this.#counter.change(this.#rowAt(row), null);
    this.#state.set.remove([row]);
  }

  #rowAt(key: ClientKey): ClusterRow | null {
    const row = this.#state.set.get(key);
    return row !== null && isClusterRow(row) ? row : null;
  }

  readonly #compare = (a: Client, b: Client): number =>
    Number(a.deletedAt !== null) - Number(b.deletedAt !== null) ||
    this.#providers.indexOf(a.provider) - this.#providers.indexOf(b.provider) ||
    compareIds(a.id, b.id);
}
