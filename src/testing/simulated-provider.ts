import { isRecord } from '#domain/check.ts';
import { isRejectedRow, toClientKey, type Instant } from '#domain/client.ts';
import { ProblemError, toProblem } from '#domain/errors.ts';
import type { Answered, Ask } from '#sync/api-client.ts';
import type { ApiRequest, ProvableProvider, Provider } from '#providers/contract.ts';
import type { Time } from '#sync/time.ts';
import { wethod } from '#providers/wethod/index.ts';
import { demoClient } from './demo-client.ts';
import { seeded } from './seeded.ts';
import { drawConditions, type Conditions } from './simulated-conditions.ts';
import { SimulatedWorld, type Row } from './simulated-world.ts';

/** Small pages, so that small sets have many: what goes wrong goes wrong between pages. */
const PAGE_SIZE = 8;

/** The row that some servers list twice. */
const TWIN = '3';

/**
 * A provider's server under hard conditions: no order, ties over pages, changes and deletions between any two
 * requests, rows that break the schema, failures, rate limits, clocks that disagree, counts that lie, parameters that
 * are not looked at, and a gateway that answers from memory. Deterministic: everything is drawn from the seed.
 */
export class SimulatedProvider {
  readonly provider: ProvableProvider;
  readonly conditions: Conditions;
  readonly world: SimulatedWorld;
  requests = 0;
  isQuiet = false;
  readonly #random: () => number;
  /** A world that changes faster than it can be read would never be read. */
  #changesLeft: number;
  #emptyLeft: number;
  readonly #kept = new Map<string, { readonly answered: Answered; readonly at: Instant }>();

  constructor(seed: number) {
    const random = seeded(seed);
    this.#random = random;
    this.conditions = drawConditions(random, seed);
    this.#emptyLeft = this.conditions.emptyAtFirst;
    this.provider = toSmall(this.conditions.base);
    this.#changesLeft = Math.floor(random() * 60);
    this.world = new SimulatedWorld(this.conditions, random, PAGE_SIZE);
  }

  readonly time: Time = {
    now: () => this.world.now + 7 * 86_400_000,
    steady: () => this.world.now,
    sleep: (milliseconds, signal) => {
      signal.throwIfAborted();
      this.world.now += Math.ceil(milliseconds);
      return Promise.resolve();
    },
    yieldToMain: async (signal) => signal.throwIfAborted(),
    afterPaint: async (signal) => signal.throwIfAborted(),
    random: () => this.#random(),
  };

