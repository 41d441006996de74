import type { Client, ClientKey, Instant } from '#core/client.ts';
import type { SortKey } from '#core/client-query.ts';
import { problemOf } from '#core/errors.ts';
import type { Answered } from './ask.ts';
import { findGone } from './census.ts';
import type { ApiRequest, Provider, TimeWindow } from './contract.ts';
import { cutTime } from './cut.ts';
import { MOST_IN_FLIGHT, type Lane } from './lane.ts';
import { nothingLoaded, rowCount, type Ledger, type Loaded } from './loaded.ts';
import { Reader, type AskedPage, type ReadPage } from './reader.ts';
import { earliest, type Rows } from './rows.ts';
import type { Time } from './time.ts';

/**
 * How far back the newest change is read again, in milliseconds: a change shows some time after the
 * moment it bears, and a provider's clocks need not agree.
 */
const MARGIN = 60_000;

/** How often a difference in numbers is looked into before the set is called unproved. */
const MOST_ROUNDS = 5;

/** Of an hour's requests, what one read may take at full speed, and at what share it goes on slowly. */
const QUICK_SHARE = 0.4;
const SLOW_SHARE = 0.5;
const HOUR = 3_600_000;

export interface SynchroniseOptions {
  readonly provider: Provider;
  /** What is known: nothing, a part whose rest is read, or a whole that is renewed. */
  readonly from: Loaded | null;
  /** The order on screen when the load starts; a provider that can sort sends that end first. */
  readonly sort: readonly SortKey[];
  readonly lane: Lane;
  readonly signal: AbortSignal;
  readonly time: Time;
  /** Told after every step. */
  readonly onChange: (loaded: Loaded) => void;
}

/**
 * Makes a set of clients what the provider has. First a draft of its pages, for the screen; then the
 * proof, by windows of time; from then on only what has changed. What fails ends it with what came and the
 * problem, to be gone on from; throws only when it is aborted.
 */
export async function synchronise(options: SynchroniseOptions): Promise<Loaded> {
  return new Synchronisation(options).run();
}

class Synchronisation {
  readonly #options: SynchroniseOptions;
  readonly #reader: Reader;
  #loaded: Loaded;
  /** Clients that came, or came otherwise than they were known. */
  readonly #changed = new Set<ClientKey>();
  /** Milliseconds between two requests, where a set is so large that it has to be read slowly. */
  #pace = 0;
  #nextAt = 0;

