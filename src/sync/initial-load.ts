import type { SortKey } from '#query/client-query.ts';
import { runPool } from './run-pool.ts';
import type { AskedPage, ReadPage } from './reader.ts';
import { pageSignature, withPlaces, type RowKey } from './rows.ts';
import type { SyncContext } from './sync-context.ts';

/** So many pages in a row without a new row are an answer we cannot read: it would have no end. */
const MOST_VAIN_PAGES = 10;

/**
 * Reads the pages, by offset: the first alone, since it may be all there is, then several at once. None is asked
 * for that is known to be past the last one, nor one that came before.
 */
export async function initialLoad(context: SyncContext, sort: readonly SortKey[]): Promise<void> {
  const { provider, reader, reporter, time, signal } = context;
  const { pages, pageCount, isFresh } = reporter.loaded.checkpoint;
  const repetition = new Repetition();
  let next = 0;
  let last = pageCount === null ? Infinity : pageCount - 1;
  const ask = async (index: number) => {
    const page = await reader.ask(provider.everything, index, sort, isFresh);
    if (page.isLast) last = Math.min(last, index);
    else if (page.total !== null) last = Math.ceil(page.total / provider.pageSize) - 1;
    return page;
  };
  const take = (): number | null => {
    while (pages.has(next)) next += 1;
    return next > last ? null : next++;
  };
  const onResult = (page: AskedPage) => {
    const read = reader.read(page);
    if (repetition.isEndless(read)) throw reader.unreadable();
    takePage(context, read);
  };
  // The next ones are asked for while these are drawn: a provider takes longer to answer than a screen to draw.
  if (pages.size === 0) onResult(await ask(next++));
  await runPool(take, ask, async (page) => {
    // The screen comes first, and so do requests: reading rows takes its turn after both.
    await time.yieldToMain(signal);
    onResult(page);
  });
  // The total has grown meanwhile.
  while (reporter.loaded.checkpoint.pageCount === null) onResult(await ask(next++));
}

function takePage({ reporter, time }: SyncContext, page: ReadPage): void {
  const { index } = page;
  const { checkpoint, total, asOf } = reporter.loaded;
  // A page past the last one is empty; the last one that is not is the one before it or earlier still.
  const end = page.isLast ? index + (page.rows.length > 0 || index === 0 ? 1 : 0) : Infinity;
  const pageCount = Math.min(end, checkpoint.pageCount ?? Infinity);
  const pages = new Set(checkpoint.pages).add(index);
  reporter.initialLoad(withPlaces(page.read, index), {
    total: page.total ?? total,
    asOf: asOf ?? page.readAt ?? time.now(),
    checkpoint: { ...checkpoint, pages, pageCount: pageCount === Infinity ? null : pageCount },
  });
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
