import { partsOf } from '#query/client-query.ts';
import type { Page, ProvableProvider } from '#providers/contract.ts';
import { isRecord } from '#providers/shared/wire.ts';
import { EXPECTED } from './expected.ts';
import { FIELDS, USUAL_COLUMNS } from './fields.ts';
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
  usualColumns: USUAL_COLUMNS,
  expected: EXPECTED,
  filters: partsOf(FIELDS),
  // Read when it is asked for: the texts are loaded after this.
  get messages() {
    return messages;
  },
  everything: EVERYTHING,
  pageRequest: toPageRequest,
  readPage,
  readRow: toClient,
  longLists: [{ key: 'external_identifiers', into: 'externalIdentifiers' }],
  filterForParameter: toPart,
  one: {
    request: toClientRequest,
    readRow: (body) => (isRecord(body) ? body : null),
  },
  changes: { within: toWindow, margin: 0 },
  counts: { request: toCountRequest, read: readCount },
  deletions: { since: toDeletedSince },
  preview: toPreview,
};