  constructor(options: SynchroniseOptions) {
    this.#options = options;
    this.#loaded = { ...(options.from ?? nothingLoaded()), problem: null };
    this.#reader = new Reader(
      options.provider,
      (request, fresh) => this.#askOne(request, fresh),
      (window) => this.#known(window),
    );
  }

  async #askOne(request: ApiRequest, fresh: boolean): Promise<Answered> {
    const { lane, signal, time } = this.#options;
    if (this.#pace > 0) {
      const at = Math.max(this.#nextAt, time.now());
      this.#nextAt = at + this.#pace;
      await time.sleep(at - time.now(), signal);
    }
    return lane.ask(request, signal, fresh);
  }

  /** How many of the clients that are known changed in a window. */
  #known({ from, to }: TimeWindow): number {
    const margin = this.#options.provider.windowMargin;
    const first = from === null ? -Infinity : (from - margin) * 1000;
    const last = to === null ? Infinity : (to + margin) * 1000;
    return changesOf(this.#loaded.set.clients).filter((at) => first <= at && at <= last).length;
  }

  async run(): Promise<Loaded> {
    this.#change({});
    try {
      if (this.#loaded.phase === 'complete') await this.#renew();
      else {
        await this.#draft();
        await this.#prove();
      }
    } catch (thrown) {
      this.#options.signal.throwIfAborted();
      this.#change({ problem: problemOf(thrown) });
    }
    return this.#loaded;
  }

  /**
   * The pages, by offset: the first alone, since it may be all there is, then several at once. None is asked
   * for that is known to be past the last one.
   */
  async #draft(): Promise<void> {
    const { provider, sort } = this.#options;
    const { pages, pageCount } = this.#loaded.ledger;
    let next = 0;
    let last = pageCount === null ? Infinity : pageCount - 1;
    const ask = async (index: number) => {
      const page = await this.#reader.ask(provider.everything, index, sort);
      if (page.isLast) last = Math.min(last, index);
      else if (page.total !== null) last = Math.ceil(page.total / provider.pageSize) - 1;
      return page;
    };
    const take = (): number | null => {
      while (pages.has(next)) next += 1;
      return next > last ? null : next++;
    };
    const takeIn = (page: AskedPage) => this.#takePage(page.index, this.#reader.read(page));
    const first = pages.size === 0 ? await ask(next++) : null;
    const others = atOnce(take, ask, async (page) => {
      // The screen comes first, and so do requests: reading rows takes its turn after both.
      await this.#options.time.giveWay(this.#options.signal);
      takeIn(page);
    });
    if (first !== null) takeIn(first);
    await others;
    // The total has grown meanwhile.
    while (this.#loaded.ledger.pageCount === null) takeIn(await ask(next++));
  }

  #takePage(index: number, page: ReadPage): void {
    const { ledger, total } = this.#loaded;
    // A page past the last one is empty; the last one that is not is the one before it or earlier still.
    const end = page.isLast ? index + (page.rows.length > 0 || index === 0 ? 1 : 0) : Infinity;
    const pageCount = Math.min(end, ledger.pageCount ?? Infinity);
    const pages = new Set(ledger.pages).add(index);
    this.#add(page.read, {
      total: page.total ?? total,
      asOf: this.#loaded.asOf ?? page.read.readAt ?? this.#options.time.now(),
      ledger: { ...ledger, pages, pageCount: pageCount === Infinity ? null : pageCount },
    });
  }

  /**
   * Reads windows that cover all time, then what has changed since: a client changed meanwhile is in the
   * newest window, and one that is in none is gone. `since` is never after the moment any window is from.
   */
  async #prove(): Promise<void> {
    const { provider } = this.#options;
    const { set, ledger } = this.#loaded;
    // What did not add up may be the gateway's memory of it.
    const isFresh = this.#loaded.isUnproved;
    if (ledger.windows === null) {
      const changes = changesOf(set.clients);
      const windows = cutTime(changes, provider);
      // The last one has no end: it is read last, together with what has changed since.
      const tailFrom = windows.pop()?.from ?? null;
      const since = newestOf(changes);
      this.#change({
        ledger: { ...ledger, windows, windowCount: windows.length, tailFrom, since },
      });
    }
    this.#change({ phase: 'checking' });
    this.#paceProof();
    const waiting = [...(this.#loaded.ledger.windows ?? [])];
    await atOnce(
      () => waiting.shift() ?? null,
      async (window) => ({ window, rows: await this.#reader.window(window, isFresh) }),
      ({ window, rows }) => this.#takeWindow(window, rows),
    );
    const tail = await this.#readSince(this.#loaded.ledger.since, this.#loaded.ledger.tailFrom);
    const { proved } = this.#loaded.ledger;
    // Rows that bear no date are in no window: the count has to speak for them.
    const unproved = [...set.keys()].filter(
      (key) => !proved.has(key) && set.get(key)?.updatedAt !== null,
    );
    set.remove(unproved);
    this.#change({
      setAside: new Map([...this.#loaded.setAside].filter(([id]) => proved.has(id))),
    });
    await this.#finish(tail, true);
  }

  #takeWindow(window: TimeWindow, rows: Rows): void {
    const { ledger } = this.#loaded;
    this.#add(rows, {
      ledger: {
        ...ledger,
        windows: (ledger.windows ?? []).filter((other) => other !== window),
        proved: prove(ledger, rows),
        since: earliest(ledger.since, rows.readAt),
      },
    });
  }

  /** What changed and what was deleted since, from the provider itself. */
  async #readSince(since: Instant | null, tailFrom: number | null = Infinity): Promise<Rows> {
    const { provider } = this.#options;
    const mark = since === null ? null : since - MARGIN;
    const from =
      mark === null || tailFrom === null ? null : Math.min(Math.floor(mark / 1000), tailFrom);
    const changed = await this.#reader.window({ from, to: null }, true);
    this.#takeProved(changed);
    const deletions = mark === null ? null : provider.deletedSince(mark);
    if (deletions !== null) this.#takeProved(await this.#reader.whole(deletions));
    return changed;
  }

  #takeProved(rows: Rows): void {
    const { ledger } = this.#loaded;
    this.#add(rows, { ledger: { ...ledger, proved: prove(ledger, rows) } });
  }

  /** Only what has changed since the last look, and whether anything is silently gone. */
  async #renew(): Promise<void> {
    const { ledger, renewed } = this.#loaded;
    this.#changed.clear();
    const tail = await this.#readSince(ledger.since);
    const now = this.#options.time.now();
    this.#change({
      renewed: new Map([...renewed, ...[...this.#changed].map((key) => [key, now] as const)]),
    });
    await this.#finish(tail, this.#options.provider.deletedSince(0) === null);
  }

  /** Says that all is in, once the numbers agree. */
  async #finish(tail: Rows, isCounted: boolean): Promise<void> {
    const isUnproved = isCounted && !(await this.#agrees());
    const { set, ledger } = this.#loaded;
    this.#change({
      phase: isUnproved ? this.#loaded.phase : 'complete',
      isUnproved,
      asOf: tail.readAt ?? this.#options.time.now(),
      ledger: {
        ...ledger,
        proved: new Set(),
        since: earliest(newestOf(changesOf(set.clients)), tail.readAt),
        // What could not be proved is read anew from its windows on.
        windows: isUnproved ? null : [],
      },
    });
  }

  /** Whether there are as many rows as are known; where not, finds those that are silently gone. */
  async #agrees(): Promise<boolean> {
    const { provider } = this.#options;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      // A row without an id may be known twice.
      if ([...this.#loaded.setAside.values()].some((row) => row.id === null)) return true;
      if (this.#reader.hasLied) return false;
      const known = rowCount(this.#loaded);
      const count = await this.#reader.count(provider.everything, known);
      this.#change({ total: count });
      if (count === known) return true;
      const gone =
        count < known
          ? await findGone(provider, this.#reader, this.#loaded.set.clients, (rows) =>
              this.#takeProved(rows),
            )
          : new Set<ClientKey>();
      const newer = await this.#readSince(this.#loaded.ledger.since);
      for (const key of newer.clients.keys()) gone.delete(key);
      this.#loaded.set.remove(gone);
      this.#change({});
    }
    return false;
  }

  /** A set that needs much of what a provider allows in an hour is read slowly, and the screen says so. */
  #paceProof(): void {
    const { requestsPerHour } = this.#options.provider;
    const { pages, windowCount } = this.#loaded.ledger;
    if (requestsPerHour === null || pages.size + windowCount <= requestsPerHour * QUICK_SHARE) {
      return;
    }
    this.#pace = HOUR / (requestsPerHour * SLOW_SHARE);
    this.#change({ isSlow: true });
  }

  #add(rows: Rows, changed: Partial<Loaded>): void {
    const { set } = this.#loaded;
    for (const client of rows.clients.values()) {
      const known = set.get(client.key);
      const isSame = known?.updatedAt === client.updatedAt && known.deletedAt === client.deletedAt;
      if (!isSame) this.#changed.add(client.key);
    }
    set.add(rows.clients.values());
    const setAside = new Map(this.#loaded.setAside);
    for (const [id, row] of rows.setAside) setAside.set(id, row);
    for (const client of rows.clients.values()) setAside.delete(client.id);
    this.#change({ setAside, ...changed });
  }

  #change(changed: Partial<Loaded>): void {
    this.#loaded = { ...this.#loaded, ...changed, version: this.#loaded.set.version };
    this.#options.onChange(this.#loaded);
  }
}

