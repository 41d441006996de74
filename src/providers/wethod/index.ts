import { filtersOf } from '#query/filters/filters.ts';
import type { Page, ProvableProvider } from '#providers/contract.ts';
import { isRecord } from '#providers/shared/wire.ts';
import { EXPECTED } from './expected.ts';
import { COLUMNS, FIELDS } from './fields.ts';
import { limits } from './limits.ts';
import { toClient } from './normalise.ts';
import {
  EVERYTHING,
  readCount,
  toClientRequest,
  toCountRequest,
  toDeletedSince,
  toPageRequest,
  toPart,
  toPreview,
  toWindow,
} from './requests.ts';
import { messages } from './messages.ts';

/** wethod: a page is a bare array, and the last one is shorter than the others. */
function readPage(body: unknown): Page | null {
  if (!Array.isArray(body)) return null;
  const rows: readonly unknown[] = body;
  return { rows, total: null, isLast: rows.length < limits.pageSize };
}

export const wethod: ProvableProvider = {
  ...limits,
  fields: FIELDS,
  columns: COLUMNS,
  expected: EXPECTED,
  filters: filtersOf(FIELDS),
  // Read when it is asked for: the texts are loaded after this.
  get messages() {
    return messages;
  },
  everything: EVERYTHING,
  pageRequest: toPageRequest,
  readPage,
  readRow: toClient,
  filterForParameter: toPart,
  one: {
    request: toClientRequest,
    read: (body) => (isRecord(body) ? toClient(body) : null),
  },
  changes: { within: toWindow, margin: 0 },
  counts: { request: toCountRequest, read: readCount },
  deletions: { since: toDeletedSince },
  preview: toPreview,
};
