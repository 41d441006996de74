import { filtersOf } from '#query/filters/filters.ts';
import type { Page, Provider } from '#providers/contract.ts';
import { isRecord } from '#providers/shared/wire.ts';
import { COLUMNS, FIELDS } from './fields.ts';
import { toClient } from './normalise.ts';
import {
  EVERYTHING,
  PAGE_SIZE,
  readCount,
  toClientRequest,
  toCountRequest,
  toDeletedSince,
  toListing,
  toPageRequest,
  toPart,
  toWindow,
} from './requests.ts';
import { messages } from './messages.ts';

/** wethod: a page is a bare array, and the last one is shorter than the others. */
function readPage(body: unknown): Page | null {
  if (!Array.isArray(body)) return null;
  const rows: readonly unknown[] = body;
  return { rows, total: null, isLast: rows.length < PAGE_SIZE };
}

export const wethod: Provider = {
  id: 'wethod',
  label: 'wethod',
  fields: FIELDS,
  columns: COLUMNS,
  filters: filtersOf(FIELDS),
  messages: messages,
  variables: [['WETHOD_TOKEN', 'WETHOD_COMPANY']],
  listing: toListing,
  everything: EVERYTHING,
  changedIn: toWindow,
  windowMargin: 0,
  deletedSince: toDeletedSince,
  requestsPerHour: 5000,
  countRequest: toCountRequest,
  readCount,
  pageSize: PAGE_SIZE,
  pageRequest: toPageRequest,
  readPage,
  readRow: toClient,
  clientRequest: toClientRequest,
  readClient: (body) => (isRecord(body) ? toClient(body) : null),
  filterForParameter: toPart,
};
