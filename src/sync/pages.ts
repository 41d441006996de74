import type { SortKey } from '#query/client-query.ts';
import { runPool } from '#async/run-pool.ts';
import type { ListParameters, PageReference } from '#providers/contract.ts';
import { MOST_IN_FLIGHT } from './request-queue.ts';
import type { AskedPage, ReadPage, Reader } from './reader.ts';
import { pageSignature, withPlaces, type RowKey, type Rows } from './rows.ts';
import type { SyncContext } from './sync-context.ts';
import type { SyncState } from './sync-state.ts';

/** So many pages in a row without a new row are an answer we cannot read: it would have no end. */
const MOST_VAIN_PAGES = 10;

/** The pages for the screen, to be proved later: of two versions of a row the one updated last is shown. */
export function initialLoad(context: SyncContext, sort: readonly SortKey[]): Promise<void> {
  return readPages(context, sort, (rows, changed) => context.reporter.initialLoad(rows, changed));
}

/**
 * Reads the pages: the first alone, since it may be all there is, then several at once, unless each says where the
 * next one is. None is asked for that is known to be past the last one, nor one that came before. `take` is given
 * the rows of each, and how far that is.
 */
export async function readPages(
  context: SyncContext,
  sort: readonly SortKey[],
  take: (rows: Rows, changed: Partial<SyncState>) => void,
): Promise<void> {
  const { provider, reader, reporter, time, signal } = context;
  const { isFresh, pages } = reporter.loaded.checkpoint;
  const onPage = async (page: ReadPage) => {
    take(withPlaces(page.read, page.index), progress(context, page));
    // The first ones are for the screen: to ask for more would keep them from it.
    await time.yieldToMain(signal);
  };
  if (provider.isPagedByCursor === true) {
    return readEachPage(reader, provider.everything, sort, isFresh, onPage);
  }
  const repetition = new Repetition();
  const onResult = (page: AskedPage) => {
    const read = reader.read(page);
    if (repetition.isEndless(read)) throw reader.unreadable();
    take(withPlaces(read.read, read.index), progress(context, read));
  };
  let next = 0;
  let last = (reporter.loaded.checkpoint.pageCount ?? Infinity) - 1;
  const ask = async (index: number) => {
    const page = await reader.ask(provider.everything, index, sort, isFresh);
    if (page.isLast) last = Math.min(last, index);
    else if (page.total !== null) last = Math.ceil(page.total / provider.pageSize) - 1;
    return page;
  };
  const nextIndex = (): number | null => {
    while (pages.has(next)) next += 1;
    return next > last ? null : next++;
  };
  if (pages.size === 0) {
    onResult(await ask(next++));
    // These are for the screen: to ask for more would keep them from it.
    await time.yieldToMain(signal);
  }
  await runPool(MOST_IN_FLIGHT, nextIndex, ask, async (page) => {
    // The screen comes first, and so do requests: reading rows takes its turn after both.
    await time.yieldToMain(signal);
    onResult(page);
  });
  // The total has grown meanwhile.
  while (reporter.loaded.checkpoint.pageCount === null) onResult(await ask(next++));
}

/** Page after page, each asked for as the one before says, or by its place. */
export async function readEachPage(
  reader: Reader,
  listParameters: ListParameters,
  sort: readonly SortKey[],
  isFresh: boolean,
  onPage: (page: ReadPage) => Promise<unknown> | unknown,
): Promise<void> {
  const repetition = new Repetition();
  let reference: PageReference = 0;
  for (let index = 0; ; index += 1) {
    const page = reader.read(await reader.ask(listParameters, index, sort, isFresh, reference));
    if (repetition.isEndless(page)) throw reader.unreadable();
    await onPage(page);
    if (page.isLast) return;
    reference = page.cursor ?? index + 1;
  }
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

/** Notices a server that gives the same rows whatever the offset. */
class Repetition {
  readonly #seen = new Set<RowKey>();
  readonly #signatures = new Set<string>();
  #vainPages = 0;

  /** Looks at one page more. A server without an order may repeat rows, but hardly a whole page. */
  isEndless({ read, isLast }: ReadPage): boolean {
    const before = this.#seen.size;
    for (const key of read.clients.keys()) this.#seen.add(key);
    for (const key of read.rejectedRows.keys()) this.#seen.add(key);
    if (isLast) return false;
    this.#vainPages = this.#seen.size > before ? 0 : this.#vainPages + 1;
    const signature = pageSignature(read);
    if (this.#signatures.has(signature)) return true;
    this.#signatures.add(signature);
    return this.#vainPages >= MOST_VAIN_PAGES;
  }
}
