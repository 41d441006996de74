import type { SortKey } from '#core/client-query.ts';
import { atOnce } from './at-once.ts';
import type { AskedPage, ReadPage } from './reader.ts';
import type { Work } from './work.ts';

/**
 * Reads the pages, by offset: the first alone, since it may be all there is, then several at once. None is asked
 * for that is known to be past the last one, nor one that came before.
 */
export async function draft(work: Work, sort: readonly SortKey[]): Promise<void> {
  const { provider, reader, progress, time, signal } = work;
  const { pages, pageCount } = progress.loaded.ledger;
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
  const takeIn = (page: AskedPage) => takePage(work, reader.read(page));
  if (pages.size === 0) {
    takeIn(await ask(next++));
    // These are for the screen: to ask for more would keep them from it.
    await time.giveWay(signal);
  }
  await atOnce(take, ask, async (page) => {
    // The screen comes first, and so do requests: reading rows takes its turn after both.
    await time.giveWay(signal);
    takeIn(page);
  });
  // The total has grown meanwhile.
  while (progress.loaded.ledger.pageCount === null) takeIn(await ask(next++));
}

function takePage({ progress, time }: Work, page: ReadPage): void {
  const { index } = page;
  const { ledger, total, asOf } = progress.loaded;
  // A page past the last one is empty; the last one that is not is the one before it or earlier still.
  const end = page.isLast ? index + (page.rows.length > 0 || index === 0 ? 1 : 0) : Infinity;
  const pageCount = Math.min(end, ledger.pageCount ?? Infinity);
  const pages = new Set(ledger.pages).add(index);
  progress.add(page.read, {
    total: page.total ?? total,
    asOf: asOf ?? page.readAt ?? time.now(),
    ledger: { ...ledger, pages, pageCount: pageCount === Infinity ? null : pageCount },
  });
}
