import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalmServer, numberOfId, rowsAt, spread, type CalmRow } from '#testing/calm-server.ts';
import {
  isProvable,
  type ApiRequest,
  type Provider,
  type TimeWindow,
} from '#providers/contract.ts';
import { qonto } from '#providers/qonto/index.ts';
import { Counter } from './counter.ts';
import { Reader } from './reader.ts';
import { Windows } from './windows.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { Rows } from './rows.ts';
import { wethod } from '#providers/wethod/index.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const YEAR = 365 * 86_400_000;
const TIE = NOW - 40 * 86_400_000 + 529;

const ALL: TimeWindow = { from: null, to: null };
const unread = { problem: { kind: 'contract' } };

/** What reads a provider's pages, windows and numbers. */
function readersOf(
  { provider, askOne }: Pick<CalmServer, 'provider' | 'askOne'>,
  guess = 0,
): { readonly reader: Reader; readonly windows: Windows; readonly counter: Counter } {
  if (!isProvable(provider)) throw new Error('no windows or no counts');
  const reader = new Reader(provider, askOne, () => Promise.resolve());
  const counter = new Counter(reader, provider.counts);
  return { reader, counter, windows: new Windows(provider, reader, counter, () => guess) };
}

const idsOf = ({ clients }: Rows) =>
  [...clients.values()].map(({ id }) => numberOfId(id)).toSorted();
const idsAt = (rows: readonly CalmRow[]) => rows.map(({ id }) => id).toSorted();

/** Counts are of one row or two, pages of a hundred. */
const isPage = ({ parameters }: ApiRequest) =>
  (parameters['limit'] ?? parameters['per_page']) === '100';
const kindsOf = (server: CalmServer) =>
  server.requests.map((request) => (isPage(request) ? 'page' : 'count'));

/** So many rows of one moment among others. */
function tied(count: number, others = 0): CalmRow[] {
  return rowsAt([...Array.from({ length: count }, () => TIE), ...spread(others, NOW - YEAR, YEAR)]);
}

const each = PROVIDERS.filter(isProvable).map((provider) => ({ id: provider.id, provider }));

