import type { ListParameters, Provider } from '#providers/contract.ts';
import type { ReadPage, Reader } from './reader.ts';
import { sizeOf } from './rows.ts';

/*
 * What pages show of how many rows there are, beside the number that they say: a wrong number must not be met by
 * just as many rows as it allows for.
 */

/**
 * Whether a page by itself shows that there are not as many rows as it says: its place tells how many come before it,
 * and its end that none follow.
 */
export function contradictsItself(
  { pageSize, isPagedByCursor }: Pick<Provider, 'pageSize' | 'isPagedByCursor'>,
  { index, rows, read, total, isLast }: ReadPage,
): boolean {
  // With a cursor, only the first page has a place.
  if (total === null || (index > 0 && isPagedByCursor === true)) return false;
  const before = index * pageSize;
  // An empty one may be past the end.
  if (rows.length === 0) return total > before;
  // A row that is listed twice may be counted once.
  const size = sizeOf(read);
  const isEnd = isLast || rows.length < pageSize;
  return isEnd ? total !== before + rows.length && total !== before + size : total < before + size;
}

/**
 * Whether a page is the last one. One that ends where its number does, and promises another page all the same, says
 * two things: that page is asked for, and where it has rows the number is wrong.
 */
export async function isLastPage(
  reader: Reader,
  listParameters: ListParameters,
  { index, rows, total, isLast, cursor }: ReadPage,
  fresh: boolean,
): Promise<boolean> {
  if (isLast) return true;
  if (total === null || index * reader.pageSize + rows.length < total) return false;
  const next = await reader.page(listParameters, index + 1, fresh, cursor ?? index + 1);
  if (next.rows.length === 0) return true;
  reader.noteLie();
  return false;
}

/** Whether the pages that so many rows take have each as many of them as fall to it, and say the same number. */
export function showAsMany(
  { pageSize }: Pick<Reader, 'pageSize'>,
  pages: readonly ReadPage[],
  count: number,
): boolean {
  return pages.every(({ index, rows, read, total }) => {
    const share = Math.min(pageSize, count - index * pageSize);
    // A row that is listed twice may be counted once.
    const isShare = rows.length === share || sizeOf(read) === share;
    return isShare && (total === null || total === count);
  });
}
