import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectClients } from '#engine/selection.ts';
import { isRejectedRow, type Client } from '#domain/client.ts';
import { formatter } from '#i18n/formatter.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { PLAIN_QUERY, type ClientQuery } from '#query/client-query.ts';
import { filtersOf } from '#query/filters/filters.ts';
import { ClientSet } from '#engine/client-set.ts';
import { dayIn, type DateFilter, type Moment } from '#query/date-filter.ts';
import { clientQuery, dateFilter, sort, ZONES } from '#testing/arbitraries.ts';
import { startDemo, type Demo } from '#testing/demo.ts';
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
  const query: ClientQuery = { ...PLAIN_QUERY, deleted: 'include' };
  const { listParameters } = provider.listing(query, { zone: 'UTC', today: '2026-11-21' });
  return toClients(provider, await allRows(provider, listParameters));
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
    });

    it('offers no filter over a field that it does not fill, and a name before other columns', () => {
      expect(filtersOf(provider.fields)).toEqual(expect.arrayContaining([...provider.filters]));
      expect(provider.fields).toEqual(expect.arrayContaining([...provider.columns]));
      expect(provider.columns[0]).toBe(SHARED.name);
    });

    it('reads every row of the sandbox, and loses nothing of it', async () => {
      const rows = await allRows(
        provider,
        provider.listing(PLAIN_QUERY, { zone: 'UTC', today: '2026-11-21' }).listParameters,
      );
      expect(rows.length).toBeGreaterThan(100);
      for (const row of rows) {
        const client = provider.readRow(row);
        if (isRejectedRow(client)) throw new Error(client.reason);
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

    it('asks for no less than the question includes, in any zone, with any operator', async () => {
      const clients = await everything(provider);
      const set = new ClientSet();
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
                .map(([updated, deletedOn, { deleted }]): ClientQuery => ({
                  ...PLAIN_QUERY,
                  updated,
                  deletedOn: provider.filters.includes('deletedOn') ? deletedOn : null,
                  deleted: provider.filters.includes('deleted') ? deleted : 'exclude',
                })),
            }),
          ),
          async ({ moment, query }) => {
            const { listParameters } = provider.listing(query, moment);
            const given = new Set(
              toClients(provider, await allRows(provider, listParameters)).map(
                (client) => client.key,
              ),
            );
            const wanted = [...selectClients(set, query, moment)].map(
              (index) => set.clients[index]?.key,
            );
            expect(wanted.filter((key) => key === undefined || !given.has(key))).toEqual([]);
          },
        ),
        { numRuns: 150 },
      );
    });

    it('asks for what a window of days holds and hardly more', async () => {
      const clients = await everything(provider);
      const zone = 'Europe/Rome';
      const day = dayIn(zone, NOW.getTime() - 20 * 86_400_000);
      const query: ClientQuery = { ...PLAIN_QUERY, updated: { operator: 'gte', values: [day] } };
      const { listParameters } = provider.listing(query, { zone, today: '2026-11-21' });
      const given = await allRows(provider, listParameters);
      expect(given.length).toBeLessThan(clients.length);
    });

    it('asks for the same rows however they are searched, sorted and filtered at home', () => {
      const moment: Moment = { zone: 'Europe/Rome', today: '2026-11-21' };
      fc.assert(
        fc.property(clientQuery, clientQuery, (a, b) => {
          const { updated, deletedOn, deleted } = a;
          const other: ClientQuery = { ...b, updated, deletedOn, deleted };
          expect(provider.listing(other, moment).listParameters).toEqual(
            provider.listing(a, moment).listParameters,
          );
        }),
      );
    });

    it('asks in words that the gateway lets through', async () => {
      const moment: Moment = { zone: 'Europe/Rome', today: '2026-11-21' };
      const requests: ApiRequest[] = [];
      fc.assert(
        fc.property(clientQuery, sort, fc.nat(30), (query, order, page) => {
          const { listParameters, preview } = provider.listing(query, moment);
          requests.push(provider.pageRequest(preview ?? listParameters, page, order));
        }),
      );
      for (const request of requests) {
        await expect(demo.ask(provider.id, request, never)).resolves.toBeDefined();
      }
    });

    it('answers quickly with rows that are among those it loads', async () => {
      const [client] = await everything(provider);
      const query: ClientQuery = { ...PLAIN_QUERY, name: client?.name?.slice(0, 4) ?? '' };
      const { listParameters, preview } = provider.listing(query, {
        zone: 'UTC',
        today: '2026-11-21',
      });
      if (preview === null) return;
      const ids = (rows: readonly unknown[]) => toClients(provider, rows).map((one) => one.id);
      const some = ids(await allRows(provider, preview));
      expect(some).toContain(client?.id);
      expect(ids(await allRows(provider, listParameters))).toEqual(expect.arrayContaining(some));
    });

    it('opens one client by its id, deleted or not', async () => {
      for (const client of (await everything(provider)).slice(0, 40)) {
        const request = provider.clientRequest(client.id);
        if (request === null) throw new Error(client.id);
        expect(provider.readClient((await demo.ask(provider.id, request, never)).body)).toEqual(
          client,
        );
      }
    });

    it('asks for no client by an id that cannot be one', () => {
      for (const id of ['', '0', '-1', '1.5', '../clients', '42?x=1', 'wethod', '٤٢']) {
        expect(provider.clientRequest(id)).toBeNull();
      }
    });

    it('reads anything without throwing: a page or none, a client or why not', () => {
      fc.assert(
        fc.property(fc.anything(), (anything) => {
          provider.readPage(anything);
          provider.readClient(anything);
          const read = provider.readRow(anything);
          expect(isRejectedRow(read) || read.provider === provider.id).toBe(true);
        }),
      );
    });

    it('keeps what it does not know: a new field passes and shows in the raw record', async () => {
      const [row] = await allRows(
        provider,
        provider.listing(PLAIN_QUERY, { zone: 'UTC', today: '2026-11-21' }).listParameters,
      );
      const client = provider.readRow({ ...Object(row), loyalty: 'gold' });
      expect(isRejectedRow(client) ? client : client.raw['loyalty']).toBe('gold');
    });

    it('sets a row aside with its id and the reason, and no value in it', async () => {
      const [row] = await allRows(
        provider,
        provider.listing(PLAIN_QUERY, { zone: 'UTC', today: '2026-11-21' }).listParameters,
      );
      const read = provider.readRow({ ...Object(row), created_at: 'yesterday', email: 7 });
      if (!isRejectedRow(read)) throw new Error('not set aside');
      expect(read.id).toBe(String(Object(row).id));
      expect(read.reason).toMatch(/created_at: .+; email: |email: .+; created_at: /);
      expect(read.reason).not.toContain('yesterday');
    });
  },
);
