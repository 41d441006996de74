import type { Instant } from '#domain/client.ts';
import type { SortKey } from '#query/client-query.ts';
import { ProblemError, problemOf, toProblem } from '#domain/errors.ts';
import { Semaphore } from '#async/semaphore.ts';
import type { Answered } from './api-client.ts';
import type {
  ApiRequest,
  Count,
  Page,
  Provider,
  ListParameters,
  TimeWindow,
} from '#providers/contract.ts';
import { changesIn, isWithin } from './changes.ts';
import { countBySteps } from './count.ts';
import { partitionWindow } from './partition.ts';
import { MOST_IN_FLIGHT } from './request-queue.ts';
import { NO_ROWS, joinRows, readRows, sizeOf, type Rows } from './rows.ts';
import { readTies } from './ties.ts';

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

const STAYS = new AbortController().signal;

/**
 * Reads parts of a provider's clients whole, or fails: nothing between. The first failure ends all of it: what is in
 * line then is not asked for any more.
 */
export class Reader {
  readonly #provider: Provider;
  readonly #askOne: AskOne;
  readonly #guess: (window: TimeWindow) => number;
  readonly #semaphore = new Semaphore(MOST_IN_FLIGHT);
  #failure: { readonly thrown: unknown } | null = null;
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
    const { body, readAt } = await this.#send(request, fresh);
    const page = this.#provider.readPage(body);
    // Far more than was asked for: its rows are not even read.
    if (page === null || page.rows.length > this.#provider.pageSize * 2) throw this.unreadable();
    return { ...page, index, readAt, isLast: page.isLast || page.rows.length === 0 };
  }

  read(page: AskedPage): ReadPage {
    const { index, rows, total, isLast } = page;
    const read = readRows(this.#provider, rows, page.readAt);
    const size = sizeOf(read);
    // Whoever does not look at the limit may not look at the offset either.
    if (size > this.#provider.pageSize) throw this.unreadable();
    const isWhole = index === 0 && isLast;
    // A row that is listed twice may be counted once.
    const isSaid =
      total === null || (isWhole ? total === rows.length || total === size : total >= size);
    if (!isSaid) this.#hasLied = true;
    return { ...page, read };
  }

  /** One client by itself, from the provider; no rows where it is gone, `null` where it cannot be asked for. */
  async one(id: string): Promise<Rows | null> {
    const request = this.#provider.clientRequest(id);
    if (request === null) return null;
    try {
      const { body, readAt } = await this.#send(request, true);
      const client = this.#provider.readClient(body);
      if (client === null) throw this.unreadable();
      return readRows({ ...this.#provider, readRow: () => client }, [body], readAt);
    } catch (thrown) {
      if (problemOf(thrown).kind === 'not-found') return NO_ROWS;
      throw thrown;
    }
  }

  /** All that changed in a window: in one page, or in as many narrower windows as it takes. */
  async window(window: TimeWindow, fresh = false): Promise<Rows> {
    const listParameters = this.#provider.changedIn(window);
    const page = await this.page(listParameters, 0, fresh);
    if (page.isLast || (await this.#isAll(listParameters, page, fresh))) return page.read;
    const changes = changesIn(page.read);
    const margin = this.#provider.windowMargin;
    const inside = changes.filter((change) => isWithin(change, window, margin + 1));
    // Who gives anything whatever the window would have it divided for ever.
    if (inside.length * 2 < changes.length) throw this.unreadable();
    // Rows without a date cannot be divided by it.
    const parts = inside.length === 0 ? null : partitionWindow(window, inside, margin);
    if (parts === null) return readTies(this, listParameters, this.#guess(window), fresh);
    return joinRows(await Promise.all(parts.map((part) => this.window(part, fresh))));
  }

  /** All rows for what is sent, where they are few or cannot be cut by time. */
  async whole(listParameters: ListParameters): Promise<Rows> {
    const page = await this.page(listParameters, 0, true);
    if (page.isLast || (await this.#isAll(listParameters, page, true))) return page.read;
    return readTies(this, listParameters, this.#provider.pageSize * 2, true);
  }

  /** Whether nothing follows a first page that promises another one, though it has as many rows as there are. */
  async #isAll(
    listParameters: ListParameters,
    { rows, total }: ReadPage,
    fresh: boolean,
  ): Promise<boolean> {
    if (total === null || rows.length < total) return false;
    const next = await this.page(listParameters, 1, fresh);
    if (next.rows.length === 0) return true;
    this.#hasLied = true;
    return false;
  }

  /** Whether there are so many rows for what is sent, by the provider itself. */
  async has(listParameters: ListParameters, count: number): Promise<boolean> {
    return (await this.compare(listParameters, count)) === count;
  }

  /** How many rows there are for what is sent, or how that compares with a guess; `fresh` by the provider itself. */
  async compare(listParameters: ListParameters, guess: number, fresh = true): Promise<Count> {
    const { body } = await this.#send(this.#provider.countRequest(listParameters, guess), fresh);
    const count = this.#provider.readCount(body, guess);
    if (count === null) throw this.unreadable();
    return count;
  }

  /** How many rows there are for what is sent; `fresh` unless the number may be an old one. */
  async count(listParameters: ListParameters, guess: number, fresh = true): Promise<number> {
    const count = await countBySteps(
      (next, isFresh) => this.compare(listParameters, next, isFresh),
      guess,
      fresh,
    );
    if (count === null) throw this.unreadable();
    return count;
  }

  /** The pages that so many rows take, all asked for together. */
  pages(listParameters: ListParameters, count: number, fresh: boolean): Promise<ReadPage[]> {
    const indexes = Array.from(
      { length: Math.ceil(count / this.#provider.pageSize) },
      (_, index) => index,
    );
    return Promise.all(indexes.map((index) => this.page(listParameters, index, fresh)));
  }

  /** The problem to throw where answers make no sense; nothing else is asked for after it. */
  unreadable(): ProblemError {
    const thrown = new ProblemError(toProblem('contract'));
    this.#failure ??= { thrown };
    return thrown;
  }

  async #send(request: ApiRequest, fresh: boolean): Promise<Answered> {
    const leave = await this.#semaphore.acquire(STAYS);
    try {
      if (this.#failure !== null) throw this.#failure.thrown;
      return await this.#askOne(request, fresh);
    } catch (thrown) {
      if (problemOf(thrown).kind !== 'not-found') this.#failure ??= { thrown };
      throw thrown;
    } finally {
      leave();
    }
  }
}