/**
 * Asks for what there is to take, several at once, and takes each answer in once the next question is on its way.
 * The first failure ends the taking, and is thrown at the end.
 */
async function atOnce<Item, Answer>(
  take: () => Item | null,
  ask: (item: Item) => Promise<Answer>,
  takeIn: (answer: Answer) => Promise<void> | void,
): Promise<void> {
  const failures: unknown[] = [];
  const next = async (): Promise<{ readonly answer: Answer } | null> => {
    const item = failures.length === 0 ? take() : null;
    if (item === null) return null;
    try {
      return { answer: await ask(item) };
    } catch (thrown) {
      failures.push(thrown);
      return null;
    }
  };
  const worker = async () => {
    for (let asked = await next(); asked !== null;) {
      const following = next();
      try {
        await takeIn(asked.answer);
      } catch (thrown) {
        failures.push(thrown);
      }
      asked = await following;
    }
  };
  await Promise.all(Array.from({ length: MOST_IN_FLIGHT }, worker));
  if (failures.length > 0) throw failures[0];
}

function prove(ledger: Ledger, rows: Rows): Set<string> {
  const { proved } = ledger;
  for (const key of rows.clients.keys()) proved.add(key);
  for (const id of rows.setAside.keys()) proved.add(id);
  return proved;
}

function changesOf(clients: readonly (Client | undefined)[]): Instant[] {
  const changes: Instant[] = [];
  for (const client of clients) {
    if (client !== undefined && client.updatedAt !== null) changes.push(client.updatedAt);
  }
  return changes;
}

function newestOf(changes: readonly Instant[]): Instant | null {
  return changes.length === 0 ? null : changes.reduce((a, b) => Math.max(a, b));
}
