import type { ListParameters } from '#providers/contract.ts';
import type { Counter } from './counter.ts';
import type { Reader } from './reader.ts';
import { pageSignature } from './row-key.ts';
import { NO_ROWS, joinRows, sizeOf, type Rows } from './rows.ts';

/** How often ties are read again with nothing new in them: a server without an order gives other rows each time. */
const MOST_VAIN_PASSES = 12;

/** How often they are begun again where they change meanwhile. */
const MOST_ROUNDS = 4;

/** Answers from memory may be of one time, or of several: pages of one time were read within this, in milliseconds. */
const ONE_TIME = 10_000;

/**
 * Rows that share a moment, which no window can divide: their pages are read again until as many are
 * collected as there are, counted before and after. Fails where they keep changing.
 */
export async function readTies(
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
  // Two pages of one content: a server that ignores the offset will never give the others.
  if (new Set(full).size < full.length) throw reader.unreadable();
  return pages.map((page) => page.read);
}

/** Pages of one list, whose order may change between them: what comes on two of them is not listed twice. */
export function joinPages(pages: readonly Rows[]): Rows {
  return { ...joinRows(pages), repeats: new Map() };
}
