import { anything, fits, integer, list, optional, record } from '#domain/check.ts';
import type { Page, Provider } from '#providers/contract.ts';
import { isRecord } from '#providers/shared/wire.ts';
import { toDetails } from './details.ts';
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

export const qonto: Provider = {
  id: 'qonto',
  label: 'Qonto',
  capabilities: {
    parts: [
      'search',
      'name',
      'email',
      'vatNumber',
      'taxId',
      'updated',
      'created',
      'kind',
      'country',
    ],
    columns: ['name', 'kind', 'vatNumber', 'email', 'city', 'country', 'created', 'updated'],
  },
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
  details: toDetails,
  filterForParameter: toPart,
};
