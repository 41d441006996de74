import { reasonOf } from './reason-of.ts';
import { isRejectedRow, type Client, type Instant } from '#domain/client.ts';
import { ProblemError, toProblem } from '#domain/errors.ts';
import type { Answered, Ask } from '#sync/api-client.ts';
import type { ApiRequest, Provider } from '#providers/contract.ts';
import type { Time } from '#sync/time.ts';
import { wethod } from '#providers/wethod/index.ts';

export interface CalmRow {
  readonly id: number;
  updatedAt: Instant;
  deletedAt: Instant | null;
  /** What its wire form has otherwise than others. */
  readonly wire?: Readonly<Record<string, unknown>>;
}

/** So many rows at these moments, numbered from 1; a moment that is no number is no date that can be read. */
export function rowsAt(moments: readonly Instant[]): CalmRow[] {
  return moments.map((updatedAt, index) => ({ id: index + 1, updatedAt, deletedAt: null }));
}

/** So many moments over a stretch of time, in no order and without a pattern: the golden section spreads them. */
export function spread(count: number, from: Instant, length: number): Instant[] {
  return Array.from(
    { length: count },
    (_, index) => from + Math.floor(((index * 0.618_033_988_75) % 1) * length),
  );
}

/**
 * A provider's server where nothing happens but what a test does to its rows: the real provider asks, in
 * its own pages, and rows come as it would send them. It counts what it is asked.
 */
export class CalmServer {
  readonly provider: Provider;
  /** Another list for who comes or goes; a row itself may change. */
  rows: readonly CalmRow[];
  now: Instant = Date.parse('2026-11-21T12:00:00Z');
  readonly requests: ApiRequest[] = [];
  /** Whether each of those came past what is remembered. */
  readonly fresh: boolean[] = [];
  mostInFlight = 0;
  /** Before each answer: what happens in the world meanwhile. */
  before: (request: ApiRequest) => void = () => {};
  /** What becomes of an answer on its way. */
  spoil: (body: unknown, request: ApiRequest) => unknown = (body) => body;
  /** What its clock says. */
  readAt: () => Instant | null = () => this.now;
  /** Without one, rows that can come in any order come in another one each time. */
  hasOrder = true;
  #inFlight = 0;
  #turn = 1;
  #ordered: { readonly of: unknown; readonly rows: readonly CalmRow[] } = { of: null, rows: [] };

  constructor(provider: Provider, rows: readonly CalmRow[]) {
    this.provider = provider;
    this.rows = rows;
  }

  readonly time: Time = {
    now: () => this.now,
    steady: () => this.now,
    sleep: (_, signal) => {
      signal.throwIfAborted();
      return new Promise((resolve) => setImmediate(resolve));
    },
    yieldToMain: async (signal) => signal.throwIfAborted(),
    afterPaint: async (signal) => signal.throwIfAborted(),
    random: () => 0.5,
  };

  readonly ask: Ask = (_, request, signal, fresh = false) => {
    signal.throwIfAborted();
    return this.askOne(request, fresh);
  };

  readonly askOne = async (request: ApiRequest, fresh: boolean): Promise<Answered> => {
    this.requests.push(request);
    this.fresh.push(fresh);
    this.#inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.#inFlight);
    await new Promise((resolve) => setImmediate(resolve));
    this.#inFlight -= 1;
    this.before(request);
    return { body: this.spoil(this.answer(request), request), readAt: this.readAt() };
  };

