import type { Instant } from '#core/client.ts';
import type { SortKey } from '#core/client-query.ts';
import { ProblemError, toProblem } from '#core/errors.ts';
import type { Page, Provider, Sent, TimeWindow } from './contract.ts';
import { cutWindow } from './cut.ts';
import type { Lane } from './lane.ts';
import { NO_ROWS, joinRows, readRows, sizeOf, type Rows } from './rows.ts';

/** How often ties are read anew with nothing new in them: a server without an order gives other rows each time. */
const MOST_VAIN_PASSES = 12;

/** How often a count is begun anew where clients change under it. */
const MOST_ROUNDS = 4;

/** A page, and what its rows are. */
export interface ReadPage extends Page {
  readonly read: Rows;
}

/** Reads parts of a provider's clients whole, or fails: nothing between. */
export class Reader {
  readonly #provider: Provider;
  readonly #lane: Lane;
  #hasLied = false;

  constructor(provider: Provider, lane: Lane) {
    this.#provider = provider;
    this.#lane = lane;
  }

  /** Whether a page said another number of rows than it had: then no number of this provider's proves anything. */
  get hasLied(): boolean {
    return this.#hasLied;
  }

  async page(
    sent: Sent,
    index: number,
    sort: readonly SortKey[] = [],
    fresh = false,
  ): Promise<ReadPage> {
    const request = this.#provider.pageRequest(sent, index, sort);
    const { body, readAt } = await this.#lane.ask(request, fresh);
    const page = this.#provider.readPage(body);
    if (page === null) throw new ProblemError(toProblem('contract'));
    const isWhole = index === 0 && page.isLast;
    if (isWhole && page.total !== null && page.total !== page.rows.length) this.#hasLied = true;
    return { ...page, read: readRows(this.#provider, page.rows, readAt) };
  }

  /** All that changed in a window: in one page, or in as many narrower windows as it takes. */
  async window(window: TimeWindow, fresh = false): Promise<Rows> {
    const sent = this.#provider.changedIn(window);
    const page = await this.page(sent, 0, [], fresh);
    if (page.isLast) return page.read;
    const changes = [...page.read.clients.values()]
      .map((client) => client.updatedAt)
      .filter((instant): instant is Instant => instant !== null);
    const parts = cutWindow(window, changes, this.#provider.windowMargin);
    if (parts === null) return this.#ties(sent);
    return joinRows(await Promise.all(parts.map((part) => this.window(part, fresh))));
  }

  /** All rows for what is sent, where they are few or cannot be cut by time. */
  async whole(sent: Sent): Promise<Rows> {
    const page = await this.page(sent, 0, [], true);
    return page.isLast ? page.read : this.#ties(sent);
  }

  /** How many rows there are for what is sent. */
  async count(sent: Sent, guess: number): Promise<number> {
    let least = 0;
    let most = Infinity;
    let next = Math.max(guess, 0);
    for (;;) {
      const request = this.#provider.countRequest(sent, next);
      const { body } = await this.#lane.ask(request, true);
      const count = this.#provider.readCount(body, next);
      if (count === null) throw new ProblemError(toProblem('contract'));
      if (typeof count === 'number') return count;
      if (count === 'more') least = next + 1;
      else most = next - 1;
      if (least > most) {
        // Clients came or went meanwhile.
        least = 0;
        most = Infinity;
      }
      next = most === Infinity ? Math.max(least, next + 1) * 2 - 1 : (least + most) >> 1;
    }
  }

  /**
   * Rows that share a moment, which no window can divide: their pages are read again until as many are
   * collected as there are, counted before and after. Fails where they keep changing.
   */
  async #ties(sent: Sent): Promise<Rows> {
    for (let round = 0; round < MOST_ROUNDS && !this.#hasLied; round += 1) {
      const { pageSize } = this.#provider;
      const count = await this.count(sent, pageSize * 2);
      const indexes = Array.from({ length: Math.ceil(count / pageSize) }, (_, index) => index);
      let rows = NO_ROWS;
      for (let vain = 0; vain < MOST_VAIN_PASSES && sizeOf(rows) < count && !this.#hasLied;) {
        const pages = await Promise.all(indexes.map((index) => this.page(sent, index, [], true)));
        const more = joinRows([rows, ...pages.map((page) => page.read)]);
        vain = sizeOf(more) > sizeOf(rows) ? 0 : vain + 1;
        rows = more;
      }
      if (sizeOf(rows) !== count) continue;
      if ((await this.count(sent, count)) === count) return rows;
    }
    throw new ProblemError(toProblem('contract'));
  }
}
