import { reasonOf } from '#testing/reason-of.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectClients } from '#engine/selection.ts';
import { isRejectedRow, type Client } from '#domain/client.ts';
import { ClientStore } from '#engine/client-store.ts';
import { ClientIndexes } from '#engine/indexes/client-indexes.ts';
import { formatter } from '#i18n/formatter.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { partsOf, PLAIN_QUERY, type ClientQuery } from '#query/client-query.ts';
import { asking } from '#testing/asking.ts';
import type { DateFilter, Moment } from '#query/date-filter.ts';
import { dayIn } from '#query/zoned-day.ts';
import { clientQuery, dateFilter, sort, ZONES } from '#testing/arbitraries.ts';
import { startDemo, type Demo } from '#testing/demo.ts';
import { finish } from '#domain/steps.ts';
import { readRowsInSteps } from '#sync/long/rows.ts';
import type { ApiRequest, Provider, ListParameters } from './contract.ts';
import { PROVIDERS } from './registry.ts';
import { UPSTREAMS } from './upstreams.ts';

const CLIENTS = 130;
/** So that the clients' last changes lie on both sides of an end of summer time. */
const NOW = new Date('2026-11-21T00:00:00Z');

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ clients: CLIENTS, now: NOW });
});
afterAll(() => demo.close());

/** Days as the provider writes them. */
const asWritten = { ...formatter, day: (day: string) => day };

const never = new AbortController().signal;

/** Every row that a provider gives for what is sent. */
async function allRows(provider: Provider, listParameters: ListParameters): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (let index = 0; ; index += 1) {
    const request = provider.pageRequest(listParameters, index, PLAIN_QUERY.sort);
    const page = provider.readPage((await demo.ask(provider.id, request, never)).body);
    if (page === null) throw new Error('no page');
    rows.push(...page.rows);
    if (page.isLast) return rows;
  }
}

const toClients = (provider: Provider, rows: readonly unknown[]): Client[] =>
  rows.map(provider.readRow).filter((read): read is Client => !isRejectedRow(read));

/** Everything a provider has, deleted clients included where it knows them. */
async function everything(provider: Provider): Promise<Client[]> {
  return toClients(provider, await allRows(provider, provider.everything));
}

/** Conditions that meet the clients there are: on their own instants and days, and beside them. */
function dateFilterOver(clients: readonly Client[], zone: string): fc.Arbitrary<DateFilter> {
  const instants = clients
    .flatMap((client) => [client.updatedAt, client.deletedAt])
    .filter((instant) => instant !== null);
  const near = fc
    .tuple(fc.constantFrom(...instants), fc.constantFrom(0, 0, 1, -1, 500, -86_400_000))
    .map(([instant, shift]) => instant + shift);
  const spelling = fc.oneof(
    near.map((instant) => new Date(instant).toISOString()),
    near.map((instant) => new Date(Math.floor(instant / 1000) * 1000).toISOString()),
    near.map((instant) => dayIn(zone, instant)),
    near.map((instant) => dayIn(zone, instant)),
  );
  return fc
    .tuple(dateFilter, fc.array(spelling, { minLength: 4, maxLength: 4 }))
    .map(([filter, values]): DateFilter => {
      if (filter.operator === 'preset') return filter;
      if (filter.operator !== 'bt') {
        return { ...filter, values: values.slice(0, filter.values.length) };
      }
      const [from = '', to = ''] = values.map((value) => dayIn(zone, Date.parse(value))).toSorted();
      return { ...filter, values: [from, to] };
    });
}

