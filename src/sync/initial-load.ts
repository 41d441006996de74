import type { SortKey } from '#query/client-query.ts';
import { runPool } from './run-pool.ts';
import type { AskedPage, ReadPage } from './reader.ts';
import type { SyncContext } from './sync-context.ts';

/**
 * Reads the pages, by offset: the first alone, since it may be all there is, then several at once. None is asked
 * for that is known to be past the last one, nor one that came before.
 */
export async function initialLoad(context: SyncContext, sort: readonly SortKey[]): Promise<void> {
  const { provider, reader, reporter, time, signal } = context;
  const { pages, pageCount } = reporter.loaded.checkpoint;
  let next = 0;
  let last = pageCount === null ? Infinity : pageCount - 1;
  const ask = async (index: number) => {
    const page = await reader.ask(provider.everything, index, sort);
    if (page.isLast) last = Math.min(last, index);
    else if (page.total !== null) last = Math.ceil(page.total / provider.pageSize) - 1;
    return page;
  };
  const take = (): number | null => {
    while (pages.has(next)) next += 1;
    return next > last ? null : next++;
  };
  const onResult = (page: AskedPage) => takePage(context, reader.read(page));
  if (pages.size === 0) {
    onResult(await ask(next++));
    // These are for the screen: to ask for more would keep them from it.
    await time.yieldToMain(signal);
  }
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
  reporter.add(page.read, {
    total: page.total ?? total,
    asOf: asOf ?? page.readAt ?? time.now(),
    checkpoint: { ...checkpoint, pages, pageCount: pageCount === Infinity ? null : pageCount },
  });
}