  /** What the provider's own reading makes of the rows there are. */
  clients(): Client[] {
    return this.rows.map((row) => {
      const client = this.provider.readRow(this.#toWire(row));
      if (isRejectedRow(client)) throw new Error(reasonOf(client));
      return client;
    });
  }

  answer({ path, parameters }: ApiRequest): unknown {
    if (path !== '/clients') return this.#one(path);
    const matching = this.#inOrder().filter(conditionOf(parameters));
    const size = Number(parameters['limit'] ?? parameters['per_page']);
    const page = Number(parameters['page'] ?? 1);
    const offset = Number(parameters['offset'] ?? (page - 1) * size);
    const rows = matching.slice(offset, offset + size).map((row) => this.#toWire(row));
    if (this.provider.id === wethod.id) return rows;
    const hasNext = offset + size < matching.length;
    return {
      clients: rows,
      meta: {
        current_page: page,
        next_page: hasNext ? page + 1 : null,
        total_count: matching.length,
      },
    };
  }

  #one(path: string): unknown {
    const row = this.rows.find(({ id }) => path === `/clients/${rowIdOf(this.provider, id)}`);
    if (row === undefined) throw new ProblemError(toProblem('not-found'));
    return this.provider.id === wethod.id ? this.#toWire(row) : { client: this.#toWire(row) };
  }

  /** In an order that has nothing to do with anything. */
  #inOrder(): readonly CalmRow[] {
    const { rows, hasOrder } = this;
    if (hasOrder && this.#ordered.of === rows) return this.#ordered.rows;
    const turn = hasOrder ? 1 : (this.#turn += 1);
    const placeOf = ({ id }: CalmRow) => Math.imul(id + turn * 7919, 0x9e3779b1) >>> 0;
    const ordered = rows.toSorted((a, b) => placeOf(a) - placeOf(b));
    this.#ordered = { of: rows, rows: ordered };
    return ordered;
  }

  #toWire({ id, updatedAt, deletedAt, wire }: CalmRow): unknown {
    const at = Number.isNaN(updatedAt) ? '' : new Date(updatedAt).toISOString();
    const times = { created_at: this.provider.id === wethod.id ? null : at, updated_at: at };
    if (this.provider.id !== wethod.id) {
      return { id: rowIdOf(this.provider, id), kind: 'company', ...times, ...wire };
    }
    return {
      id,
      ...times,
      deleted_at: deletedAt === null ? null : new Date(deletedAt).toISOString(),
      ...wire,
    };
  }
}

/** A row's number as its provider writes ids: as it is, or as the end of a UUID. */
export function rowIdOf({ id: provider }: Pick<Provider, 'id'>, number: number): string {
  const written = String(number);
  return provider === wethod.id ? written : `00000000-0000-4000-8000-${written.padStart(12, '0')}`;
}

/** The inverse of `rowIdOf`, for a client's key too. */
export function numberOfId(id: string): number {
  return Number(/\d{1,12}$/.exec(id)?.[0]);
}

/** The windows that loads use, both ends included, and which of the deleted are meant. */
function conditionOf(parameters: ApiRequest['parameters']): (row: CalmRow) => boolean {
  const updated = parameters['updated_at'];
  const deleted = parameters['deleted_at'];
  const from = parameters['filter[updated_at_from]'];
  const to = parameters['filter[updated_at_to]'];
  const onUpdate =
    updated === undefined ? [Date.parse(from ?? ''), Date.parse(to ?? '')] : endsOf(updated);
  const onDeletion = deleted === undefined ? null : endsOf(deleted);
  // One without a date is in no window.
  const isWithin = (at: Instant, [first = NaN, last = NaN]: readonly Instant[]) =>
    (Number.isNaN(first) || at >= first) && (Number.isNaN(last) || at <= last);
  return ({ updatedAt, deletedAt }) =>
    isWithin(updatedAt, onUpdate) &&
    (parameters['deleted'] !== 'only' || deletedAt !== null) &&
    (onDeletion === null || (deletedAt !== null && isWithin(deletedAt, onDeletion)));
}

/** Both ends of wethod's `bt`, `gte` or `lte`: no number where there is none. */
function endsOf(condition: string): Instant[] {
  const [, operator, first = '', last = ''] = /^([a-z]+):([^,]*),?(.*)$/.exec(condition) ?? [];
  return operator === 'lte' ? [NaN, Date.parse(first)] : [Date.parse(first), Date.parse(last)];
}