describe.each(each)('a window of $id', ({ provider }) => {
  test('is one page where that holds it', async () => {
    const server = new CalmServer(provider, rowsAt(spread(99, NOW - YEAR, YEAR)));
    const rows = await readersOf(server).windows.read(ALL);
    expect(idsOf(rows)).toEqual(idsAt(server.rows));
    expect(rows.readAt).toBe(server.now);
    expect(server.requests).toEqual([provider.pageRequest(provider.everything, 0, [])]);
  });

  test('holds what changed in it, what is at its ends, and nothing that is farther away', async () => {
    const from = NOW / 1000 - 5000;
    const to = NOW / 1000;
    const at = [from - 5, from, from + 1, to - 1, to, to + 5].map((second) => second * 1000);
    const server = new CalmServer(provider, rowsAt(at));
    expect(idsOf(await readersOf(server).windows.read({ from, to }))).toEqual([2, 3, 4, 5]);
  });

  test('that is too full is divided until each part is a page, in few requests', async () => {
    for (const count of [100, 101, 250, 1000]) {
      const server = new CalmServer(provider, rowsAt(spread(count, NOW - YEAR, YEAR)));
      const rows = await readersOf(server).windows.read(ALL, true);
      expect(idsOf(rows)).toEqual(idsAt(server.rows));
      expect(kindsOf(server)).not.toContain('count');
      // Each halving leaves parts of half a page to a whole one.
      expect(server.requests.length).toBeLessThanOrEqual(4 * Math.ceil(count / 100) + 1);
      expect(server.fresh).not.toContain(false);
    }
  });

  test('may come from memory unless it is to be fresh', async () => {
    const server = new CalmServer(provider, rowsAt(spread(250, NOW - YEAR, YEAR)));
    await readersOf(server).windows.read(ALL);
    expect(server.fresh).not.toContain(true);
  });

  test('holds all ties, though their pages come in another order each time', async () => {
    for (const [ties, others] of [
      [101, 0],
      [150, 300],
      [350, 50],
    ] as const) {
      const server = new CalmServer(provider, tied(ties, others));
      server.hasOrder = false;
      const rows = await readersOf(server, ties).windows.read(ALL, true);
      expect(idsOf(rows)).toEqual(idsAt(server.rows));
      // Counted before and after.
      expect(kindsOf(server).filter((kind) => kind === 'count').length).toBeGreaterThanOrEqual(2);
    }
  });

  test('with ties in a lasting order takes each of their pages once, and two counts', async () => {
    const server = new CalmServer(provider, tied(350));
    const second = Math.floor(TIE / 1000);
    const rows = await readersOf(server, 350).windows.read(
      { from: second - 1, to: second + 1 },
      true,
    );
    expect(rows.clients.size).toBe(350);
    expect(kindsOf(server)).toEqual(['page', 'count', 'page', 'page', 'page', 'page', 'count']);
  });

  test('is right where ties come and go while they are read', async () => {
    for (let step = 1; step < 12; step += 1) {
      const server = new CalmServer(provider, tied(250, 20));
      let asked = 0;
      server.before = () => {
        asked += 1;
        if (asked !== step) return;
        const come: CalmRow = { id: 900, updatedAt: TIE, deletedAt: null };
        server.rows = [...server.rows.filter(({ id }) => id !== 7), come];
      };
      const second = Math.floor(TIE / 1000);
      const window = { from: second - 1, to: second + 1 };
      const given = idsOf(await readersOf(server, 250).windows.read(window, true));
      // Those who stayed are there; of the others each may be, since they were there for a time.
      const stayed = idsAt(
        server.rows.filter(({ id, updatedAt }) => id !== 900 && updatedAt === TIE),
      );
      expect(given, `step ${step}`).toEqual(expect.arrayContaining(stayed));
      expect(given.length, `step ${step}`).toBeLessThanOrEqual(stayed.length + 2);
    }
  });

  test('with ties that do not add up in memory is read past it', async () => {
    const server = new CalmServer(provider, tied(250));
    const second = Math.floor(TIE / 1000);
    const window = { from: second - 1, to: second + 1 };
    const last = provider.pageRequest(provider.changes.within(window), 2, []);
    // A last page of another order than the pages before it: some rows come twice, some not at all.
    const inOrder = server.rows;
    server.hasOrder = false;
    const remembered = server.answer(last);
    Object.assign(server, { hasOrder: true, rows: [...inOrder] });
    const askOne: CalmServer['askOne'] = async (request, fresh) => {
      const answered = await server.askOne(request, fresh);
      const isKept = !fresh && JSON.stringify(request) === JSON.stringify(last);
      return isKept ? { ...answered, body: remembered } : answered;
    };
    const { windows } = readersOf({ provider, askOne }, 250);
    expect(idsOf(await windows.read(window))).toEqual(idsAt(server.rows));
    expect(server.fresh).toContain(true);
  });

  test('with ties of which memory has some from long ago is read past it', async () => {
    const server = new CalmServer(provider, tied(250));
    const second = Math.floor(TIE / 1000);
    const window = { from: second - 1, to: second + 1 };
    const first = provider.pageRequest(provider.changes.within(window), 0, []);
    const remembered = { body: server.answer(first), readAt: server.now - 300_000 };
    // One that the remembered page has leaves, and another moves up to its place.
    const [leaving] = provider.readPage(remembered.body)?.rows ?? [];
    server.rows = server.rows.filter(({ id }) => id !== numberOfId(String(Object(leaving).id)));
    const askOne: CalmServer['askOne'] = async (request, fresh) =>
      !fresh && JSON.stringify(request) === JSON.stringify(first)
        ? remembered
        : await server.askOne(request, fresh);
    const { windows } = readersOf({ provider, askOne }, 249);
    expect(idsOf(await windows.read(window))).toEqual(idsAt(server.rows));
  });

  test('whose ties never stop changing is not given at all', async () => {
    const server = new CalmServer(provider, tied(150));
    let id = 1000;
    server.before = () => {
      const tie: CalmRow = { id: (id += 1), updatedAt: TIE, deletedAt: null };
      server.rows = [...server.rows, tie];
    };
    await expect(readersOf(server, 150).windows.read(ALL, true)).rejects.toMatchObject(unread);
  });

  test('whose pages give one twice in place of another, always, is not given at all', async () => {
    const server = new CalmServer(provider, tied(150));
    const spoilt = (rows: readonly unknown[]) =>
      rows.map((row) =>
        numberOfId(String(Object(row).id)) === 7 ? (rows[0] === row ? rows[1] : rows[0]) : row,
      );
    server.spoil = (body) =>
      Array.isArray(body)
        ? spoilt(body)
        : { ...Object(body), clients: spoilt(Object(body).clients) };
    await expect(readersOf(server, 150).windows.read(ALL, true)).rejects.toMatchObject(unread);
    // Not tried endlessly: so many passes that bring nothing, so many rounds.
    expect(server.requests.length).toBeLessThan(200);
  });

  test('that a provider ignores fails, rather than be divided endlessly', async () => {
    for (const window of [
      ALL,
      { from: null, to: NOW / 1000 },
      { from: NOW / 1000 - 86_400, to: NOW / 1000 - 4000 },
    ]) {
      const server = new CalmServer(provider, rowsAt(spread(150, NOW - YEAR, YEAR)));
      const all = provider.pageRequest(provider.everything, 0, []);
      server.spoil = () => server.answer(all);
      await expect(readersOf(server, 150).windows.read(window, true)).rejects.toMatchObject(unread);
      expect(server.requests.length).toBeLessThan(50);
    }
  });

  test('whose rows have no date, and cannot be divided, is collected by its pages', async () => {
    const server = new CalmServer(provider, tied(150));
    const undated: Provider = {
      ...provider,
      readRow: (row) => ({
        id: String(Object(row).id),
        faults: [{ path: ['updated_at'], message: 'no date-time' }],
        updatedAt: null,
      }),
    };
    const { windows } = readersOf({ provider: undated, askOne: server.askOne }, 150);
    const rows = await windows.read(ALL, true);
    expect(rows.rejectedRows.size).toBe(150);
    expect(server.requests.length).toBeLessThan(50);
  });

  test('that is no list of clients fails', async () => {
    const server = new CalmServer(provider, tied(3));
    server.spoil = () => ({ message: 'hello' });
    await expect(readersOf(server).windows.read(ALL)).rejects.toMatchObject(unread);
    await expect(readersOf(server).counter.count(provider.everything, 3)).rejects.toMatchObject(
      unread,
    );
  });
});

