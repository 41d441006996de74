import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toClientKey, type Client, type ClientKey } from '#domain/client.ts';
import { CalmServer, numberOfId, rowIdOf, rowsAt, spread } from '#testing/calm-server.ts';
import { demoClient } from '#testing/demo-client.ts';
import { reconcile } from './reconcile.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { isProvable } from '#providers/contract.ts';
import { Counter } from './reading/counter.ts';
import { Reader } from './reading/reader.ts';
import { Windows } from './reading/windows.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const YEAR = 365 * 86_400_000;

/** Looks for those of the clients that the server has no more. */
async function census(server: CalmServer, known: readonly (Client | undefined)[]) {
  const asked = server.requests.length;
  const read = new Map<ClientKey, Client>();
  // Counts are asked with the best guess there is, so the reader needs none of its own.
  const { provider } = server;
  if (!isProvable(provider)) throw new Error('no windows or no counts');
  const reader = new Reader(provider, server.askOne, () => Promise.resolve());
  const counter = new Counter(reader, provider.counts);
  const windows = new Windows(provider, reader, counter, () => 0);
  const gone = await reconcile({ provider, windows, counter }, known, (rows) => {
    for (const [key, client] of rows.clients) read.set(key, client);
  });
  return { gone, read, requests: server.requests.slice(asked) };
}

const keysOf = (clients: readonly Client[]) => clients.map(({ key }) => key);
const sorted = (keys: Iterable<string>) => [...keys].toSorted();

/** Pages, as against counts, which are of one row or two. */
const isPage = ({ parameters }: { readonly parameters: Readonly<Record<string, string>> }) =>
  (parameters['limit'] ?? parameters['per_page']) === '100';

describe.each(PROVIDERS.map((provider) => ({ id: provider.id, provider })))(
  'a census of $id',
  ({ provider }) => {
    test('finds those that are silently gone, and nobody else', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 0, max: 800 }),
          fc.constantFrom(YEAR, 3_600_000, 20_000),
          fc.uniqueArray(fc.nat(799), { maxLength: 40 }),
          fc.boolean(),
          async (count, length, leaving, hasTies) => {
            const moments = spread(count, NOW - length - 60_000, length);
            // An import of more than a page at one moment.
            if (hasTies) moments.fill(NOW - 30_000, 0, Math.min(150, count));
            const server = new CalmServer(provider, rowsAt(moments));
            const known = server.clients();
            const left = new Set(leaving.map((place) => place + 1));
            server.rows = server.rows.filter(({ id }) => !left.has(id));
            const staying = new Set(keysOf(server.clients()));
            const { gone } = await census(server, known);
            expect(sorted(gone)).toEqual(sorted(keysOf(known).filter((key) => !staying.has(key))));
          },
        ),
        { numRuns: 40 },
      );
    });

    test('asks for one count and nothing more where nobody is gone', async () => {
      const server = new CalmServer(provider, rowsAt(spread(5000, NOW - YEAR, YEAR)));
      const { gone, read, requests } = await census(server, server.clients());
      expect(gone.size).toBe(0);
      expect(read.size).toBe(0);
      expect(requests).toHaveLength(1);
      expect(requests.some(isPage)).toBe(false);
    });

    test('asks little for each that is gone: counts by halving, and one page', async () => {
      const count = 10_000;
      const server = new CalmServer(provider, rowsAt(spread(count, NOW - YEAR, YEAR)));
      const halvings = Math.ceil(Math.log2(count / provider.pageSize));
      for (const leaving of [1, 2, 5]) {
        const known = server.clients();
        const left = new Set(
          server.rows.map(({ id }) => id).filter((_, place) => place % (count / leaving) === 1234),
        );
        server.rows = server.rows.filter(({ id }) => !left.has(id));
        const { gone, requests } = await census(server, known);
        expect(gone.size).toBe(leaving);
        // Both halves of each window that differs are counted.
        const most = leaving * (2 * halvings + 2);
        expect(requests.length).toBeLessThanOrEqual(most);
        expect(requests.filter(isPage)).toHaveLength(leaving);
      }
    });

    test('hands over what it read: nothing but pages that have a difference', async () => {
      const server = new CalmServer(provider, rowsAt(spread(2000, NOW - YEAR, YEAR)));
      const known = server.clients();
      server.rows = server.rows.filter(({ id }) => id !== 700);
      const { gone, read, requests } = await census(server, known);
      expect(sorted(gone)).toEqual([toClientKey(provider.id, rowIdOf(provider, 700))]);
      expect(requests.filter(isPage)).toHaveLength(1);
      // Its neighbours in time, and no other.
      const at = (client: Client) => client.updatedAt ?? 0;
      const left = at(known[699] ?? demoClient());
      const times = [...read.values()].map(at);
      expect(read.size).toBeGreaterThan(20);
      expect(Math.min(...times)).toBeLessThan(left);
      expect(Math.max(...times)).toBeGreaterThan(left);
      const between = server
        .clients()
        .filter((client) => at(client) >= Math.min(...times) && at(client) <= Math.max(...times));
      expect(sorted(read.keys())).toEqual(sorted(keysOf(between)));
    });

    test('calls nobody gone who is there as he was, whatever has happened meanwhile', async () => {
      let found = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }),
          fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 8 }),
          fc.nat(4),
          async (leaving, changing, coming) => {
            const server = new CalmServer(provider, rowsAt(spread(500, NOW - YEAR, YEAR)));
            const known = server.clients();
            const newcomers = Array.from({ length: coming }, (_, index) => ({
              id: 501 + index,
              updatedAt: NOW - index * 1000,
              deletedAt: null,
            }));
            server.rows = server.rows
              .filter(({ id }) => !leaving.includes(id))
              .map((row) => (changing.includes(row.id) ? { ...row, updatedAt: NOW } : row))
              .concat(newcomers);
            const { gone, read } = await census(server, known);
            for (const key of gone) {
              const id = numberOfId(key);
              expect([...leaving, ...changing]).toContain(id);
            }
            found += gone.size;
            const there = new Map(server.clients().map((client) => [client.key, client]));
            for (const [key, client] of read) expect(client).toEqual(there.get(key));
          },
        ),
        { numRuns: 30 },
      );
      expect(found).toBeGreaterThan(30);
    });

    test('passes over places where a client was, and those without a date', async () => {
      const server = new CalmServer(provider, rowsAt(spread(300, NOW - YEAR, YEAR)));
      const known = server.clients();
      const holes = [undefined, ...known.slice(0, 150), undefined, ...known.slice(150), undefined];
      expect((await census(server, holes)).gone.size).toBe(0);
      server.rows = server.rows.filter(({ id }) => id !== 42);
      expect(sorted((await census(server, holes)).gone)).toEqual([
        toClientKey(provider.id, rowIdOf(provider, 42)),
      ]);
      const [first] = known;
      const undated = first === undefined ? [] : [{ ...first, updatedAt: null }];
      server.rows = [];
      expect((await census(server, undated)).gone.size).toBe(0);
    });
  },
);