describe.each(PROVIDERS.map((provider) => ({ id: provider.id, provider })))(
  'the provider $id',
  ({ provider }) => {
    it('has its half in the gateway, under the same name', () => {
      const upstream = UPSTREAMS.find((one) => one.id === provider.id);
      expect(upstream?.label).toBe(provider.label);
      expect(upstream?.variables).toEqual(expect.arrayContaining(provider.variables.flat()));
    });

    it('offers no filter over a field that it does not fill, and a name before other columns', () => {
      expect(partsOf(provider.fields)).toEqual(expect.arrayContaining([...provider.filters]));
      expect(provider.fields).toEqual(expect.arrayContaining([...provider.usualColumns]));
      expect(provider.usualColumns[0]).toBe(SHARED.name);
    });

    it('reads every row of the sandbox, and loses nothing of it', async () => {
      const rows = await allRows(provider, provider.everything);
      expect(rows.length).toBeGreaterThan(100);
      for (const row of rows) {
        const client = provider.readRow(row);
        if (isRejectedRow(client)) throw new Error(reasonOf(client));
        expect(client.key).toBe(`${provider.id}:${client.id}`);
        expect(client.raw).toEqual(row);
        // What a person can see: every text and number of the row stands somewhere.
        const seen = JSON.stringify([
          { ...client, raw: null, createdAt: null, updatedAt: null, deletedAt: null },
          provider.fields.map((field) => field.text(client, asWritten)),
        ]).toLowerCase();
        for (const [field, value] of Object.entries(Object(row))) {
          if (typeof value !== 'string' || value.trim() === '' || /_at$|^type$/.test(field))
            continue;
          const isSaid = seen.includes(JSON.stringify(value).slice(1, -1).toLowerCase());
          // A country by its code, and the deprecated address where it repeats another.
          if (!isSaid)
            expect(['country', 'address', 'city', 'zip_code', 'province_code']).toContain(field);
        }
      }
    });

    it('narrows by dates and deletion to no less than the question includes', async () => {
      const { preview } = provider;
      if (preview === undefined) return;
      const clients = await everything(provider);
      const set = new ClientStore();
      const indexes = new ClientIndexes(set);
      set.add(clients);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...ZONES).chain((zone) =>
            fc.record({
              moment: fc.constant<Moment>({ zone, today: dayIn(zone, NOW.getTime()) }),
              query: fc
                .tuple(
                  fc.option(dateFilterOver(clients, zone), { freq: 4 }),
                  fc.option(dateFilterOver(clients, zone)),
                  clientQuery,
                )
                .map(([updated, deletedOn, { deleted }]): ClientQuery => {
                  const isDeletedKnown = provider.filters.includes('deleted');
                  return asking({
                    updated,
                    deletedOn: isDeletedKnown ? deletedOn : null,
                    deleted: isDeletedKnown ? deleted : 'exclude',
                  });
                }),
            }),
          ),
          async ({ moment, query }) => {
            const list = preview(query, moment) ?? provider.everything;
            const given = new Set(
              toClients(provider, await allRows(provider, list)).map((client) => client.key),
            );
            const wanted = [...selectClients(set, indexes, query, moment).positions].map(
              (index) => set.clients[index]?.key,
            );
            expect(wanted.filter((key) => key === undefined || !given.has(key))).toEqual([]);
          },
        ),
        { numRuns: 150 },
      );
    });

    it('narrows a window of days to what it holds and hardly more', async () => {
      const clients = await everything(provider);
      const zone = 'Europe/Rome';
      const day = dayIn(zone, NOW.getTime() - 20 * 86_400_000);
      const query = asking({ updated: { operator: 'gte', values: [day] } });
      const list = provider.preview?.(query, { zone, today: '2026-11-21' }) ?? null;
      if (list === null) return;
      const given = await allRows(provider, list);
      expect(given.length).toBeLessThan(clients.length);
    });

    it('narrows alike however the answer is sorted', () => {
      const moment: Moment = { zone: 'Europe/Rome', today: '2026-11-21' };
      fc.assert(
        fc.property(clientQuery, sort, (query, order) => {
          expect(provider.preview?.({ ...query, sort: order }, moment)).toEqual(
            provider.preview?.(query, moment),
          );
        }),
      );
    });

    it('asks in words that the gateway lets through', async () => {
      const moment: Moment = { zone: 'Europe/Rome', today: '2026-11-21' };
      const requests: ApiRequest[] = [];
      fc.assert(
        fc.property(clientQuery, sort, fc.nat(30), (query, order, page) => {
          const list = provider.preview?.(query, moment) ?? provider.everything;
          requests.push(provider.pageRequest(list, page, order));
        }),
      );
      for (const request of requests) {
        await expect(demo.ask(provider.id, request, never)).resolves.toBeDefined();
      }
    });

    it('answers quickly with rows that are among those it loads', async () => {
      const [client] = await everything(provider);
      const query = asking({ name: client?.name?.slice(0, 4) ?? '' });
      const preview = provider.preview?.(query, { zone: 'UTC', today: '2026-11-21' }) ?? null;
      if (preview === null) return;
      const ids = (rows: readonly unknown[]) => toClients(provider, rows).map((one) => one.id);
      const some = ids(await allRows(provider, preview));
      expect(some).toContain(client?.id);
      expect(ids(await allRows(provider, provider.everything))).toEqual(
        expect.arrayContaining(some),
      );
    });

    it('lists in a window all that changed in it, among all its clients', async () => {
      const { changes } = provider;
      if (changes === undefined) return;
      const clients = await everything(provider);
      const keys = (some: readonly Client[]) => some.map(({ key }) => key);
      for (const client of clients.slice(0, 10)) {
        const second = Math.floor((client.updatedAt ?? 0) / 1000);
        const window = { from: second - 86_400 * 30, to: second + 1 };
        const given = keys(toClients(provider, await allRows(provider, changes.within(window))));
        const isIn = (at: number | null) =>
          at !== null && window.from * 1000 <= at && at <= window.to * 1000;
        const wanted = clients.filter(({ updatedAt }) => isIn(updatedAt));
        expect(given).toEqual(expect.arrayContaining(keys(wanted)));
        expect(keys(clients)).toEqual(expect.arrayContaining(given));
      }
    });

    it('counts as many rows as it lists, and knows a wrong number', async () => {
      const { counts } = provider;
      if (counts === undefined) return;
      const { length } = await allRows(provider, provider.everything);
      const compare = async (guess: number) => {
        const request = counts.request(provider.everything, guess);
        return counts.read((await demo.ask(provider.id, request, never)).body, guess);
      };
      expect(await compare(length)).toBe(length);
      expect(await compare(length - 1)).not.toBe(length - 1);
      expect(await compare(length + 1)).not.toBe(length + 1);
    });

    it('lists the deleted since a moment, where it keeps them', async () => {
      const { deletions } = provider;
      if (deletions === undefined) return;
      const deleted = (await everything(provider)).filter(({ deletedAt }) => deletedAt !== null);
      const since = Math.min(...deleted.map(({ deletedAt }) => deletedAt ?? Infinity));
      const given = toClients(provider, await allRows(provider, deletions.since(since)));
      expect(given.map(({ key }) => key).toSorted()).toEqual(
        deleted.map(({ key }) => key).toSorted(),
      );
    });

    it('opens one client by its id, deleted or not', async () => {
      const { one } = provider;
      if (one === undefined) return;
      for (const client of (await everything(provider)).slice(0, 40)) {
        const request = one.request(client.id);
        if (request === null) throw new Error(client.id);
        const { body } = await demo.ask(provider.id, request, never);
        expect(provider.readRow(one.readRow(body))).toEqual(client);
      }
    });

    it('asks for no client by an id that cannot be one', () => {
      for (const id of ['', '0', '-1', '1.5', '../clients', '42?x=1', 'wethod', '٤٢']) {
        expect(provider.one?.request(id) ?? null).toBeNull();
      }
    });

    it('reads anything without throwing: a page or none, a client or why not', () => {
      fc.assert(
        fc.property(fc.anything(), (anything) => {
          provider.readPage(anything);
          provider.one?.readRow(anything);
          const read = provider.readRow(anything);
          expect(isRejectedRow(read) || read.provider === provider.id).toBe(true);
        }),
      );
    });

    it('reads a row whose lists are long as any other, some items at a time', async () => {
      const { longLists = [] } = provider;
      const rows = await allRows(provider, provider.everything);
      const known = (key: string) => rows.flatMap((row): unknown[] => Object(row)[key] ?? []);
      // Items that there are, some of them many times, and now and then one that is none.
      const listOf = (key: string) =>
        fc.oneof(
          { weight: 4, arbitrary: fc.array(fc.constantFrom(...known(key), ''), { maxLength: 12 }) },
          {
            weight: 1,
            arbitrary: fc.array(fc.oneof(fc.constantFrom(...known(key)), fc.jsonValue())),
          },
          { weight: 1, arbitrary: fc.jsonValue() },
        );
      const lists = fc.tuple(
        ...longLists.map(({ key }) => fc.tuple(fc.constant(key), listOf(key))),
      );
      const long = fc
        .tuple(fc.constantFrom(...rows), lists)
        .map(([row, more]) => ({ ...Object(row), ...Object.fromEntries(more) }));
      fc.assert(
        fc.property(fc.array(fc.oneof(long, fc.jsonValue())), fc.nat({ max: 4 }), (some, most) => {
          const read = finish(readRowsInSteps(provider, some, most + 1));
          expect(read).toStrictEqual(some.map((row) => provider.readRow(row)));
        }),
        { numRuns: 1000 },
      );
    });

    it('reads at most so many items of a list in one step', async () => {
      const [{ key } = { key: null }] = provider.longLists ?? [];
      if (key === null) return;
      const rows = await allRows(provider, provider.everything);
      const [item] = rows.flatMap((row): unknown[] => Object(row)[key] ?? []);
      const row = { ...Object(rows[0]), [key]: Array.from({ length: 5000 }, () => item) };
      const lengths: number[] = [];
      const readRow: Provider['readRow'] = (part) => {
        lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + Object(part)[key].length;
        return provider.readRow(part);
      };
      const steps = readRowsInSteps({ ...provider, readRow }, [row], 100);
      do lengths.push(0);
      while (steps.next().done !== true);
      expect(Math.max(...lengths)).toBe(100);
      expect(lengths.reduce((sum, length) => sum + length)).toBe(5000);
    });

    it('keeps what it does not know: a new field passes and shows in the raw record', async () => {
      const [row] = await allRows(provider, provider.everything);
      const client = provider.readRow({ ...Object(row), loyalty: 'gold' });
      expect(isRejectedRow(client) ? client : client.raw['loyalty']).toBe('gold');
    });

    it('sets a row aside with its id and the reason, and no value in it', async () => {
      const [row] = await allRows(provider, provider.everything);
      const read = provider.readRow({ ...Object(row), created_at: 'yesterday', email: 7 });
      if (!isRejectedRow(read)) throw new Error('not set aside');
      expect(read.id).toBe(String(Object(row).id));
      expect(reasonOf(read)).toMatch(/created_at: .+; email: |email: .+; created_at: /);
      expect(reasonOf(read)).not.toContain('yesterday');
    });
  },
);