describe('a page that says another number than it has', () => {
  const lying = (
    rows: readonly CalmRow[],
    by = 1,
    where: (request: ApiRequest) => boolean = () => true,
  ) => {
    const server = new CalmServer(qonto, rows);
    server.spoil = (body, request) => {
      const { clients, meta } = Object(body);
      const total = meta.total_count + (where(request) ? by : 0);
      return { clients, meta: { ...meta, total_count: total } };
    };
    return server;
  };

  test('is noticed where it is the only one', async () => {
    const { reader, windows } = readersOf(lying(tied(5)));
    expect(reader.hasLied).toBe(false);
    expect((await windows.read(ALL)).clients.size).toBe(5);
    expect(reader.hasLied).toBe(true);
  });

  test.each([
    { by: -1, count: 250, place: 2 },
    { by: 1, count: 250, place: 2 },
    { by: 100, count: 200, place: 1 },
    { by: -51, count: 250, place: 1 },
    { by: 1, count: 200, place: 2 },
  ])(
    'is noticed where it is the one at place $place of $count rows, by $by',
    async ({ by, count, place }) => {
      const { reader } = readersOf(lying(rowsAt(spread(count, NOW - YEAR, YEAR)), by));
      await reader.page(qonto.everything, place);
      expect(reader.hasLied).toBe(true);
    },
  );

  test.each([150, 101, 200, 201, 250])(
    'never makes %i ties without an order one too few',
    async (count) => {
      for (const by of [-1, -100, 1]) {
        for (const where of [() => true, (request: ApiRequest) => !isPage(request), isPage]) {
          const server = lying(tied(count), by, where);
          server.hasOrder = false;
          const { reader, windows } = readersOf(server, count);
          await expect(windows.read(ALL, true)).rejects.toMatchObject(unread);
          expect(reader.hasLied).toBe(true);
          expect(server.requests.length).toBeLessThan(50);
        }
      }
    },
  );

  test('that also promises a next page where there is none is no lie', async () => {
    for (const count of [100, 200]) {
      const server = new CalmServer(qonto, tied(count));
      const honest = server.spoil;
      server.spoil = (body, request) => {
        const { clients, meta } = Object(honest(body, request));
        return { clients, meta: { ...meta, next_page: meta.current_page + 1 } };
      };
      const { reader, windows } = readersOf(server, count);
      expect((await windows.read(ALL, true)).clients.size).toBe(count);
      expect(reader.hasLied).toBe(false);
    }
  });

  test('makes ties unreadable: no number would say when all are there', async () => {
    const server = lying(tied(150));
    const { windows } = readersOf(server, 150);
    await expect(windows.read(ALL, true)).rejects.toMatchObject(unread);
    expect(server.requests.length).toBeLessThan(200);
  });

  test('spares an honest one, and one of several', async () => {
    const server = new CalmServer(qonto, rowsAt(spread(250, NOW - YEAR, YEAR)));
    const { reader, windows } = readersOf(server);
    await reader.page(qonto.everything, 0);
    await reader.page(qonto.everything, 2);
    await windows.read(ALL);
    expect(reader.hasLied).toBe(false);
  });
});

