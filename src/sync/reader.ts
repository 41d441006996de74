import type { Instant } from '#domain/client.ts';
import type { SortKey } from '#query/client-query.ts';
import { ProblemError, toProblem } from '#domain/errors.ts';
import type { Answered } from './api-client.ts';
import type {
  ApiRequest,
  Count,
  Page,
  Provider,
  ListParameters,
  TimeWindow,
} from '#providers/contract.ts';
import { changesOf, isWithin } from './changes.ts';
import { partitionWindow } from './partition.ts';
import { NO_ROWS, joinRows, readRows, sizeOf, type Rows } from './rows.ts';

/** How often ties are read anew with nothing new in them: a server without an order gives other rows each time. */
const MOST_VAIN_PASSES = 12;

/** How often a count is begun anew where clients change under it. */
const MOST_ROUNDS = 4;

/** Answers from memory may be of one time, or of several: pages of one time were read within this, in milliseconds. */
const ONE_TIME = 10_000;

/** A page as it came: reading its rows costs more than asking for the next one, which comes first. */
export interface AskedPage extends Page {
  readonly index: number;
  readonly readAt: Instant | null;
}

/** A page, and what its rows are. */
export interface ReadPage extends AskedPage {
  readonly read: Rows;
}

/** One request; `fresh` past what the gateway remembers. */
type AskOne = (request: ApiRequest, fresh: boolean) => Promise<Answered>;

/** Reads parts of a provider's clients whole, or fails: nothing between. */
export class Reader {
  readonly #provider: Provider;
  readonly #askOne: AskOne;
  readonly #guess: (window: TimeWindow) => number;
  #hasLied = false;

  /** `guess` says how many rows a window is thought to have: the better it is, the fewer are the questions. */
  constructor(provider: Provider, askOne: AskOne, guess: (window: TimeWindow) => number) {
    this.#provider = provider;
    this.#askOne = askOne;
    this.#guess = guess;
  }

  /** Whether a page said another number of rows than it had: then no number of this provider's proves anything. */
  get hasLied(): boolean {
    return this.#hasLied;
  }

  async page(listParameters: ListParameters, index: number, fresh = false): Promise<ReadPage> {
    return this.read(await this.ask(listParameters, index, [], fresh));
  }

  async ask(
    listParameters: ListParameters,
    index: number,
    sort: readonly SortKey[],
    fresh = false,
  ): Promise<AskedPage> {
    const request = this.#provider.pageRequest(listParameters, index, sort);
    const { body, readAt } = await this.#askOne(request, fresh);
    const page = this.#provider.readPage(body);
    if (page === null) throw new ProblemError(toProblem('contract'));
    return { ...page, index, readAt };
  }

