import type { SortKey } from '#query/client-query.ts';
import { runPool } from '#async/run-pool.ts';
import { readEachPage, Repetition } from './reading/pages.ts';
import type { AskedPage, ReadPage } from './reading/reader.ts';
import { withPlaces, type Rows } from './reading/rows.ts';
import { MOST_IN_FLIGHT } from './request-queue.ts';
import type { SyncContext } from './sync-context.ts';
import type { SyncState } from './sync-state.ts';

/** The pages for the screen, to be proved later: of two versions of a row the one updated last is shown. */
export function initialLoad(context: SyncContext, sort: readonly SortKey[]): Promise<void> {
  return readPages(context, sort, (rows, changed) => context.reporter.initialLoad(rows, changed));
}

/**
 * Reads the pages: several at once, or one after the other where each says where the next one is. `take` is given the
 * rows of each, and how far that is. The screen comes first: it can draw before each is read.
 */
export async function readPages(
  context: SyncContext,
  sort: readonly SortKey[],
  take: (rows: Rows, changed: Partial<SyncState>) => void,
): Promise<void> {
  const { provider, reader, reporter, time, signal } = context;
  const onPage = (page: ReadPage) =>
    take(withPlaces(page.read, page.index), progress(context, page));
  if (provider.isPagedByCursor !== true) return readAtOnce(context, sort, onPage);
  const { isFresh } = reporter.loaded.checkpoint;
  await readEachPage(reader, provider.everything, sort, isFresh, async (page) => {
    onPage(page);
    await time.yieldToMain(signal);
  });
}

/**
 * The first page alone, since it may be all there is, then several at once. None is asked for that is past a total, nor
 * one that came before. Where there is no total, each full page is followed by one more request: so the same list asks
 * for the same pages in whatever order they come, and the gateway remembers all of them for the next time.
 */
async function readAtOnce(
  context: SyncContext,
  sort: readonly SortKey[],
  onPage: (page: ReadPage) => void,
): Promise<void> {
  const { provider, reader, reporter, time, signal } = context;
  const { pages, pageCount, isFresh } = reporter.loaded.checkpoint;
  const repetition = new Repetition();
  const onResult = async (page: AskedPage) => {
    const read = await reader.read(page);
    if (repetition.isEndless(read)) throw reader.unreadable();
    onPage(read);
  };
  let next = 0;
  let last = pageCount === null ? Infinity : pageCount - 1;
  let left = MOST_IN_FLIGHT;
  const ask = async (index: number) => {
    const page = await reader.ask(provider.everything, index, sort, isFresh);
    if (page.isLast && (index === 0 || page.total !== null)) last = Math.min(last, index);
    else if (page.total !== null) last = Math.ceil(page.total / provider.pageSize) - 1;
    return page;
  };
  const askOneOfMany = async (index: number) => {
    const page = await ask(index);
    if (!page.isLast) left += 1;
    return page;
  };
  const nextIndex = (): number | null => {
    while (pages.has(next)) next += 1;
    if (left === 0 || next > last) return null;
    left -= 1;
    return next++;
  };
  // The next ones are asked for once these are drawn: to send them, and to pass them on, takes the processor from that.
  if (pages.size === 0) {
    await onResult(await ask(next++));
    await time.afterPaint(signal);
  }
  await runPool(MOST_IN_FLIGHT, nextIndex, askOneOfMany, async (page) => {
    // The screen comes first, and so do requests: reading rows takes its turn after both.
    await time.yieldToMain(signal);
    await onResult(page);
  });
  // The total has grown meanwhile.
  while (reporter.loaded.checkpoint.pageCount === null) await onResult(await ask(next++));
}

/** How far a load is with that page. */
function progress({ reporter, time }: SyncContext, page: ReadPage): Partial<SyncState> {
  const { index } = page;
  const { checkpoint, total, asOf } = reporter.loaded;
  // A page past the last one is empty; the last one that is not is the one before it or earlier still.
  const end = page.isLast ? index + (page.rows.length > 0 || index === 0 ? 1 : 0) : Infinity;
  const pageCount = Math.min(end, checkpoint.pageCount ?? Infinity);
  const pages = new Set(checkpoint.pages).add(index);
  return {
    total: page.total ?? total,
    asOf: asOf ?? page.readAt ?? time.now(),
    checkpoint: { ...checkpoint, pages, pageCount: pageCount === Infinity ? null : pageCount },
  };
}
