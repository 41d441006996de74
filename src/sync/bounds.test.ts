import { describe, expect, test } from 'vitest';
import { CalmServer, rowsAt, spread } from '#testing/calm-server.ts';
import { synchronised } from '#testing/synchronised.ts';
import { MOST_IN_FLIGHT } from './request-queue.ts';
import { isComplete, rowCount, type SyncState } from './sync-state.ts';
import { PROVIDERS } from '#providers/registry.ts';

/** What a load costs in requests, over the real providers' pages of a hundred rows. */
const PAGE = 100;
const YEAR = 365 * 86_400_000;
const NOW = Date.parse('2026-11-21T12:00:00Z');
const FIRST = NOW - 3 * YEAR - 3_600_000;

/** Several imports, each of more than two pages at one moment, among changes that are spread. */
function withTies(count: number): number[] {
  return spread(count, FIRST, 3 * YEAR).map((at, index) =>
    index % 4 === 0 ? FIRST + Math.floor(index / 1000) * 9_000_000_000 : at,
  );
}

async function load(server: CalmServer, from: SyncState | null = null) {
  const before = server.requests.length;
  let initialLoad: { readonly requests: number; readonly rows: number } | null = null;
  const loaded = await synchronised(server, from, (reporter) => {
    if (reporter.phase === 'draft') return;
    initialLoad ??= { requests: server.requests.length - before, rows: rowCount(reporter) };
  });
  const { requests, rows } = initialLoad ?? { requests: Infinity, rows: NaN };
  return {
    loaded,
    draftRequests: requests,
    draftRows: rows,
    initialLoad: server.requests.slice(before, before + requests),
    requests: server.requests.length - before,
  };
}

const SIZES = [0, 1, 99, 100, 101, 250, 10_000];
const SHAPES = [
  { shape: 'spread', momentsOf: (count: number) => spread(count, FIRST, 3 * YEAR) },
  { shape: 'tied', momentsOf: withTies },
];

describe.each(PROVIDERS.map((provider) => ({ id: provider.id, provider })))(
  'a load of $id',
  ({ provider }) => {
    const cases = SIZES.flatMap((count) => SHAPES.map((shape) => ({ count, ...shape })));

    test.each(cases)(
      'of $count $shape rows shows all of them after a request a page, and few more',
      async ({ count, momentsOf }) => {
        const server = new CalmServer(provider, rowsAt(momentsOf(count)));
        const { loaded, draftRequests, draftRows, initialLoad } = await load(server);
        expect(draftRows).toBe(count);
        expect(draftRequests).toBeLessThanOrEqual(Math.ceil(count / PAGE) + MOST_IN_FLIGHT);
        expect(isComplete(loaded)).toBe(true);
        expect(server.mostInFlight).toBeLessThanOrEqual(MOST_IN_FLIGHT);
        if (count === 10_000) expect(server.mostInFlight).toBe(MOST_IN_FLIGHT);
        // Nothing is asked twice, and where a provider says how many there are, nothing past the last page.
        expect(new Set(initialLoad.map((request) => JSON.stringify(request))).size).toBe(
          initialLoad.length,
        );
        if (provider.id === 'qonto') {
          const pages = initialLoad.map(({ parameters }) => Number(parameters['page']));
          expect(Math.max(...pages)).toBe(Math.max(1, Math.ceil(count / PAGE)));
        }
      },
    );

    test('of 10,000 spread rows is proved with hardly more requests than it was drafted with', async () => {
      const server = new CalmServer(provider, rowsAt(spread(10_000, FIRST, 3 * YEAR)));
      const { loaded, requests } = await load(server);
      expect(isComplete(loaded)).toBe(true);
      expect(requests).toBeLessThanOrEqual(2.3 * 100);
    });

    test.each(SIZES.filter((count) => count < 1000))(
      'of %i rows takes two requests a page, a few for what has changed since, and a count',
      async (count) => {
        const server = new CalmServer(provider, rowsAt(spread(count, FIRST, 3 * YEAR)));
        const { loaded, requests } = await load(server);
        expect(isComplete(loaded)).toBe(true);
        // Where no total is said, several are on their way before the end is known.
        expect(requests).toBeLessThanOrEqual(2 * Math.ceil(count / PAGE) + MOST_IN_FLIGHT + 4);
      },
    );

    test('of many ties reads each of their pages once more, and counts before and after', async () => {
      const moments = withTies(10_000);
      const server = new CalmServer(provider, rowsAt(moments));
      const { loaded, requests } = await load(server);
      expect(isComplete(loaded)).toBe(true);
      const imports = new Set(moments.filter((_, index) => index % 4 === 0)).size;
      expect(requests).toBeLessThanOrEqual(2.3 * 100 + imports * (1 + 3 + 2));
    });

    test.each(SIZES)(
      'of %i rows is renewed with two requests where nothing changed, and one for deletions',
      async (count) => {
        const server = new CalmServer(provider, rowsAt(spread(count, FIRST, 3 * YEAR)));
        const { loaded } = await load(server);
        const renewal = await load(server, loaded);
        expect(isComplete(renewal.loaded)).toBe(true);
        expect(renewal.loaded.recentChanges.size).toBe(0);
        expect(renewal.requests).toBeLessThanOrEqual(provider.deletions === undefined ? 2 : 3);
      },
    );
  },
);