  read(page: AskedPage): ReadPage {
    const isWhole = page.index === 0 && page.isLast;
    if (isWhole && page.total !== null && page.total !== page.rows.length) this.#hasLied = true;
    return { ...page, read: readRows(this.#provider, page.rows, page.readAt) };
  }

  /** All that changed in a window: in one page, or in as many narrower windows as it takes. */
  async window(window: TimeWindow, fresh = false): Promise<Rows> {
    const listParameters = this.#provider.changedIn(window);
    const page = await this.page(listParameters, 0, fresh);
    if (page.isLast) return page.read;
    const changes = changesOf([...page.read.clients.values()]);
    const margin = this.#provider.windowMargin;
    const inside = changes.filter((change) => isWithin(change, window, margin + 1));
    // Who gives anything whatever the window would have it divided for ever.
    if (inside.length * 2 < changes.length) throw new ProblemError(toProblem('contract'));
    // Rows without a date cannot be divided by it.
    const parts = inside.length === 0 ? null : partitionWindow(window, inside, margin);
    if (parts === null) return this.#ties(listParameters, this.#guess(window), fresh);
    return joinRows(await Promise.all(parts.map((part) => this.window(part, fresh))));
  }

  /** All rows for what is sent, where they are few or cannot be cut by time. */
  async whole(listParameters: ListParameters): Promise<Rows> {
    const page = await this.page(listParameters, 0, true);
    return page.isLast ? page.read : this.#ties(listParameters, this.#provider.pageSize * 2, true);
  }

  /** Whether there are so many rows for what is sent, by the provider itself. */
  async has(listParameters: ListParameters, count: number): Promise<boolean> {
    return (await this.#compare(listParameters, count, true)) === count;
  }

  /** How many rows there are for what is sent; `fresh` unless the number may be an old one. */
  async count(listParameters: ListParameters, guess: number, fresh = true): Promise<number> {
    let least = 0;
    let most = Infinity;
    let next = Math.max(guess, 0);
    let isFresh = fresh;
    for (let contradictions = 0; contradictions < MOST_ROUNDS;) {
      const count = await this.#compare(listParameters, next, isFresh);
      if (typeof count === 'number') return count;
      if (count === 'more') least = next + 1;
      else most = next - 1;
      if (least > most) {
        // Clients came or went meanwhile, or one of the answers was an old one.
        least = 0;
        most = Infinity;
        isFresh = true;
        contradictions += 1;
      }
      next = most === Infinity ? Math.max(least, next + 1) * 2 - 1 : (least + most) >> 1;
    }
    throw new ProblemError(toProblem('contract'));
  }

  /** How many rows there are, or how that compares with a guess. */
  async #compare(listParameters: ListParameters, guess: number, fresh: boolean): Promise<Count> {
    const { body } = await this.#askOne(this.#provider.countRequest(listParameters, guess), fresh);
    const count = this.#provider.readCount(body, guess);
    if (count === null) throw new ProblemError(toProblem('contract'));
    return count;
  }

  /**
   * Rows that share a moment, which no window can divide: their pages are read again until as many are
   * collected as there are, counted before and after. Fails where they keep changing.
   */
  async #ties(listParameters: ListParameters, guess: number, fresh: boolean): Promise<Rows> {
    const remembered = fresh ? null : await this.#tiesOnce(listParameters, guess);
    if (remembered !== null) return remembered;
    for (let round = 0; round < MOST_ROUNDS && !this.#hasLied; round += 1) {
      const count = await this.count(listParameters, guess);
      let rows = NO_ROWS;
      for (let vain = 0; vain < MOST_VAIN_PASSES && sizeOf(rows) < count && !this.#hasLied;) {
        const pages = await this.#pages(listParameters, count, true);
        const more = joinRows([rows, ...pages.map((page) => page.read)]);
        vain = sizeOf(more) > sizeOf(rows) ? 0 : vain + 1;
        rows = more;
      }
      if (sizeOf(rows) !== count) continue;
      if ((await this.count(listParameters, count)) === count) return rows;
    }
    throw new ProblemError(toProblem('contract'));
  }

  /**
   * The same in one pass, which may come from memory; `null` where it does not add up. What is from memory
   * is never mixed with what is not: a client that has left could stand in for one that is missing.
   */
  async #tiesOnce(listParameters: ListParameters, guess: number): Promise<Rows | null> {
    const first = await this.page(listParameters, 0);
    const count = first.total ?? (await this.count(listParameters, guess, false));
    const pages = [first, ...(await this.#pages(listParameters, count, false)).slice(1)];
    const rows = joinRows(pages.map((page) => page.read));
    if (sizeOf(rows) !== count) return null;
    // In what is past, rows only leave: a number that each page says alike is one before and after.
    const isSaid = pages.every((page) => page.total === count);
    const times = pages.map((page) => page.read.readAt ?? 0);
    if (!isSaid && Math.max(...times) - Math.min(...times) > ONE_TIME) return null;
    return isSaid || (await this.count(listParameters, count)) === count ? rows : null;
  }

  #pages(listParameters: ListParameters, count: number, fresh: boolean): Promise<ReadPage[]> {
    const indexes = Array.from(
      { length: Math.ceil(count / this.#provider.pageSize) },
      (_, index) => index,
    );
    return Promise.all(indexes.map((index) => this.page(listParameters, index, fresh)));
  }
}
