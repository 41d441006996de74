import { z } from '#domain/zod.ts';
import { filtersOf } from '#query/filters/filters.ts';
import type { Page, Provider } from '#providers/contract.ts';
import { isRecord } from '#providers/shared/wire.ts';
import { COLUMNS, FIELDS } from './fields.ts';
import { toClient } from './normalise.ts';
import {
  PAGE_SIZE,
  WINDOW_MARGIN,
  toClientRequest,
  toCountRequest,
  toListing,
  toPageRequest,
  toPart,
  toWindow,
} from './requests.ts';
import { messages } from './messages.ts';

/** `next_page` has been seen omitted or 0 on a last page (the provider's page). */
const envelope = z.looseObject({
  clients: z.array(z.unknown()),
  meta: z.looseObject({
    current_page: z.int(),
    next_page: z.nullish(z.int()),
    total_count: z.nullish(z.int()),
  }),
});

function readPage(body: unknown): Page | null {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return null;
  const { clients, meta } = parsed.data;
  return {
    rows: clients,
    total: meta.total_count ?? null,
    isLast: (meta.next_page ?? 0) <= meta.current_page,
  };
}

export const qonto: Provider = {
  id: 'qonto',
  label: 'Qonto',
  fields: FIELDS,
  columns: COLUMNS,
  filters: filtersOf(FIELDS),
  messages: messages,
  variables: [['QONTO_LOGIN', 'QONTO_SECRET_KEY'], ['QONTO_TOKEN']],
  listing: toListing,
  everything: {},
  changedIn: toWindow,
  windowMargin: WINDOW_MARGIN,
  // Deleting is permanent there, and leaves no trace (the provider's page).
  deletedSince: () => null,
  requestsPerHour: null,
  countRequest: toCountRequest,
  readCount: (body) => readPage(body)?.total ?? null,
  pageSize: PAGE_SIZE,
  pageRequest: toPageRequest,
  readPage,
  readRow: toClient,
  clientRequest: toClientRequest,
  readClient: (body) =>
    isRecord(body) && isRecord(body['client']) ? toClient(body['client']) : null,
  filterForParameter: toPart,
};
