import type { ListParameters, Provider, TimeWindow } from '#providers/contract.ts';
import type { Counter } from './counter.ts';
import { readEachPage } from './pages.ts';
import { isLastPage } from './page-numbers.ts';
import { changesIn, isWithin, partitionWindow } from './partition.ts';
import type { Reader } from './reader.ts';
import { joinRows, type Rows } from './rows.ts';
import { joinPages, readTies } from './ties.ts';

/** A provider that can be asked for what changed in a window of time. */
export type WindowProvider = Provider & { readonly changes: NonNullable<Provider['changes']> };

export function hasChanges(provider: Provider): provider is WindowProvider {
  return provider.changes !== undefined;
}

/** Reads windows of time whole, or fails: nothing between. */
export class Windows {
  readonly #provider: WindowProvider;
  readonly #reader: Reader;
  readonly #counter: Counter | null;
  readonly #guess: (window: TimeWindow) => number;

  /**
   * Without a `counter`, ties can be passed over unnoticed. `guess` says how many rows a window is thought to have:
   * the better it is, the fewer are the questions.
   */
  constructor(
    provider: WindowProvider,
    reader: Reader,
    counter: Counter | null,
    guess: (window: TimeWindow) => number,
  ) {
    this.#provider = provider;
    this.#reader = reader;
    this.#counter = counter;
    this.#guess = guess;
  }

  /** All that changed in a window: in one page, or in as many narrower windows as it takes. */
  async read(window: TimeWindow, fresh = false): Promise<Rows> {
    const { changes } = this.#provider;
    const listParameters = changes.within(window);
    const page = await this.#reader.page(listParameters, 0, fresh);
    if (await isLastPage(this.#reader, listParameters, page, fresh)) return page.read;
    const came = changesIn(page.read);
    const inside = came.filter((change) => isWithin(change, window, changes.margin + 1));
    // With a server that ignores the window, dividing it would never end.
    if (inside.length * 2 < came.length) throw this.#reader.unreadable();
    // Rows without a date cannot be divided by it.
    const parts = inside.length === 0 ? null : partitionWindow(window, inside, changes.margin);
    if (parts === null) return this.#undivided(listParameters, this.#guess(window), fresh);
    return joinRows(await Promise.all(parts.map((part) => this.read(part, fresh))));
  }

  /** All rows for what is sent, where they are few or cannot be cut by time. */
  async whole(listParameters: ListParameters): Promise<Rows> {
    const page = await this.#reader.page(listParameters, 0, true);
    if (await isLastPage(this.#reader, listParameters, page, true)) return page.read;
    return this.#undivided(listParameters, this.#provider.pageSize * 2, true);
  }

  async #undivided(listParameters: ListParameters, guess: number, fresh: boolean): Promise<Rows> {
    if (this.#counter !== null) {
      return readTies(this.#reader, this.#counter, listParameters, guess, fresh);
    }
    const pages: Rows[] = [];
    await readEachPage(this.#reader, listParameters, [], fresh, ({ read }) => pages.push(read));
    return joinPages(pages);
  }
}