  readonly ask: Ask = async (_, request, signal, fresh = false) => {
    await this.#travel();
    signal.throwIfAborted();
    this.#fail();
    const { world } = this;
    const key = JSON.stringify(request);
    const kept = this.#kept.get(key);
    if (!fresh && kept !== undefined && world.now - kept.at < 600_000) return kept.answered;
    this.requests += 1;
    world.now += 20 + Math.floor(this.#random() * 400);
    const readAt = this.#date();
    const answered = { body: this.#answer(request), readAt };
    if (this.conditions.hasGateway) {
      if (isKept(request, readAt)) this.#kept.set(key, { answered, at: world.now });
      else this.#kept.delete(key);
    }
    // The answer is on its way while the world goes on.
    await this.#travel();
    return answered;
  };

  /** The Date header, in whole seconds. */
  #date(): Instant | null {
    const { clock, skew } = this.conditions;
    if (clock === 'missing') return null;
    const jump = clock === 'jumping' ? (this.#random() - 0.5) * 600_000 : 0;
    return Math.floor((this.world.now + skew + jump) / 1000) * 1000;
  }

  async #travel(): Promise<void> {
    const steps = Math.floor(this.#random() * 6);
    for (let step = 0; step < steps; step += 1) {
      await Promise.resolve();
      if (this.isQuiet || this.#changesLeft === 0) continue;
      if (this.#random() >= this.conditions.changes / 6) continue;
      this.#changesLeft -= 1;
      this.world.change();
    }
  }

  #fail(): void {
    if (this.#random() >= this.conditions.failures) return;
    const kinds = ['upstream', 'timeout', 'unreachable', 'contract', 'rate-limited'] as const;
    const kind = kinds[Math.floor(this.#random() * kinds.length)] ?? 'upstream';
    const wait = this.#random() < 0.5 ? 0 : 3;
    throw new ProblemError(
      toProblem(kind, { retryAfter: kind === 'rate-limited' || wait === 3 ? wait : null }),
    );
  }

  #answer({ path, parameters }: ApiRequest): unknown {
    if (path !== '/clients') return this.#one(path);
    const isEmpty = this.#emptyLeft > 0;
    if (isEmpty) this.#emptyLeft -= 1;
    const ordered = isEmpty ? [] : this.#listed(parameters);
    const { base, ignores, countLies, liesIn, promisesMore, listsTwice } = this.conditions;
    const size =
      ignores === 'limit' ? Infinity : Number(parameters['limit'] ?? parameters['per_page']);
    const page = Number(parameters['page'] ?? 1);
    const asked = Number(parameters['offset'] ?? (page === 1 ? 0 : (page - 1) * size));
    const offset = ignores === 'offset' ? 0 : asked;
    const rows = ordered.slice(offset, offset + size).map((row) => ({ ...row }));
    if (listsTwice === 'uncounted') rows.push(...rows.filter(({ id }) => id === TWIN));
    if (base === wethod) return rows;
    const lies = liesIn === 'all' || size > 1 ? countLies : 0;
    const hasNext = offset + size < ordered.length || promisesMore;
    return {
      clients: rows,
      meta: {
        current_page: page,
        next_page: hasNext ? page + 1 : null,
        total_count: Math.max(0, ordered.length + lies),
      },
    };
  }

  #one(path: string): unknown {
    const row = this.world.rows.find(({ id }) => id !== null && path === `/clients/${id}`);
    if (row === undefined) throw new ProblemError(toProblem('not-found'));
    return this.conditions.base === wethod ? { ...row } : { client: { ...row } };
  }

  /** What a request lists, in its order or in none. */
  #listed(parameters: ApiRequest['parameters']): Row[] {
    const { hasOrder, ignores, listsTwice } = this.conditions;
    const matching = this.world.rows.filter(
      (row) => ignores === 'window' || this.#matches(row, parameters),
    );
    const placeOf = (row: Row) => (hasOrder ? hash(row) : this.#random());
    const twice = listsTwice === 'counted' ? matching.filter(({ id }) => id === TWIN) : [];
    return [...matching, ...twice]
      .map((row) => ({ row, place: placeOf(row) }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ row }) => row);
  }

  #matches(row: Row, parameters: ApiRequest['parameters']): boolean {
    const { isClosed, undatedIsLow } = this.conditions;
    const isWithin = (at: number | null, condition: string | undefined): boolean => {
      if (condition === undefined) return true;
      if (at === null) return false;
      const colon = condition.indexOf(':');
      const ends = condition.slice(colon + 1).split(',');
      const [first = 0, last = 0] = ends.map(Date.parse);
      if (condition.startsWith('gte')) return at >= first;
      if (condition.startsWith('lte')) return at <= first;
      return at >= first && at <= last;
    };
    const from = parameters['filter[updated_at_from]'];
    const to = parameters['filter[updated_at_to]'];
    const { deletedAt } = row;
    const updatedAt = row.updatedAt ?? (undatedIsLow ? -62_000_000_000_000 : null);
    const isAfter = (at: Instant, end: Instant) => (isClosed ? at >= end : at > end);
    return (
      (parameters['deleted'] !== 'only' || deletedAt !== null) &&
      isWithin(updatedAt, parameters['updated_at']) &&
      isWithin(deletedAt, parameters['deleted_at']) &&
      (from === undefined || (updatedAt !== null && isAfter(updatedAt, Date.parse(from)))) &&
      (to === undefined || (updatedAt !== null && isAfter(-updatedAt, -Date.parse(to))))
    );
  }
}

/** As the gateway does, by the provider's own Date: pages of a draft, and windows that ended some time ago. */
function isKept({ path, parameters }: ApiRequest, date: Instant | null): boolean {
  const window = parameters['updated_at'] ?? '';
  const end = parameters['filter[updated_at_to]'] ?? /^(?:bt:.*,|lte:)(.*)$/.exec(window)?.[1];
  if (date === null || path !== '/clients' || parameters['per_page'] === '1') return false;
  if (parameters['limit'] === '2' && end === undefined) return false;
  if (parameters['deleted_at'] !== undefined) return false;
  if (end !== undefined) return Date.parse(end) < date - 120_000;
  return window === '' && parameters['filter[updated_at_from]'] === undefined;
}

/** The provider itself except its rows, which are bare, and its pages, which are short. */
function toSmall(base: ProvableProvider): ProvableProvider {
  const size = String(PAGE_SIZE);
  const readRow: Provider['readRow'] = (row) => {
    const { id, updatedAt, deletedAt, isBroken, note } = row as Row;
    if (isBroken || id === null) return { id, faults: [], updatedAt };
    const key = toClientKey(base.id, id);
    return demoClient({ id, key, provider: base.id, updatedAt, deletedAt, raw: { note } });
  };
  return {
    ...base,
    pageSize: PAGE_SIZE,
    quota: null,
    pageRequest: (listParameters, page) => ({
      path: '/clients',
      parameters:
        base === wethod
          ? { ...listParameters, limit: size, offset: String(Number(page) * PAGE_SIZE) }
          : { ...listParameters, page: String(Number(page) + 1), per_page: size },
    }),
    readPage: (body) => {
      const page = base.readPage(body);
      return page !== null && base === wethod
        ? { ...page, isLast: page.rows.length < PAGE_SIZE }
        : page;
    },
    readRow,
    one: {
      request: (id) => ({ path: `/clients/${id}`, parameters: {} }),
      readRow: (body) => {
        const row: unknown = base === wethod ? body : Object(body).client;
        const read = readRow(row);
        return !isRecord(row) || (isRejectedRow(read) && read.id === null) ? null : row;
      },
    },
  };
}

/** An order that has nothing to do with anything. */
function hash({ id, note }: Row): number {
  return Math.imul(Number(id ?? note) + 1, 0x9e3779b1) >>> 0;
}
