import type { ListParameters } from '#providers/contract.ts';
import type { Counter } from './counter.ts';
import type { ReadPage, Reader } from './reader.ts';
import { isLastPage, showAsMany } from './page-numbers.ts';
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
 * collected as there are, counted before and after. The pages have to show that number too: a wrong one could be met
 * by a part of the rows, since pages without an order bring others each time. Fails where they keep changing.
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
  let contradictions = 0;
  for (let round = 0; round < MOST_ROUNDS && !reader.hasLied; round += 1) {
    const count = await counter.count(listParameters, guess);
    const rows = await collect(reader, listParameters, count);
    if (rows === null || sizeOf(rows) > count) contradictions += 1;
    if (rows === null || sizeOf(rows) !== count || reader.hasLied) continue;
    if ((await counter.count(listParameters, count)) === count) return rows;
  }
  // Rows that come and go can explain one of them.
  if (contradictions === MOST_ROUNDS) reader.noteLie();
  throw reader.unreadable();
}

/** The rows of so many passes as bring new ones, until there are `count`; `null` where pages show another number. */
async function collect(
  reader: Reader,
  listParameters: ListParameters,
  count: number,
): Promise<Rows | null> {
  let rows = NO_ROWS;
  let vain = 0;
  do {
    const pages = await readPass(reader, listParameters, count);
    if (reader.hasLied || !showAsMany(reader, pages, count)) return null;
    const more = joinPages([rows, ...pages.map((page) => page.read)]);
    vain = sizeOf(more) > sizeOf(rows) ? 0 : vain + 1;
    rows = more;
  } while (vain < MOST_VAIN_PASSES && sizeOf(rows) < count);
  return rows;
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
  const pages = await readToEnd(reader, listParameters, count, false);
  const rows = joinPages(pages.map((page) => page.read));
  if (sizeOf(rows) !== count || reader.hasLied || !showAsMany(reader, pages, count)) return null;
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
): Promise<ReadPage[]> {
  const pages = await readToEnd(reader, listParameters, count, true);
  const full = pages.filter(({ isLast }) => !isLast).map(({ read }) => pageSignature(read));
  // Two pages of one content: a server that ignores the offset will never give the others.
  if (new Set(full).size < full.length) throw reader.unreadable();
  return pages;
}

/** The pages that so many rows take. Where the last one promises another, whether that is true is found out. */
async function readToEnd(
  reader: Reader,
  listParameters: ListParameters,
  count: number,
  isFresh: boolean,
): Promise<ReadPage[]> {
  const pages = await reader.pages(listParameters, count, isFresh);
  const last = pages.at(-1);
  if (last !== undefined) await isLastPage(reader, listParameters, last, isFresh);
  return pages;
}

/** Pages of one list, whose order may change between them: what comes on two of them is not listed twice. */
export function joinPages(pages: readonly Rows[]): Rows {
  return { ...joinRows(pages), repeats: new Map() };
}