describe('a count', () => {
  test('takes one request where the provider says how many', async () => {
    const server = new CalmServer(qonto, tied(250));
    expect(await readersOf(server).counter.count(qonto.everything, 3)).toBe(250);
    expect(kindsOf(server)).toEqual(['count']);
  });

  test('takes one request where the guess is right', async () => {
    for (const count of [0, 1, 2, 99, 100, 1000]) {
      const server = new CalmServer(wethod, rowsAt(spread(count, NOW - YEAR, YEAR)));
      expect(await readersOf(server).counter.count(wethod.everything, count)).toBe(count);
      expect(server.requests).toHaveLength(1);
    }
  });

  test('is right whatever the guess, after twice as many requests as it has digits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 3000 }), fc.nat(6000), async (count, guess) => {
        const server = new CalmServer(wethod, rowsAt(spread(count, NOW - YEAR, YEAR)));
        expect(await readersOf(server).counter.count(wethod.everything, guess)).toBe(count);
        const digits = Math.log2(Math.max(count, guess, 1) + 1);
        expect(server.requests.length).toBeLessThanOrEqual(2 * digits + 3);
        expect(server.fresh).not.toContain(false);
      }),
      { numRuns: 60 },
    );
  });

  test('is a number that was true meanwhile where clients come and go under it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 300 }),
        fc.nat(400),
        fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 12 }),
        async (count, guess, changes) => {
          const server = new CalmServer(wethod, rowsAt(spread(count, NOW - YEAR, YEAR)));
          const left = [...changes];
          const sizes = new Set([count]);
          server.before = () => {
            const size = Math.max(0, server.rows.length + (left.shift() ?? 0));
            server.rows = rowsAt(spread(size, NOW - YEAR, YEAR));
            sizes.add(size);
          };
          const said = await readersOf(server).counter.count(wethod.everything, guess);
          expect([...sizes]).toContain(said);
        },
      ),
    );
  });

  test('is begun again past what is remembered, where that contradicts itself', async () => {
    const server = new CalmServer(wethod, tied(40));
    // From memory, of a time when there were more: the guess is too small, the next one too large.
    let remembered = 2;
    const askOne: CalmServer['askOne'] = (request, fresh) => {
      if (!fresh && remembered > 0) {
        remembered -= 1;
        return Promise.resolve({ body: remembered === 1 ? [{}, {}] : [], readAt: null });
      }
      return server.askOne(request, fresh);
    };
    const { counter } = readersOf({ provider: wethod, askOne });
    expect(await counter.count(wethod.everything, 60, false)).toBe(40);
    expect(server.fresh.at(-1)).toBe(true);
  });

  test('fails where every answer contradicts the one before', async () => {
    const server = new CalmServer(wethod, tied(40));
    let asked = 0;
    server.spoil = () => ((asked += 1) % 2 === 0 ? [] : [{}, {}]);
    const fickle: Provider = {
      ...wethod,
      counts: {
        ...wethod.counts,
        read: (body) => (Array.isArray(body) && body.length > 0 ? 'more' : 'fewer'),
      },
    };
    const { counter } = readersOf({ provider: fickle, askOne: server.askOne });
    await expect(counter.count(wethod.everything, 10)).rejects.toMatchObject(unread);
    expect(asked).toBeLessThan(100);
  });
});

describe('what is read whole', () => {
  const deleted = (count: number, at = (index: number) => NOW - index * 1000): CalmRow[] =>
    Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      updatedAt: at(index),
      deletedAt: at(index),
    }));
  const since = wethod.deletions?.since(NOW - YEAR) ?? {};

  test.each([0, 1, 99])('is one page for %i rows, past what is remembered', async (count) => {
    const server = new CalmServer(wethod, deleted(count));
    expect(idsOf(await readersOf(server).windows.whole(since))).toEqual(idsAt(server.rows));
    expect(server.fresh).toEqual([true]);
  });

  test.each([100, 150, 420])('is all of %i rows, in whatever order', async (count) => {
    const live = rowsAt(spread(30, NOW - YEAR, YEAR)).map((row) => ({ ...row, id: row.id + 1000 }));
    const server = new CalmServer(wethod, [...deleted(count), ...live]);
    server.hasOrder = false;
    expect(idsOf(await readersOf(server).windows.whole(since))).toEqual(idsAt(deleted(count)));
    expect(server.fresh).not.toContain(false);
  });

  test('fails where it keeps changing', async () => {
    const server = new CalmServer(wethod, deleted(150));
    server.before = () => {
      const id = 1000 + server.requests.length;
      server.rows = [...server.rows, { id, updatedAt: NOW, deletedAt: NOW }];
    };
    await expect(readersOf(server).windows.whole(since)).rejects.toMatchObject(unread);
  });
});
