import { isRejectedRow, type Client, type RejectedRow } from '#domain/client.ts';
import { ClusterRows } from '#app/links/cluster-rows.ts';
import { LinksStore } from '#app/links/links-store.ts';
import { nextTurn } from '#async/next-turn.ts';
import { countBoard } from '#linking/board.ts';
import { LinkIndex } from '#linking/link-index.ts';
import { allPairs } from '#linking/link-result.ts';
import { toClient as toQontoClient } from '#providers/qonto/normalise.ts';
import { toClient as toWethodClient } from '#providers/wethod/normalise.ts';
import { qontoClients, sameParties, wethodClients } from '#sandbox/seed/seed.ts';
import { emptySyncState } from '#sync/sync-state.ts';
import { hashJoin } from './hash-join.ts';
import { median } from './lines.ts';

/*
 * Runs in a page: what linking costs there. The demo's clients are made in it, so that nothing has to be loaded.
 */

declare global {
  interface Window {
    linksBench: LinksBench;
  }
}

/** In milliseconds. */
export interface LinkTimes {
  /** To take in all clients: their normal forms and keys. */
  readonly takenIn: number;
  /** From there to the numbers of the board. */
  readonly board: number;
  /** The same records joined by three texts, without a rule. */
  readonly join: number;
}

interface SliceTimes {
  /** Until every client is linked and has its row. */
  readonly whole: number;
  readonly longestSlice: number;
}

export interface FoundLinks {
  readonly certain: number;
  readonly falseCertain: number;
  readonly likely: number;
  readonly falseLikely: number;
  readonly missed: number;
  readonly parties: number;
}

/** What else the machine does meanwhile is in one of these, not in most. */
const CHANGES_OF_ONE = 5;

const NOW = Date.UTC(2026, 10, 26);

class LinksBench {
  #wethod: readonly Client[] = [];
  #qonto: readonly Client[] = [];
  #held: LinkIndex | null = null;

  /** Makes the clients that all others are about: so many of each provider. */
  prepare(count: number): void {
    this.#held = null;
    this.#wethod = Array.from(wethodClients(count, NOW, false), (row) => read(toWethodClient(row)));
    this.#qonto = Array.from(qontoClients(count, NOW, false), (row) => read(toQontoClient(row)));
  }

  time(): LinkTimes {
    const index = new LinkIndex();
    const start = performance.now();
    for (const client of this.#all()) index.put(client);
    const taken = performance.now();
    index.update();
    countBoard(index);
    const linked = performance.now();
    hashJoin(this.#wethod, this.#qonto);
    const joined = performance.now();
    return { takenIn: taken - start, board: linked - taken, join: joined - linked };
  }

  /** Keeps an index, for its size. */
  hold(): void {
    this.#held = this.#index();
  }

  /** What it takes that one client has another name, for so many clients: of each the median of several times. */
  timeChanges(count: number): readonly number[] {
    const index = (this.#held ??= this.#index());
    const all = this.#all();
    return Array.from({ length: count }, (_, turn) => {
      const client = all[(turn * 7919) % all.length];
      if (client === undefined) return 0;
      return median(Array.from({ length: CHANGES_OF_ONE }, () => timeChange(index, client)));
    });
  }

  /** As the page does it, with a row for each client, once both lists are there. */
  async timeSlices(): Promise<SliceTimes> {
    this.#held = null;
    let longestSlice = 0;
    const start = performance.now();
    let since = start;
    const timing = {
      now: () => performance.now(),
      nextTurn: async () => {
        longestSlice = Math.max(longestSlice, performance.now() - since);
        await nextTurn();
        since = performance.now();
      },
    };
    const store = new LinksStore(timing);
    const [wethod, qonto] = [this.#wethod, this.#qonto].map((clients) => {
      const state = emptySyncState();
      state.set.add(clients);
      return { ...state, phase: 'complete' as const };
    });
    if (wethod === undefined || qonto === undefined) throw new Error('no clients');
    const rows = new ClusterRows(['wethod', 'qonto']);
    const isDone = new Promise<void>((resolve) => {
      store.subscribe(() => {
        const { isCurrent, index } = store.links();
        if (isCurrent && index.entries.size === this.#all().length) resolve();
      });
    });
    since = performance.now();
    store.follow([
      { provider: 'wethod', loaded: wethod },
      { provider: 'qonto', loaded: qonto },
    ]);
    store.addFollower(rows);
    await isDone;
    return { whole: performance.now() - start, longestSlice };
  }

  /** How many links are there, and how many are not so: what the seed made as one party is one, and nothing else. */
  findLinks(): FoundLinks {
    const parties = new Set(
      Array.from(sameParties(this.#wethod.length, NOW), ([left, right]) =>
        pairKey(this.#wethod[left]?.key ?? '', this.#qonto[right]?.key ?? ''),
      ),
    );
    const found = { certain: 0, falseCertain: 0, likely: 0, falseLikely: 0 };
    for (const { left, right, strength } of allPairs(this.#index())) {
      const isTrue = parties.has(pairKey(left, right));
      if (strength === 'certain') found[isTrue ? 'certain' : 'falseCertain'] += 1;
      if (strength === 'likely') found[isTrue ? 'likely' : 'falseLikely'] += 1;
    }
    const missed = parties.size - found.certain - found.likely;
    return { ...found, missed, parties: parties.size };
  }

  #all(): readonly Client[] {
    return [...this.#wethod, ...this.#qonto];
  }

  #index(): LinkIndex {
    const index = new LinkIndex();
    for (const client of this.#all()) index.put(client);
    index.update();
    return index;
  }
}

/** There and back; the way there is timed. */
function timeChange(index: LinkIndex, client: Client): number {
  const start = performance.now();
  index.put({ ...client, name: `${client.name ?? ''} Nuova` });
  index.update();
  const time = performance.now() - start;
  index.put(client);
  index.update();
  return time;
}

function read(row: Client | RejectedRow): Client {
  if (isRejectedRow(row)) throw new Error(JSON.stringify(row.faults));
  return row;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

window.linksBench = new LinksBench();
