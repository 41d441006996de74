import { reasonOf } from '#testing/reason-of.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectClients } from '#engine/selection.ts';
import { isRejectedRow, type Client } from '#domain/client.ts';
import { DELETED } from '#query/filters/filter.ts';
import { PLAIN_QUERY, type ClientQuery } from '#query/client-query.ts';
import {
  DATE_OPERATORS,
  type DateFilter,
  type DateOperator,
  type Moment,
} from '#query/date-filter.ts';
import { ZONES } from '#testing/arbitraries.ts';
import { asking, partsIn, type Parts } from '#testing/asking.ts';
import { startDemo, type Demo } from '#testing/demo.ts';
import type { Provider, ListParameters } from '#providers/contract.ts';
import { RequestQueue } from './request-queue.ts';
import { isComplete, type SyncState } from './sync-state.ts';
import { qonto } from '#providers/qonto/index.ts';
import { synchronise } from './synchronise.ts';
import { realTime } from './time.ts';
import { wethod } from '#providers/wethod/index.ts';
import { calendarOf } from '#testing/calendar-day.ts';

/**
 * A question over the complete set gives what the provider itself answers. Requests are written by hand
 * here, from the provider's page, but where a test is about `preview`. All that is asked of Qonto stays
 * below the gateway's ceiling of 450 in ten seconds: past it, the file would wait.
 */
const NOW = new Date('2026-11-21T00:00:00Z');
const DAY = 86_400_000;
/** In Italy 25 hours and 23: clients were updated at both their ends, and a millisecond before. */
const CLOCK_CHANGES = ['2025-10-26', '2025-03-30'];

let demo: Demo;
let sets: Readonly<Record<string, SyncState>>;
beforeAll(async () => {
  demo = await startDemo({ clients: 190, now: NOW });
  sets = { wethod: await completeSet(wethod), qonto: await completeSet(qonto) };
});
afterAll(() => demo.close());

const never = new AbortController().signal;

async function completeSet(provider: Provider): Promise<SyncState> {
  const loaded = await synchronise({
    provider,
    from: null,
    sort: [],
    queue: new RequestQueue(provider, demo.ask, realTime),
    signal: never,
    time: realTime,
    onChange: () => {},
  });
  if (!isComplete(loaded)) throw new Error(`${provider.id} is incomplete`);
  return loaded;
}

function clientsOf(provider: Provider): Client[] {
  return [...(sets[provider.id]?.set.clients ?? [])].filter((client) => client !== undefined);
}

/** What the provider answers, page after page. */
async function answered(provider: Provider, listParameters: ListParameters): Promise<Client[]> {
  const clients: Client[] = [];
  for (let page = 0; ; page += 1) {
    const request = {
      path: '/clients',
      parameters:
        provider === wethod
          ? {
              ...listParameters,
              include: 'externalIdentifiers',
              offset: String(page * 100),
              limit: '100',
            }
          : { ...listParameters, page: String(page + 1), per_page: '100' },
    };
    const body = Object((await demo.ask(provider.id, request, never)).body);
    const rows: unknown[] = provider === wethod ? body : body.clients;
    for (const row of rows) {
      const client = provider.readRow(row);
      if (isRejectedRow(client)) throw new Error(reasonOf(client));
      clients.push(client);
    }
    if (provider === wethod ? rows.length < 100 : body.meta.next_page === null) return clients;
  }
}

/** The same, as the browser decides it. */
function decided(provider: Provider, query: ClientQuery, moment: Moment): Client[] {
  const loaded = sets[provider.id];
  if (loaded === undefined) throw new Error('no set');
  const { set, indexes } = loaded;
  const { positions } = selectClients(set, indexes, query, moment);
  return [...positions].flatMap((position) => set.clients[position] ?? []);
}

const idsOf = (clients: readonly Client[]): string[] => clients.map(({ id }) => id).toSorted();

/** How many of the questions found somebody: equal answers prove nothing where all are empty. */
class Share {
  #asked = 0;
  #found = 0;
  count(clients: readonly Client[]): void {
    this.#asked += 1;
    if (clients.length > 0) this.#found += 1;
  }
  get value(): number {
    return this.#found / this.#asked;
  }
}

