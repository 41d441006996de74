import { anything, fits, integer, list, optional, record } from '#domain/check.ts';
import { partsOf } from '#query/client-query.ts';
import type { Page, ProvableProvider } from '#providers/contract.ts';
import { isRecord } from '#providers/shared/wire.ts';
import { EXPECTED } from './expected.ts';
import { FIELDS, USUAL_COLUMNS } from './fields.ts';
import { limits } from './limits.ts';
import { toClient } from './normalise.ts';
import {
  WINDOW_MARGIN,
  toClientRequest,
  toCountRequest,
  toPageRequest,
  toPart,
  toPreview,
  toWindow,
} from './requests.ts';
import { messages } from './messages.ts';

interface Envelope {
  readonly clients: readonly unknown[];
  readonly meta: PageMeta;
}

/** `next_page` has been seen omitted or 0 on a last page (the provider's page). */
interface PageMeta {
  readonly current_page: number;
  readonly next_page?: number | null | undefined;
  readonly total_count?: number | null | undefined;
}

const envelope = record<Envelope>({
  clients: list(anything),
  meta: record<PageMeta>({
    current_page: integer,
    next_page: optional(integer),
    total_count: optional(integer),
  }),
});

function readPage(body: unknown): Page | null {
  if (!fits(envelope, body)) return null;
  const { clients, meta } = body;
  return {
    rows: clients,
    total: meta.total_count ?? null,
    isLast: (meta.next_page ?? 0) <= meta.current_page,
  };
}

export const qonto: ProvableProvider = {
  ...limits,
  fields: FIELDS,
  usualColumns: USUAL_COLUMNS,
  expected: EXPECTED,
  filters: partsOf(FIELDS),
  // Read when it is asked for: the texts are loaded after this.
  get messages() {
    return messages;
  },
  everything: {},
  pageRequest: toPageRequest,
  readPage,
  readRow: toClient,
  longLists: [{ key: 'extra_emails', into: 'emails' }],
  filterForParameter: toPart,
  one: {
    request: toClientRequest,
    readRow: (body) => (isRecord(body) && isRecord(body['client']) ? body['client'] : null),
  },
  changes: { within: toWindow, margin: WINDOW_MARGIN },
  counts: { request: toCountRequest, read: (body) => readPage(body)?.total ?? null },
  // Deleting is permanent there, and leaves no trace (the provider's page): no `deletions`.
  preview: toPreview,
};
