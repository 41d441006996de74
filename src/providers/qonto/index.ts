import { z } from '#domain/zod.ts';
import type { Page, ProvableProvider } from '#providers/contract.ts';
import { isRecord } from '#providers/shared/wire.ts';
import { toDetails } from './details.ts';
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

export const qonto: ProvableProvider = {
  ...limits,
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
  messages,
  everything: {},
  pageRequest: toPageRequest,
  readPage,
  readRow: toClient,
  details: toDetails,
  filterForParameter: toPart,
  one: {
    request: toClientRequest,
    read: (body) => (isRecord(body) && isRecord(body['client']) ? toClient(body['client']) : null),
  },
  changes: { within: toWindow, margin: WINDOW_MARGIN },
  counts: { request: toCountRequest, read: (body) => readPage(body)?.total ?? null },
  // Deleting is permanent there, and leaves no trace (the provider's page): no `deletions`.
  preview: toPreview,
};