const iso = (instant: number): string => new Date(instant).toISOString();

const calendars = new Map(ZONES.map((zone) => [zone as string, calendarOf(zone)]));

/** The calendar day of a moment in a zone. */
function dayOf(instant: number, zone: string): string {
  const calendar = calendars.get(zone);
  if (calendar === undefined) throw new Error(zone);
  return calendar(instant);
}

/** The first millisecond of a day in a zone, found by halving. */
function startOfDay(day: string, zone: string): number {
  let before = Date.parse(day) - 2 * DAY;
  let within = Date.parse(day) + 2 * DAY;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayOf(middle, zone) < day) before = middle;
    else within = middle;
  }
  return within;
}

const plusDays = (day: string, days: number): string =>
  iso(Date.parse(day) + days * DAY).slice(0, 10);

/** A stretch of days as instants: its first millisecond, and the first after it. */
function stretch(first: string, last: string, zone: string) {
  return { from: startOfDay(first, zone), to: startOfDay(plusDays(last, 1), zone) };
}

describe('wethod', () => {
  /** Its own conditions for a filter: who meets one of them meets the filter. */
  function conditionsFor(filter: DateFilter, { zone, today }: Moment): string[] {
    const between = ({ from, to }: { from: number; to: number }) =>
      `bt:${iso(from)},${iso(to - 1)}`;
    if (filter.operator === 'preset') {
      const days = Number(/^last:(\d+)d$/.exec(filter.preset)?.[1]);
      return [between(stretch(plusDays(today, 1 - days), today, zone))];
    }
    const { operator, values } = filter;
    if (values.every((value) => value.includes('T'))) return [`${operator}:${values.join(',')}`];
    const [first = '', last = first] = values;
    const day = stretch(first, first, zone);
    const days = [...new Set(values)].toSorted().map((value) => stretch(value, value, zone));
    switch (operator) {
      case 'gt':
        return [`gte:${iso(day.to)}`];
      case 'gte':
        return [`gte:${iso(day.from)}`];
      case 'lt':
        return [`lt:${iso(day.from)}`];
      case 'lte':
        return [`lt:${iso(day.to)}`];
      case 'bt':
        return [between(stretch(first, last, zone))];
      case 'eq':
      case 'in':
        return days.map(between);
      case 'neq':
      case 'nin':
        return [...days, null].map((next, index) => {
          const from = days[index - 1]?.to;
          if (next === null) return `gte:${iso(from ?? 0)}`;
          // Two days that touch leave nothing between them.
          return from === undefined
            ? `lt:${iso(next.from)}`
            : `bt:${iso(from)},${iso(next.from - 1)}`;
        });
    }
  }

  /** All the requests that together ask for what the question asks for. */
  function requestsFor(query: ClientQuery, moment: Moment): ListParameters[] {
    const { updated, deletedOn, deleted } = partsIn(query);
    const onUpdate: ListParameters[] =
      updated === null
        ? [{}]
        : conditionsFor(updated, moment).map((condition) => ({ updated_at: condition }));
    const onDeletion: ListParameters[] =
      deletedOn === null
        ? [{}]
        : conditionsFor(deletedOn, moment).map((condition) => ({ deleted_at: condition }));
    // No condition matches a row without the date; not being deleted that day is meant to.
    const isExclusion = deletedOn?.operator === 'neq' || deletedOn?.operator === 'nin';
    if (isExclusion && deleted !== 'only') onDeletion.push({ deleted: 'exclude' });
    return onUpdate.flatMap((a) => onDeletion.map((b) => ({ deleted, ...a, ...b })));
  }

  /** Values of one kind, at the moments at which something happened and beside them. */
  function valuesNear(date: 'updatedAt' | 'deletedAt', zone: string): fc.Arbitrary<string[]> {
    const known = clientsOf(wethod).flatMap((client) => client[date] ?? []);
    const near = fc
      .tuple(fc.constantFrom(...known), fc.constantFrom(0, 0, 0, 1, -1, 1000, -DAY))
      .map(([instant, shift]) => instant + shift);
    const some = fc.integer({ min: NOW.getTime() - 900 * DAY, max: NOW.getTime() });
    const instant = fc.oneof({ weight: 5, arbitrary: near }, { weight: 1, arbitrary: some });
    const list = (spelling: (instant: number) => string) =>
      fc.array(instant.map(spelling), { minLength: 4, maxLength: 4 });
    return fc.oneof(
      list(iso),
      list((at) => iso(Math.floor(at / 1000) * 1000)),
      list((at) => dayOf(at, zone)),
    );
  }

  function filterOn(date: 'updatedAt' | 'deletedAt', zone: string): fc.Arbitrary<DateFilter> {
    const operators = fc.constantFrom<DateOperator[]>(...DATE_OPERATORS);
    return fc.oneof(
      {
        weight: 1,
        arbitrary: fc
          .constantFrom(1, 7, 30, 90, 400)
          .map((days): DateFilter => ({ operator: 'preset', preset: `last:${days}d` })),
      },
      {
        weight: 9,
        arbitrary: fc
          .tuple(operators, valuesNear(date, zone), fc.integer({ min: 1, max: 4 }))
          .map(([operator, values, count]): DateFilter => {
            if (operator === 'in' || operator === 'nin') {
              return { operator, values: values.slice(0, count) };
            }
            return { operator, values: values.slice(0, operator === 'bt' ? 2 : 1).toSorted() };
          }),
      },
    );
  }

  const asked = (dates: (zone: string) => fc.Arbitrary<Partial<Parts>>) =>
    fc.constantFrom(...ZONES).chain((zone) =>
      fc.record({
        moment: fc.constant<Moment>({ zone, today: dayOf(NOW.getTime() - DAY, zone) }),
        query: fc
          .tuple(dates(zone), fc.constantFrom(...DELETED))
          .map(([parts, deleted]) => asking({ deleted, ...parts })),
      }),
    );

  async function expectEqual(query: ClientQuery, moment: Moment, share: Share): Promise<void> {
    const parts = await Promise.all(
      requestsFor(query, moment).map((listParameters) => answered(wethod, listParameters)),
    );
    const given = new Map(parts.flat().map((client) => [client.id, client]));
    const wanted = decided(wethod, query, moment);
    share.count(wanted);
    expect(idsOf(wanted)).toEqual(idsOf([...given.values()]));
  }

  it.each(DELETED)('gives what it has of the deleted: %s', async (deleted) => {
    const given = await answered(wethod, { deleted });
    expect(given.length).toBeGreaterThan(10);
    const moment: Moment = { zone: 'UTC', today: '2026-11-21' };
    expect(idsOf(decided(wethod, { ...PLAIN_QUERY, deleted }, moment))).toEqual(idsOf(given));
  });

  it('gives the same for any time of an update, in any zone, with any operator', async () => {
    const share = new Share();
    await fc.assert(
      fc.asyncProperty(
        asked((zone) => filterOn('updatedAt', zone).map((updated) => ({ updated }))),
        ({ query, moment }) => expectEqual(query, moment, share),
      ),
      { numRuns: 250 },
    );
    expect(share.value).toBeGreaterThan(0.6);
  });

  it.each(CLOCK_CHANGES)('gives the same for %s, a day of another length', async (day) => {
    const share = new Share();
    for (const operator of DATE_OPERATORS) {
      const values = operator === 'bt' ? [day, day] : [day];
      const query = asking({ deleted: 'include', updated: { operator, values } });
      await expectEqual(query, { zone: 'Europe/Rome', today: '2026-11-20' }, share);
    }
    expect(share.value).toBe(1);
  });

  it('gives the same for any time of a deletion, and for both at once', async () => {
    const share = new Share();
    await fc.assert(
      fc.asyncProperty(
        asked((zone) =>
          fc.record({
            deletedOn: filterOn('deletedAt', zone),
            updated: fc.option(filterOn('updatedAt', zone), { nil: null }),
            deleted: fc.constantFrom('only', 'include', 'include', 'exclude'),
          }),
        ),
        ({ query, moment }) => expectEqual(query, moment, share),
      ),
      { numRuns: 250 },
    );
    expect(share.value).toBeGreaterThan(0.3);
  });

  it('is sent what asks for the answer and nothing else, where all times are whole seconds', async () => {
    const share = new Share();
    const isWhole = (filter: DateFilter | null) =>
      filter === null ||
      (filter.operator !== 'preset' && filter.values.every((value) => value.endsWith('.000Z')));
    await fc.assert(
      fc.asyncProperty(
        asked((zone) =>
          fc.record({
            updated: filterOn('updatedAt', zone).filter(isWhole),
            deletedOn: fc
              .option(filterOn('deletedAt', zone).filter(isWhole))
              .filter((filter) => filter?.operator !== 'neq' && filter?.operator !== 'nin'),
          }),
        ),
        async ({ query, moment }) => {
          const given = await answered(
            wethod,
            wethod.preview?.(query, moment) ?? wethod.everything,
          );
          share.count(given);
          expect(idsOf(decided(wethod, query, moment))).toEqual(idsOf(given));
        },
      ),
      { numRuns: 100 },
    );
    expect(share.value).toBeGreaterThan(0.15);
  });
});

