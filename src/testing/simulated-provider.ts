import { toClientKey, type Instant } from '#domain/client.ts';
import { ProblemError, toProblem } from '#domain/errors.ts';
import type { Answered, Ask } from '#sync/api-client.ts';
import type { ApiRequest, Provider } from '#providers/contract.ts';
import { qonto } from '#providers/qonto/index.ts';
import type { Time } from '#sync/time.ts';
import { wethod } from '#providers/wethod/index.ts';
import { demoClient } from './demo-client.ts';
import { seeded } from './seeded.ts';

/** Small pages, so that small sets have many: what goes wrong goes wrong between pages. */
const PAGE_SIZE = 8;

interface Row {
  readonly id: string;
  readonly createdAt: Instant;
  updatedAt: Instant;
  deletedAt: Instant | null;
}

/** What befalls one run; drawn from its seed. */
interface Conditions {
  readonly base: Provider;
  readonly hasOrder: boolean;
  /** How likely something changes between two requests. */
  readonly changes: number;
  readonly failures: number;
  readonly deletionBumpsUpdate: boolean;
  /** Qonto's bounds: inclusive or not is unknown. */
  readonly isClosed: boolean;
  readonly countLies: number;
  /** Milliseconds between the clock that stamps changes and the one in the Date header. */
  readonly skew: number;
  readonly hasGateway: boolean;
}

/**
 * A provider's server under hard conditions: no order, ties over pages, changes and deletions between any
 * two requests, failures, cut bodies, rate limits, clocks that disagree, counts that lie, and a gateway
 * that answers from memory. Deterministic: everything is drawn from the seed.
 */
export class SimulatedProvider {
  readonly provider: Provider;
  readonly conditions: Conditions;
  readonly rows: Row[] = [];
  requests = 0;
  isQuiet = false;
  readonly #random: () => number;
  /** A world that changes faster than it can be read would never be read. */
  #changesLeft = 0;
  readonly #kept = new Map<string, { answered: Answered; at: Instant }>();
  #now: Instant = Date.parse('2026-11-21T12:00:00Z');
  #nextId = 1;

  constructor(seed: number) {
    const random = seeded(seed);
    this.#random = random;
    const chance = (likely: number) => random() < likely;
    const base = chance(0.5) ? wethod : qonto;
    this.conditions = {
      base,
      hasOrder: chance(0.5),
      changes: [0, 0.1, 0.5, 0.9][Math.floor(random() * 4)] ?? 0,
      failures: chance(0.4) ? 0.15 : 0,
      deletionBumpsUpdate: chance(0.5),
      isClosed: chance(0.5),
      countLies: base === qonto && chance(0.08) ? (chance(0.5) ? 1 : -1) : 0,
      skew: Math.round((random() - 0.5) * 40_000),
      hasGateway: chance(0.5),
    };
    this.provider = toSmall(base);
    this.#changesLeft = Math.floor(random() * 60);
    const count = Math.floor(random() * 90);
    const age = chance(0.3) ? 200_000 : 400 * 86_400_000;
    while (this.rows.length < count) this.#insert(this.#now - Math.floor(random() * age) - 100);
    if (chance(0.3)) {
      // An import: many changes at one moment, now and then a very recent one.
      const at = this.#now - (chance(0.3) ? 1000 : Math.floor(random() * age));
      const ties = Math.floor(random() * PAGE_SIZE * 5.5);
      const second = Math.floor(at / 1000) * 1000 + (chance(0.5) ? 0 : 529);
      for (let tie = 0; tie < ties; tie += 1) this.#insert(second);
    }
  }

  readonly time: Time = {
    now: () => this.#now + 7 * 86_400_000,
    sleep: (milliseconds, signal) => {
      signal.throwIfAborted();
      this.#now += Math.ceil(milliseconds);
      return Promise.resolve();
    },
    yieldToMain: async (signal) => signal.throwIfAborted(),
    random: () => this.#random(),
  };

