import type { Instant } from '#domain/client.ts';
import type { SortKey } from '#query/client-query.ts';
import { ProblemError, problemOf, toProblem } from '#domain/errors.ts';
import { Semaphore } from '#async/semaphore.ts';
import type { Answered } from '#sync/api-client.ts';
import type {
  ApiRequest,
  ListParameters,
  Page,
  PageReference,
  Provider,
} from '#providers/contract.ts';
import { MOST_IN_FLIGHT } from '#sync/request-queue.ts';
import type { Pause } from '#sync/long/run-steps.ts';
import { readAnswer } from './answer.ts';
import { contradictsItself } from './page-numbers.ts';
import { NO_ROWS, sizeOf, type Rows } from './rows.ts';

/** A page as it came: reading its rows costs more than asking for the next one, which comes first. */
export interface AskedPage extends Page {
  /** Its place, from 0. */
  readonly index: number;
  readonly readAt: Instant | null;
  /** Whether its rows are read in slices; not unless told. */
  readonly isLong: boolean | undefined;
}

/** A page, and what its rows are. */
export interface ReadPage extends AskedPage {
  readonly read: Rows;
}

/** One request; `fresh` past what the gateway remembers. */
type AskOne = (request: ApiRequest, fresh: boolean) => Promise<Answered>;

const STAYS = new AbortController().signal;

/**
 * Reads pages and single clients of a provider whole, or fails: nothing between. The first failure ends all of it:
 * what is in line then is not asked for any more.
 */
export class Reader {
  readonly #provider: Provider;
  readonly #askOne: AskOne;
  readonly #pause: Pause;
  readonly #onLie: () => void;
  readonly #semaphore = new Semaphore(MOST_IN_FLIGHT);
  #failure: { readonly thrown: unknown } | null = null;
  #hasLied = false;

  /**
   * `pause` stands between the slices in which what is long is read. `onLie` is told when a page says another
   * number of rows than it shows: what is kept of this load must know.
   */
  constructor(provider: Provider, askOne: AskOne, pause: Pause, onLie: () => void = () => {}) {
    this.#provider = provider;
    this.#askOne = askOne;
    this.#pause = pause;
    this.#onLie = onLie;
  }

  get pageSize(): number {
    return this.#provider.pageSize;
  }

  /** Whether a page said another number of rows than it had: then no number of this provider's proves anything. */
  get hasLied(): boolean {
    return this.#hasLied;
  }

  noteLie(): void {
    this.#hasLied = true;
    this.#onLie();
  }

  async page(
    listParameters: ListParameters,
    index: number,
    fresh = false,
    reference: PageReference = index,
  ): Promise<ReadPage> {
    return this.read(await this.ask(listParameters, index, [], fresh, reference));
  }

  /** `reference` is how the page is asked for, where that is not its place. */
  async ask(
    listParameters: ListParameters,
    index: number,
    sort: readonly SortKey[],
    fresh = false,
    reference: PageReference = index,
  ): Promise<AskedPage> {
    const request = this.#provider.pageRequest(listParameters, reference, sort);
    const { body, readAt, isLong } = await this.send(request, fresh);
    const page = this.#provider.readPage(body);
    // Far more than was asked for: its rows are not even read.
    if (page === null || page.rows.length > this.#provider.pageSize * 2) throw this.unreadable();
    return { ...page, index, readAt, isLong, isLast: page.isLast || page.rows.length === 0 };
  }

  async read(page: AskedPage): Promise<ReadPage> {
    const read = await readAnswer(this.#provider, page, page.rows, this.#pause);
    // A server that ignores the limit may ignore the offset, too.
    if (sizeOf(read) > this.#provider.pageSize) throw this.unreadable();
    if (contradictsItself(this.#provider, { ...page, read })) this.noteLie();
    return { ...page, read };
  }

  /** The pages that so many rows take, the first one at least, all asked for together. */
  pages(listParameters: ListParameters, count: number, fresh: boolean): Promise<ReadPage[]> {
    const length = Math.max(1, Math.ceil(count / this.pageSize));
    const indexes = Array.from({ length }, (_, index) => index);
    return Promise.all(indexes.map((index) => this.page(listParameters, index, fresh)));
  }

  /** One client by itself, from the provider; no rows where it is gone, `null` where it cannot be asked for. */
  async one(id: string): Promise<Rows | null> {
    const { one } = this.#provider;
    const request = one?.request(id) ?? null;
    if (one === undefined || request === null) return null;
    try {
      const answered = await this.send(request, true);
      const row = one.readRow(answered.body);
      if (row === null) throw this.unreadable();
      return await readAnswer(this.#provider, answered, [row], this.#pause);
    } catch (thrown) {
      if (problemOf(thrown).kind === 'not-found') return NO_ROWS;
      throw thrown;
    }
  }

  async send(request: ApiRequest, fresh: boolean): Promise<Answered> {
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

  /** The problem to throw where answers make no sense; nothing else is asked for after it. */
  unreadable(): ProblemError {
    const thrown = new ProblemError(toProblem('contract'));
    this.#failure ??= { thrown };
    return thrown;
  }
}