describe('Qonto', () => {
  const moment: Moment = { zone: 'Europe/Rome', today: '2026-11-20' };

  const textOf = (client: Client, field: string): string => {
    const value = client.raw[field];
    return typeof value === 'string' ? value : '';
  };
  const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

  /** Its conditions on whole seconds, both ends included: all that it can be told of an update. */
  const updated = (
    known: readonly number[],
  ): fc.Arbitrary<{ filter: DateFilter; listParameters: ListParameters }> =>
    fc
      .tuple(
        fc.constantFrom('gte', 'lte', 'bt', 'bt', 'eq'),
        fc.array(fc.tuple(fc.constantFrom(...known), fc.constantFrom(0, 0, 1, -1, 60, -3600)), {
          minLength: 2,
          maxLength: 2,
        }),
      )
      .map(([operator, near]) => {
        const seconds = near
          .map(([instant, shift]) => Math.floor(instant / 1000) + shift)
          .toSorted((a, b) => a - b);
        const values = seconds.map((second) => iso(second * 1000));
        const [first = '', second = ''] = values;
        const last = operator === 'bt' ? second : first;
        const spelt = (value: string) => value.replace('.000Z', 'Z');
        return {
          filter: { operator, values: operator === 'bt' ? values : [first] },
          listParameters: {
            ...(operator === 'lte' ? {} : { 'filter[updated_at_from]': spelt(first) }),
            ...(operator === 'gte' ? {} : { 'filter[updated_at_to]': spelt(last) }),
          },
        };
      });

  it('gives the same for any window of updates', async () => {
    const share = new Share();
    const known = clientsOf(qonto).flatMap(({ updatedAt }) => updatedAt ?? []);
    await fc.assert(
      fc.asyncProperty(updated(known), async ({ filter, listParameters }) => {
        const given = await answered(qonto, listParameters);
        share.count(given);
        const query = asking({ updated: filter });
        expect(idsOf(decided(qonto, query, moment))).toEqual(idsOf(given));
      }),
      { numRuns: 70 },
    );
    expect(share.value).toBeGreaterThan(0.5);
  });

  const holds: Record<DateOperator, (day: string, values: readonly string[]) => boolean> = {
    eq: (day, [first]) => day === first,
    neq: (day, [first]) => day !== first,
    gt: (day, [first = '']) => day > first,
    gte: (day, [first = '']) => day >= first,
    lt: (day, [first = '']) => day < first,
    lte: (day, [first = '']) => day <= first,
    in: (day, values) => values.includes(day),
    nin: (day, values) => !values.includes(day),
    bt: (day, [first = '', last = '']) => day >= first && day <= last,
  };

  /** Days are nothing to Qonto: what it lets through is looked at row by row. */
  async function expectEqualOfDays(
    zone: string,
    operator: DateOperator,
    values: readonly string[],
  ): Promise<Client[]> {
    const query = asking({ updated: { operator, values } });
    const asked = { zone, today: '2026-11-20' };
    const given = (await answered(qonto, qonto.preview?.(query, asked) ?? qonto.everything)).filter(
      (client) => holds[operator](dayOf(Date.parse(textOf(client, 'updated_at')), zone), values),
    );
    expect(idsOf(decided(qonto, query, asked))).toEqual(idsOf(given));
    return given;
  }

  it('gives the same for the days of any zone, of those that it lets through', async () => {
    const share = new Share();
    const known = clientsOf(qonto).flatMap(({ updatedAt }) => updatedAt ?? []);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...DATE_OPERATORS),
        fc.array(fc.constantFrom(...known), { minLength: 3, maxLength: 3 }),
        async (zone, operator, near) => {
          const days = near.map((instant) => dayOf(instant, zone)).toSorted();
          const isList = operator === 'in' || operator === 'nin';
          const values = days.slice(0, isList ? 3 : operator === 'bt' ? 2 : 1);
          share.count(await expectEqualOfDays(zone, operator, values));
        },
      ),
      { numRuns: 50 },
    );
    expect(share.value).toBeGreaterThan(0.8);
  });

  it.each(CLOCK_CHANGES)('gives the same for %s, a day of another length', async (day) => {
    for (const operator of DATE_OPERATORS) {
      const given = await expectEqualOfDays(
        'Europe/Rome',
        operator,
        operator === 'bt' ? [day, day] : [day],
      );
      expect(given.length).toBeGreaterThan(1);
    }
  });

  const EXACT = [
    { part: 'email', parameter: 'filter[email]', field: 'email' },
    { part: 'vatNumber', parameter: 'filter[vat_number]', field: 'vat_number' },
    {
      part: 'taxId',
      parameter: 'filter[tax_identification_number]',
      field: 'tax_identification_number',
    },
  ] as const;

  /** What it is known to find a name by, as far as its page says: case and accents do not count. */
  const plain = (text: string): string =>
    text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const nameOf = (client: Client): string =>
    textOf(client, 'name') || `${textOf(client, 'first_name')} ${textOf(client, 'last_name')}`;

  it('gives the same for an email and for numbers as they are written, in either case', async () => {
    const share = new Share();
    const clients = clientsOf(qonto);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...EXACT).chain((filter) =>
          fc.record({
            filter: fc.constant(filter),
            value: fc.oneof(
              {
                weight: 8,
                arbitrary: fc.constantFrom(
                  ...clients.map((client) => textOf(client, filter.field)).filter(Boolean),
                ),
              },
              { weight: 1, arbitrary: fc.constantFrom('nobody@nowhere.example', 'IT0', '0') },
            ),
            isUpper: fc.boolean(),
          }),
        ),
        async ({ filter: { part, parameter, field }, value, isUpper }) => {
          const written = isUpper ? value.toUpperCase() : value.toLowerCase();
          const given = await answered(qonto, { [parameter]: written });
          share.count(given);
          const wanted = decided(qonto, asking({ [part]: written }), moment);
          const isMain = (client: Client) => isSame(textOf(client, field), written);
          expect(idsOf(wanted.filter(isMain))).toEqual(idsOf(given));
          // In the browser other emails of a client count too, and what stands between the digits does not.
          for (const client of wanted) {
            if (isMain(client)) continue;
            const others = part === 'email' ? client.raw['extra_emails'] : [textOf(client, field)];
            const bare = (text: string) => (part === 'email' ? text : text.replace(/\D/g, ''));
            const isAlike = (other: unknown) => isSame(bare(String(other)), bare(written));
            expect(Array.isArray(others) && others.some(isAlike)).toBe(true);
          }
        },
      ),
      { numRuns: 70 },
    );
    expect(share.value).toBeGreaterThan(0.5);
  });

  it('gives the same for any part of a name that is spelt in plain letters and accents', async () => {
    const share = new Share();
    const isPlain = (client: Client) => /^[\x20-\x7e]*$/.test(plain(nameOf(client)));
    const names = clientsOf(qonto)
      .filter(isPlain)
      .map(nameOf)
      .filter((name) => name.trim().length > 1);
    const partOfName = fc
      .tuple(fc.constantFrom(...names), fc.nat(20), fc.integer({ min: 2, max: 12 }))
      .map(([name, start, length]) => {
        const from = Math.min(start, name.length - 2);
        return name.slice(from, from + length).trim();
      })
      .filter((part) => [...part].length > 1);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 9, arbitrary: partOfName }, { weight: 1, arbitrary: fc.constant('zq') }),
        fc.constantFrom<((text: string) => string)[]>(
          (text) => text,
          (text) => text.toUpperCase(),
          plain,
        ),
        async (part, respelt) => {
          const name = respelt(part);
          const given = await answered(qonto, { 'filter[name]': name });
          share.count(given);
          const wanted = decided(qonto, asking({ name }), moment);
          expect(idsOf(wanted.filter(isPlain))).toEqual(idsOf(given.filter(isPlain)));
          expect(idsOf(wanted)).toEqual(expect.arrayContaining(idsOf(given)));
        },
      ),
      { numRuns: 70 },
    );
    expect(share.value).toBeGreaterThan(0.6);
  });

  it('gives the same for several of these at once', async () => {
    const share = new Share();
    const filters = EXACT.filter(({ part }) => part !== 'email');
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...clientsOf(qonto))
          .chain((client) =>
            fc.tuple(fc.constant(client), fc.option(updated([client.updatedAt ?? 0]), { freq: 3 })),
          ),
        fc.subarray([...filters], { minLength: 1 }),
        fc.boolean(),
        async ([client, window], chosen, isNamed) => {
          const usable = chosen.filter(({ field }) => textOf(client, field) !== '');
          const name = isNamed && client.name !== null ? client.name.slice(0, 8).trim() : '';
          const listParameters: Record<string, string> = { ...window?.listParameters };
          if (name.length > 1) listParameters['filter[name]'] = name;
          for (const { parameter, field } of usable)
            listParameters[parameter] = textOf(client, field);
          const query = asking({
            updated: window?.filter ?? null,
            name: name.length > 1 ? name : '',
            ...Object.fromEntries(usable.map(({ part, field }) => [part, textOf(client, field)])),
          });
          const given = await answered(qonto, listParameters);
          share.count(given);
          const wanted = decided(qonto, query, moment).filter(
            (one) =>
              usable.every(({ field }) => isSame(textOf(one, field), textOf(client, field))) &&
              (name.length < 2 || plain(nameOf(one)).includes(plain(name))),
          );
          expect(idsOf(wanted)).toEqual(idsOf(given));
        },
      ),
      { numRuns: 50 },
    );
    expect(share.value).toBeGreaterThan(0.3);
  });

  const dates: readonly (readonly [string, string])[] = [
    ['created', 'created_at'],
    ['updated', 'updated_at'],
  ];
  it.each(dates.flatMap(([field, name]) => [false, true].map((down) => [field, name, down])))(
    'orders by %s as it does by %s, descending: %s',
    async (field, name, down) => {
      const given = await answered(qonto, { sort_by: `${name}:${down ? 'desc' : 'asc'}` });
      const sort = [{ field: field as string, descending: down as boolean }];
      const wanted = decided(qonto, { ...PLAIN_QUERY, sort }, moment);
      const timesOf = (clients: readonly Client[]) =>
        clients.map((client) => textOf(client, String(name)));
      expect(timesOf(wanted)).toEqual(timesOf(given));
      expect(idsOf(wanted)).toEqual(idsOf(given));
    },
  );

  it.each([false, true])('orders names by their first letters, descending: %s', async (down) => {
    const given = await answered(qonto, { sort_by: `name:${down ? 'desc' : 'asc'}` });
    const sort = [{ field: 'name', descending: down } as const];
    const wanted = decided(qonto, { ...PLAIN_QUERY, sort }, moment);
    // What comes of digits, signs and other letters is each one's own affair.
    const lettersOf = (clients: readonly Client[]) =>
      clients.map((client) => plain(nameOf(client)).charAt(0)).filter((it) => /[a-z]/.test(it));
    expect(lettersOf(wanted).length).toBeGreaterThan(150);
    expect(lettersOf(wanted)).toEqual(lettersOf(given));
    expect(idsOf(wanted)).toEqual(idsOf(given));
  });
});