  readonly ask: Ask = async (_, request, signal, fresh = false) => {
    await this.#travel();
    signal.throwIfAborted();
    this.#fail();
    const key = JSON.stringify(request);
    const kept = this.#kept.get(key);
    if (!fresh && kept !== undefined && this.#now - kept.at < 600_000) return kept.answered;
    this.requests += 1;
    this.#now += 20 + Math.floor(this.#random() * 400);
    const answered = {
      body: this.#answer(request),
      readAt: Math.floor((this.#now + this.conditions.skew) / 1000) * 1000,
    };
    if (this.conditions.hasGateway && this.#isKept(request)) {
      this.#kept.set(key, { answered, at: this.#now });
    }
    // The answer is on its way while the world goes on.
    await this.#travel();
    return answered;
  };

  /** What a complete set has to be, by key: when each was changed and deleted last. */
  truth(): Map<string, string> {
    return new Map(
      this.rows.map((row) => [
        toClientKey(this.provider.id, row.id),
        `${row.updatedAt} ${row.deletedAt}`,
      ]),
    );
  }

  async #travel(): Promise<void> {
    const steps = Math.floor(this.#random() * 6);
    for (let step = 0; step < steps; step += 1) {
      await Promise.resolve();
      if (this.isQuiet || this.#changesLeft === 0) continue;
      if (this.#random() < this.conditions.changes / 6) this.#mutate();
    }
  }

  #fail(): void {
    if (this.#random() >= this.conditions.failures) return;
    const kinds = ['upstream', 'timeout', 'unreachable', 'contract', 'rate-limited'] as const;
    const kind = kinds[Math.floor(this.#random() * kinds.length)] ?? 'upstream';
    throw new ProblemError(toProblem(kind, { retryAfter: kind === 'rate-limited' ? 3 : null }));
  }

  #mutate(): void {
    this.#changesLeft -= 1;
    this.#now += Math.floor(this.#random() * 900);
    const row = this.rows[Math.floor(this.#random() * this.rows.length)];
    const dice = this.#random();
    if (row === undefined || dice < 0.3) this.#insert(this.#now);
    else if (dice < 0.65) row.updatedAt = this.#now;
    else if (this.conditions.base === qonto) this.rows.splice(this.rows.indexOf(row), 1);
    else if (row.deletedAt === null) {
      row.deletedAt = this.#now;
      if (this.conditions.deletionBumpsUpdate) row.updatedAt = this.#now;
    } else {
      row.deletedAt = null;
      row.updatedAt = this.#now;
    }
  }

  #insert(at: Instant): void {
    const id = String(this.#nextId++);
    this.rows.push({ id, createdAt: at, updatedAt: at, deletedAt: null });
  }

  /** As the gateway does: pages of a draft, and windows that ended some time ago. */
  #isKept({ parameters }: ApiRequest): boolean {
    const window = parameters['updated_at'] ?? '';
    const end = parameters['filter[updated_at_to]'] ?? /^(?:bt:.*,|lte:)(.*)$/.exec(window)?.[1];
    if (parameters['per_page'] === '1') return false;
    if (parameters['limit'] === '2' && end === undefined) return false;
    if (parameters['deleted_at'] !== undefined) return false;
    if (end !== undefined) return Date.parse(end) < this.#now - 120_000;
    return window === '' && parameters['filter[updated_at_from]'] === undefined;
  }

  #answer({ parameters }: ApiRequest): unknown {
    const matching = this.rows.filter((row) => this.#matches(row, parameters));
    const ordered = this.conditions.hasOrder
      ? matching.toSorted((a, b) => hash(a.id) - hash(b.id))
      : matching
          .map((row) => ({ row, place: this.#random() }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ row }) => row);
    const size = Number(parameters['limit'] ?? parameters['per_page']);
    const offset =
      parameters['page'] === undefined
        ? Number(parameters['offset'] ?? 0)
        : (Number(parameters['page']) - 1) * size;
    const rows = ordered.slice(offset, offset + size).map((row) => ({ ...row }));
    if (this.conditions.base === wethod) return rows;
    const page = Number(parameters['page']);
    return {
      clients: rows,
      meta: {
        current_page: page,
        next_page: offset + size < ordered.length ? page + 1 : null,
        total_count: Math.max(0, ordered.length + this.conditions.countLies),
      },
    };
  }

  #matches(row: Row, parameters: ApiRequest['parameters']): boolean {
    const isWithin = (at: number | null, condition: string | undefined): boolean => {
      if (condition === undefined) return true;
      if (at === null) return false;
      const colon = condition.indexOf(':');
      const [first = 0, last = 0] = condition
        .slice(colon + 1)
        .split(',')
        .map(Date.parse);
      if (condition.startsWith('gte')) return at >= first;
      if (condition.startsWith('lte')) return at <= first;
      return at >= first && at <= last;
    };
    const from = parameters['filter[updated_at_from]'];
    const to = parameters['filter[updated_at_to]'];
    const { isClosed } = this.conditions;
    const { updatedAt, deletedAt } = row;
    return (
      (parameters['deleted'] !== 'only' || deletedAt !== null) &&
      isWithin(updatedAt, parameters['updated_at']) &&
      isWithin(deletedAt, parameters['deleted_at']) &&
      (from === undefined ||
        (isClosed ? updatedAt >= Date.parse(from) : updatedAt > Date.parse(from))) &&
      (to === undefined || (isClosed ? updatedAt <= Date.parse(to) : updatedAt < Date.parse(to)))
    );
  }
}

/** The provider itself but for its rows, which are bare, and its pages, which are short. */
function toSmall(base: Provider): Provider {
  const size = String(PAGE_SIZE);
  return {
    ...base,
    pageSize: PAGE_SIZE,
    requestsPerHour: null,
    pageRequest: (listParameters, page) => ({
      path: '/clients',
      parameters:
        base === wethod
          ? { ...listParameters, limit: size, offset: String(page * PAGE_SIZE) }
          : { ...listParameters, page: String(page + 1), per_page: size },
    }),
    readPage: (body) => {
      const page = base.readPage(body);
      return page !== null && base === wethod
        ? { ...page, isLast: page.rows.length < PAGE_SIZE }
        : page;
    },
    readRow: (row) => {
      const { id, createdAt, updatedAt, deletedAt } = row as Row;
      const key = toClientKey(base.id, id);
      return demoClient({ id, key, provider: base.id, createdAt, updatedAt, deletedAt });
    },
  };
}

/** An order that has nothing to do with anything. */
function hash(id: string): number {
  return Math.imul(Number(id) + 1, 0x9e3779b1) >>> 0;
}
