import type { SortKey } from '#query/client-query.ts';
import type { ListParameters, PageReference } from '#providers/contract.ts';
import type { ReadPage, Reader } from './reader.ts';
import { pageSignature, type RowKey } from './row-key.ts';

/** So many pages in a row without a new row are an answer we cannot read: it would have no end. */
const MOST_VAIN_PAGES = 10;

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
    const page = await reader.read(
      await reader.ask(listParameters, index, sort, isFresh, reference),
    );
    if (repetition.isEndless(page)) throw reader.unreadable();
    await onPage(page);
    if (page.isLast) return;
    reference = page.cursor ?? index + 1;
  }
}

/** Notices a server that gives the same rows whatever the offset. */
export class Repetition {
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
