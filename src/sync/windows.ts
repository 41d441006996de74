import type { ListParameters, Provider, TimeWindow } from '#providers/contract.ts';
import type { Counter } from './counter.ts';
import { changesIn, isWithin, partitionWindow } from './partition.ts';
import { readEachPage } from './pages.ts';
import type { ReadPage, Reader } from './reader.ts';
import { NO_ROWS, joinRows, pageSignature, sizeOf, type Rows } from './rows.ts';

/** How often ties are read again with nothing new in them: a server without an order gives other rows each time. */
const MOST_VAIN_PASSES = 12;

/** How often they are begun again where they change meanwhile. */
const MOST_ROUNDS = 4;

/** Answers from memory may be of one time, or of several: pages of one time were read within this, in milliseconds. */
const ONE_TIME = 10_000;

/** A provider that can be asked for what changed in a window of time. */
export type WindowProvider = Provider & { readonly changes: NonNullable<Provider['changes']> };

export function canBeWindowed(provider: Provider): provider is WindowProvider {
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
    if (page.isLast || (await this.#isAll(listParameters, page, fresh))) return page.read;
    const came = changesIn(page.read);
    const inside = came.filter((change) => isWithin(change, window, changes.margin + 1));
    // Who gives anything whatever the window would have it divided for ever.
    if (inside.length * 2 < came.length) throw this.#reader.unreadable();
    // Rows without a date cannot be divided by it.
    const parts = inside.length === 0 ? null : partitionWindow(window, inside, changes.margin);
    if (parts === null) return this.#undivided(listParameters, this.#guess(window), fresh);
    return joinRows(await Promise.all(parts.map((part) => this.read(part, fresh))));
  }

  /** All rows for what is sent, where they are few or cannot be cut by time. */
  async whole(listParameters: ListParameters): Promise<Rows> {
    const page = await this.#reader.page(listParameters, 0, true);
    if (page.isLast || (await this.#isAll(listParameters, page, true))) return page.read;
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

  /** Whether nothing follows a first page that promises another one, though it has as many rows as there are. */
  async #isAll(
    listParameters: ListParameters,
    { rows, total, cursor }: ReadPage,
    fresh: boolean,
  ): Promise<boolean> {
    if (total === null || rows.length < total) return false;
    const next = await this.#reader.page(listParameters, 1, fresh, cursor ?? 1);
    if (next.rows.length === 0) return true;
    this.#reader.noteLie();
    return false;
  }
}

/**
 * Rows that share a moment, which no window can divide: their pages are read again until as many are
 * collected as there are, counted before and after. Fails where they keep changing.
 */
async function readTies(
  reader: Reader,
  counter: Counter,
  listParameters: ListParameters,
  guess: number,
  isFresh: boolean,
): Promise<Rows> {
  const remembered = isFresh ? null : await readOnce(reader, counter, listParameters, guess);
  if (remembered !== null) return remembered;
  for (let round = 0; round < MOST_ROUNDS && !reader.hasLied; round += 1) {
    const count = await counter.count(listParameters, guess);
    let rows = NO_ROWS;
    for (let vain = 0; vain < MOST_VAIN_PASSES && sizeOf(rows) < count && !reader.hasLied;) {
      const more = joinPages([rows, ...(await readPass(reader, listParameters, count))]);
      vain = sizeOf(more) > sizeOf(rows) ? 0 : vain + 1;
      rows = more;
    }
    if (sizeOf(rows) !== count) continue;
    if ((await counter.count(listParameters, count)) === count) return rows;
  }
  throw reader.unreadable();
}

/**
 * The same in one pass, which may come from memory; `null` where it does not add up. What is from memory
 * is never mixed with what is not: a client that has left could stand in for one that is missing.
 */
async function readOnce(
  reader: Reader,
  counter: Counter,
  listParameters: ListParameters,
  guess: number,
): Promise<Rows | null> {
  const { total } = await reader.page(listParameters, 0);
  const count = total ?? (await counter.count(listParameters, guess, false));
  // The first page once more, together with the others: who left between them would hide one who moved up.
  const pages = await reader.pages(listParameters, count, false);
  const rows = joinPages(pages.map((page) => page.read));
  if (sizeOf(rows) !== count) return null;
  // In what is past, rows only leave: a number that each page says alike is one before and after.
  const isSaid = pages.every((page) => page.total === count);
  const times = pages.map((page) => page.read.readAt ?? 0);
  if (!isSaid && Math.max(...times) - Math.min(...times) > ONE_TIME) return null;
  return isSaid || (await counter.count(listParameters, count)) === count ? rows : null;
}

async function readPass(
  reader: Reader,
  listParameters: ListParameters,
  count: number,
): Promise<Rows[]> {
  const pages = await reader.pages(listParameters, count, true);
  const full = pages.filter(({ isLast }) => !isLast).map(({ read }) => pageSignature(read));
  // Two pages of one content: whoever does not look at the offset will never give the others.
  if (new Set(full).size < full.length) throw reader.unreadable();
  return pages.map((page) => page.read);
}

/** Pages of one list, whose order may change between them: what comes on two of them is not listed twice. */
function joinPages(pages: readonly Rows[]): Rows {
  return { ...joinRows(pages), repeats: new Map() };
}
