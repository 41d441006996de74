import { describe, expect, test } from 'vitest';
import { ProblemError, toProblem } from '#domain/errors.ts';
import { CalmServer, numberOfId, rowsAt, spread, type CalmRow } from '#testing/calm-server.ts';
import { synchronised } from '#testing/synchronised.ts';
import type { Answered } from './api-client.ts';
import { isComplete, toGoOnFrom, toUnchecked, type SyncState } from './sync-state.ts';
import type { ApiRequest } from '#providers/contract.ts';
import { qonto } from '#providers/qonto/index.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { wethod } from '#providers/wethod/index.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const YEAR = 365 * 86_400_000;
const FUTURE = Date.parse('2999-01-01T00:00:00Z');

const someRows = (count: number) => rowsAt(spread(count, NOW - YEAR, YEAR - 3_600_000));
const each = PROVIDERS.map((provider) => ({ id: provider.id, provider }));

/** What is shown as true of a load: its ids, each with its last change, and the ids of rows that cannot be read. */
function shown({ set, rejectedRows }: SyncState) {
  return {
    clients: [...set.keys()]
      .map((key) => `${numberOfId(key)} ${set.get(key)?.updatedAt}`)
      .toSorted(),
    unreadable: [...rejectedRows.values()].map(({ id }) => id && `${numberOfId(id)}`),
  };
}

const clientsOf = (rows: readonly CalmRow[]) =>
  rows.map(({ id, updatedAt }) => `${id} ${updatedAt}`).toSorted();

const without = (server: CalmServer, ...gone: readonly number[]) =>
  server.rows.filter(({ id }) => !gone.includes(id));

/** How many requests something takes. */
async function cost(server: CalmServer, act: () => Promise<unknown>): Promise<number> {
  const before = server.requests.length;
  await act();
  return server.requests.length - before;
}

/** Answers that are not to be fresh come from memory, where it has them: as the gateway's do. */
function withMemory(server: CalmServer) {
  const kept = new Map<string, Answered>();
  let asked = 0;
  const ask: CalmServer['ask'] = async (provider, request, signal, fresh = false) => {
    const key = JSON.stringify(request);
    const known = kept.get(key);
    if (!fresh && known !== undefined) return known;
    asked += 1;
    const answered = await server.ask(provider, request, signal, fresh);
    const {
      per_page: size,
      'filter[updated_at_from]': from,
      'filter[updated_at_to]': to,
    } = request.parameters;
    if (size !== '1' && (from === undefined || to !== undefined)) kept.set(key, answered);
    return answered;
  };
  return { provider: server.provider, time: server.time, ask, count: () => asked };
}

describe('rows that cannot be read', () => {
  test('without an id count all the same: clients that are gone are found gone', async () => {
    const rows = someRows(40).map((row) => (row.id === 9 ? { ...row, wire: { id: null } } : row));
    const server = new CalmServer(qonto, rows);
    let loaded = await synchronised(server, null);
    expect(isComplete(loaded)).toBe(true);
    expect(shown(loaded).unreadable).toEqual([null]);
    server.rows = without(server, 3, 30);
    loaded = await synchronised(server, loaded);
    expect(isComplete(loaded)).toBe(true);
    expect(shown(loaded).clients).toEqual(clientsOf(without(server, 9)));
  });

  test('are found gone too', async () => {
    const rows = someRows(40).map((row) => (row.id === 9 ? { ...row, wire: { kind: 7 } } : row));
    const server = new CalmServer(qonto, rows);
    let loaded = await synchronised(server, null);
    expect(shown(loaded).unreadable).toEqual(['9']);
    server.rows = without(server, 9);
    loaded = await synchronised(server, loaded);
    expect(isComplete(loaded)).toBe(true);
    expect(shown(loaded)).toEqual({ clients: clientsOf(server.rows), unreadable: [] });
  });

  test.each(each)(
    'of $id take the place of the client that they were, and back',
    async ({ provider }) => {
      const server = new CalmServer(provider, someRows(40));
      let loaded = await synchronised(server, null);
      const change = (wire: CalmRow['wire'], updatedAt: number) => {
        server.rows = server.rows.map((row) =>
          row.id === 9 ? { ...row, updatedAt, ...(wire === undefined ? {} : { wire }) } : row,
        );
      };
      change({ email: 7 }, NOW);
      loaded = await synchronised(server, loaded);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded)).toEqual({ clients: clientsOf(without(server, 9)), unreadable: ['9'] });
      change({ email: 'a@b.example' }, NOW + 1000);
      loaded = await synchronised(server, loaded);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded)).toEqual({ clients: clientsOf(server.rows), unreadable: [] });
    },
  );

  test('without a date that can be read are listed, the rest is complete, and a refresh is cheap', async () => {
    const rows = someRows(250).map((row) => (row.id === 9 ? { ...row, updatedAt: NaN } : row));
    for (const written of ['', '0000-00-00']) {
      const wire = { updated_at: written };
      const server = new CalmServer(
        wethod,
        rows.map((row) => (row.id === 9 ? { ...row, wire } : row)),
      );
      let loaded = await synchronised(server, null);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded)).toEqual({ clients: clientsOf(without(server, 9)), unreadable: ['9'] });
      const requests = await cost(
        server,
        async () => (loaded = await synchronised(server, loaded)),
      );
      expect(requests).toBeLessThanOrEqual(3);
      // Deleted permanently.
      server.rows = without(server, 9);
      loaded = await synchronised(server, loaded);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded).unreadable).toEqual([]);
    }
  });
});

describe('a server that does not do what it is asked', () => {
  const ignoring = (provider: typeof wethod, count: number, names: readonly string[]) => {
    const server = new CalmServer(provider, someRows(count));
    server.spoil = (_, { path, parameters }) => {
      const heard = Object.entries(parameters).filter(([name]) => !names.includes(name));
      const size = names.includes('limit') ? { limit: '50000' } : {};
      return server.answer({ path, parameters: { ...Object.fromEntries(heard), ...size } });
    };
    return server;
  };

  test.each([
    { what: 'offset', provider: wethod, names: ['offset'] },
    { what: 'page', provider: qonto, names: ['page'] },
    { what: 'limit', provider: wethod, names: ['limit'] },
  ])('$what: ends soon, said, and costs as little at each look', async ({ provider, names }) => {
    const server = ignoring(provider, 1000, names);
    let loaded = await synchronised(server, null);
    expect(server.requests.length).toBeLessThan(60);
    expect(isComplete(loaded)).toBe(false);
    expect(loaded.problem?.kind).toBe('contract');
    for (let look = 0; look < 3; look += 1) {
      const requests = await cost(
        server,
        async () => (loaded = await synchronised(server, loaded)),
      );
      expect(requests).toBeLessThan(60);
      expect(isComplete(loaded)).toBe(false);
    }
  });

  test('a next page that is always promised: ends with what there is', async () => {
    for (const count of [0, 40, 100, 250]) {
      const server = new CalmServer(qonto, someRows(count));
      server.spoil = (body) => {
        const { clients, meta } = Object(body);
        return { clients, meta: { ...meta, next_page: meta.current_page + 1 } };
      };
      const loaded = await synchronised(server, null);
      expect(server.requests.length).toBeLessThan(30);
      expect({ count, isComplete: isComplete(loaded) }).toEqual({ count, isComplete: true });
      expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
    }
  });

  test('a last page that is repeated endlessly ends it, said', async () => {
    const server = new CalmServer(wethod, someRows(300));
    server.spoil = (body, { path, parameters }) =>
      Number(parameters['offset'] ?? 0) >= 300 && parameters['limit'] === '100'
        ? server.answer({ path, parameters: { ...parameters, offset: '200' } })
        : body;
    const loaded = await synchronised(server, null);
    expect(server.requests.length).toBeLessThan(20);
    expect(loaded.problem?.kind).toBe('contract');
  });

  test('a refused token ends all that is in line', async () => {
    const server = new CalmServer(wethod, someRows(9000));
    let loaded = await synchronised(server, null);
    server.rows = server.rows.map((row) => ({ ...row, updatedAt: row.updatedAt + YEAR / 2 }));
    let refused = 0;
    let asked = 0;
    server.before = () => {
      asked += 1;
      if (asked <= 20) return;
      refused += 1;
      throw new ProblemError(toProblem('unauthorised'));
    };
    loaded = await synchronised(server, loaded);
    expect(loaded.problem?.kind).toBe('unauthorised');
    expect(refused).toBeLessThanOrEqual(5);
  });

  test('one row listed twice is one client, and a look costs no more than a refresh', async () => {
    for (const provider of [wethod, qonto]) {
      const rows = someRows(2000);
      const twin = rows[700];
      const server = new CalmServer(provider, twin === undefined ? rows : [...rows, twin]);
      let loaded = await synchronised(server, null);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded).clients).toEqual(clientsOf(rows));
      const requests = await cost(
        server,
        async () => (loaded = await synchronised(server, loaded)),
      );
      expect(requests).toBeLessThanOrEqual(3);
      expect(isComplete(loaded)).toBe(true);
    }
  });

  test('numbers that never agree: incomplete, and a look costs no more than a refresh', async () => {
    const server = new CalmServer(qonto, someRows(1000));
    server.spoil = (body, { parameters }) => {
      const { clients, meta } = Object(body);
      const isCount = parameters['per_page'] === '1';
      return { clients, meta: { ...meta, total_count: meta.total_count + (isCount ? 3 : 0) } };
    };
    let loaded = await synchronised(server, null);
    expect(isComplete(loaded)).toBe(false);
    for (let look = 0; look < 3; look += 1) {
      const requests = await cost(
        server,
        async () => (loaded = await synchronised(server, loaded)),
      );
      expect(requests).toBeLessThanOrEqual(2);
      expect(isComplete(loaded)).toBe(false);
    }
    // What was wrong is right again: only *Go on* finds out.
    server.spoil = (body) => body;
    loaded = await synchronised(server, toGoOnFrom(loaded));
    expect(isComplete(loaded)).toBe(true);
  });
});

describe('numbers that are one too few', () => {
  const TIE = NOW - 40 * 86_400_000;

  const oneTooFew = (body: unknown) => {
    const { clients, meta } = Object(body);
    return { clients, meta: { ...meta, total_count: Math.max(0, meta.total_count - 1) } };
  };

  /** Ties over two pages among others. Pages come in no order, and one tie is always on the other page. */
  const lying = (ties: number) => {
    const moments = [
      ...Array.from({ length: ties }, () => TIE),
      ...spread(20, NOW - YEAR, YEAR / 2),
    ];
    const server = new CalmServer(qonto, rowsAt(moments));
    const others = (request: ApiRequest): unknown[] => {
      const page = request.parameters['page'] === '1' ? '2' : '1';
      const parameters = { ...request.parameters, page };
      return Object(server.answer({ ...request, parameters })).clients;
    };
    server.spoil = (body, request) => {
      const { clients, meta } = Object(oneTooFew(body));
      const shownOf = (client: unknown) =>
        numberOfId(Object(client).id) === 7 ? (others(request)[0] ?? client) : client;
      return { clients: clients.map(shownOf), meta };
    };
    return server;
  };

  test.each([101, 102, 150, 180])(
    'never let a list be complete without one of %i ties, however often somebody goes on',
    async (ties) => {
      const server = lying(ties);
      let loaded = await synchronised(server, null);
      for (let tries = 0; tries < 5; tries += 1) {
        expect(isComplete(loaded)).toBe(false);
        // That the count and the list do not match is what is wrong, and what is said.
        expect(loaded).toMatchObject({ isUnverified: true, problem: null });
        loaded = await synchronised(server, toGoOnFrom(loaded));
      }
      server.spoil = (body) => body;
      loaded = await synchronised(server, toGoOnFrom(loaded));
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
    },
  );

  test('are remembered where the load that met them was broken off', async () => {
    const server = lying(150);
    // What is left to read after the break shows nothing wrong.
    const isOfTies = ({ parameters }: ApiRequest) =>
      Date.parse(parameters['filter[updated_at_from]'] ?? '') > TIE - 5000;
    server.spoil = (body, request) => (isOfTies(request) ? body : oneTooFew(body));
    server.before = (request) => {
      if (isOfTies(request)) throw new ProblemError(toProblem('unauthorised'));
    };
    let loaded = await synchronised(server, null);
    expect(loaded).toMatchObject({ phase: 'checking', problem: { kind: 'unauthorised' } });
    server.before = () => {};
    // Nothing that was read before proves anything: all of it is read again, from the provider itself.
    loaded = await synchronised(server, toGoOnFrom(loaded));
    expect(loaded).toMatchObject({ isUnverified: true, checkpoint: { isFresh: true } });
    server.spoil = (body) => body;
    loaded = await synchronised(server, toGoOnFrom(loaded));
    expect(isComplete(loaded)).toBe(true);
    expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
  });
});

describe('a reload from memory', () => {
  test('finds what is gone without a trace once: the next one costs at most five requests', async () => {
    const server = new CalmServer(qonto, someRows(2000));
    const gateway = withMemory(server);
    await synchronised(gateway, null);
    server.rows = without(server, 7, 700, 1400, 1401);
    const first = await synchronised(gateway, null);
    expect(isComplete(first)).toBe(true);
    expect(shown(first).clients).toEqual(clientsOf(server.rows));
    const before = gateway.count();
    const second = await synchronised(gateway, null);
    expect(gateway.count() - before).toBeLessThanOrEqual(5);
    expect(isComplete(second)).toBe(true);
    expect(shown(second).clients).toEqual(clientsOf(server.rows));
  });

  test('shows a row as it is that was set back since some of it was remembered', async () => {
    const server = new CalmServer(qonto, someRows(500));
    const gateway = withMemory(server);
    await synchronised(gateway, null);
    const [row] = server.rows;
    if (row === undefined) throw new Error('no row');
    // Of the memory, the windows stay and the pages are lost.
    const windows: typeof gateway.ask = (provider, request, signal, fresh) =>
      gateway.ask(
        provider,
        request,
        signal,
        fresh === true || request.parameters['filter[updated_at_to]'] === undefined,
      );
    server.rows = [{ ...row, updatedAt: NOW - 2 * YEAR }, ...without(server, row.id)];
    let loaded = await synchronised({ ...gateway, ask: windows }, null);
    if (!isComplete(loaded)) loaded = await synchronised(gateway, toGoOnFrom(loaded));
    expect(isComplete(loaded)).toBe(true);
    expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
  });
});

describe('what comes and goes', () => {
  test.each(each)(
    'an empty first answer of $id is put right by a refresh',
    async ({ provider }) => {
      const server = new CalmServer(provider, someRows(250));
      const all = server.rows;
      server.rows = [];
      let loaded = await synchronised(server, null);
      expect(isComplete(loaded)).toBe(true);
      server.rows = all;
      loaded = await synchronised(server, loaded);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded).clients).toEqual(clientsOf(all));
    },
  );

  describe.each(each)('a list of $id that was empty and fills while it is read', ({ provider }) => {
    const [first, second, third] = rowsAt([NOW - YEAR, NOW - 7_200_000, NOW - 3_600_000]);
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    // In no window, and nobody can ask for it: a client that is gone could stand in for it in the numbers.
    const unreadable = { ...third, updatedAt: NaN, wire: { id: null } };

    /** The list from the request of that number on. */
    const becomes = (server: CalmServer, steps: Readonly<Record<number, readonly CalmRow[]>>) => {
      const begin = server.requests.length;
      server.before = () => {
        server.rows = steps[server.requests.length - begin] ?? server.rows;
      };
    };

    test('during a refresh, a client leaving meanwhile', async () => {
      const server = new CalmServer(provider, []);
      const loaded = await synchronised(server, null);
      becomes(server, { 2: [first, second, unreadable], 3: [first, unreadable] });
      const refreshed = await synchronised(server, loaded);
      expect(isComplete(refreshed)).toBe(true);
      expect(shown(refreshed)).toEqual({ clients: clientsOf([first]), unreadable: [null] });
    });

    test.each([2, 3])('during the first load, at request %i', async (request) => {
      const server = new CalmServer(provider, []);
      becomes(server, {
        [request]: [first, unreadable],
        [request + 1]: [first, second, unreadable],
      });
      const loaded = await synchronised(server, null);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded)).toEqual({
        clients: clientsOf([first, second]),
        unreadable: [null],
      });
    });
  });

  test.each(each.flatMap((one) => [2, 3, 4, 5, 6].map((request) => ({ ...one, request }))))(
    'a row of $id that pages passed over is not made up for by a client added at request $request',
    async ({ provider, request }) => {
      const [first, second, third] = rowsAt([NOW - YEAR, NOW - 7_200_000, NOW - 3_600_000]);
      if (first === undefined || second === undefined || third === undefined) throw new Error();
      const unreadable = { ...third, updatedAt: NaN, wire: { id: null } };
      const server = new CalmServer(provider, [first]);
      server.before = () => {
        const { length } = server.requests;
        server.rows =
          length < 2 ? [first] : [first, unreadable, ...(length < request ? [] : [second])];
      };
      const loaded = await synchronised(server, null);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded)).toEqual({ clients: clientsOf([first, second]), unreadable: [null] });
    },
  );

  test.each(each)(
    'a client of $id with an old date, and one erased permanently, are seen',
    async ({ provider }) => {
      const server = new CalmServer(provider, someRows(250));
      let loaded = await synchronised(server, null);
      server.rows = [...server.rows, { id: 999, updatedAt: NOW - YEAR / 2, deletedAt: null }];
      loaded = await synchronised(server, loaded);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
      server.rows = without(server, 100);
      loaded = await synchronised(server, loaded);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
    },
  );

  test('one deleted before a refresh and one added between its questions: both are seen', async () => {
    for (const between of [1, 2, 3]) {
      const server = new CalmServer(qonto, someRows(250));
      let loaded = await synchronised(server, null);
      server.rows = without(server, 100);
      const at = server.requests.length + between;
      server.before = () => {
        if (server.requests.length !== at) return;
        server.rows = [...server.rows, { id: 999, updatedAt: NOW, deletedAt: null }];
      };
      loaded = await synchronised(server, loaded);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded).clients).not.toContain(clientsOf(rowsAt([NOW]))[0]);
      expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
    }
  });

  test.each(each)(
    'a date of $id set back between pages and windows: the later reading stays',
    async ({ provider }) => {
      const server = new CalmServer(provider, someRows(250));
      let isDone = false;
      const loaded = await synchronised(server, null, ({ phase }) => {
        if (phase === 'draft' || isDone) return;
        isDone = true;
        server.rows = server.rows.map((row) =>
          row.id === 40 ? { ...row, updatedAt: NOW - 3 * YEAR } : row,
        );
      });
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
    },
  );

  test.each(each)(
    'a client of $id of the future is edited, its date being put right',
    async ({ provider }) => {
      const server = new CalmServer(provider, [
        ...someRows(250),
        { id: 999, updatedAt: FUTURE, deletedAt: null },
      ]);
      let loaded = await synchronised(server, null);
      server.rows = server.rows.map((row) => (row.id === 999 ? { ...row, updatedAt: NOW } : row));
      loaded = await synchronised(server, loaded);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
    },
  );
});

describe.each([
  { clock: 'no clock', readAt: () => null },
  { clock: 'a clock ten minutes ahead', readAt: () => NOW + 600_000 },
  { clock: 'a clock an hour behind', readAt: () => NOW - 3_600_000 },
])('with $clock and a client of the future', ({ readAt }) => {
  test.each(each)('every later change of $id is seen', async ({ provider }) => {
    const server = new CalmServer(provider, [
      ...someRows(250),
      { id: 999, updatedAt: FUTURE, deletedAt: null },
    ]);
    server.readAt = readAt;
    let loaded = await synchronised(server, null);
    for (const minute of [1, 2, 30]) {
      server.rows = server.rows.map((row) =>
        row.id === minute ? { ...row, updatedAt: NOW + minute * 60_000 } : row,
      );
      loaded = await synchronised(server, loaded);
      expect(isComplete(loaded)).toBe(true);
      expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
    }
  });
});

describe('dates that a provider sets back between two refreshes', () => {
  const setBack = (server: CalmServer) => {
    server.rows = server.rows.map((row) =>
      row.id % 100 === 7 ? { ...row, updatedAt: row.updatedAt - YEAR } : row,
    );
  };

  test.each(each)('are seen when everything of $id is checked again', async ({ provider }) => {
    const server = new CalmServer(provider, someRows(500));
    let loaded = await synchronised(server, null);
    const { checkedAt } = loaded;
    setBack(server);
    server.now += 120_000;
    loaded = await synchronised(server, loaded);
    // A refresh cannot see it, and says when everything was checked last.
    expect(isComplete(loaded)).toBe(true);
    expect(loaded.checkedAt).toBe(checkedAt);
    loaded = await synchronised(server, toUnchecked(loaded));
    expect(isComplete(loaded)).toBe(true);
    expect(loaded.checkedAt).toBe(server.now);
    expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
    expect(loaded.recentChanges.size).toBe(5);
  });

  test.each(each)(
    'are no problem of $id where that check fails: it goes on at the next look',
    async ({ provider }) => {
      const server = new CalmServer(provider, someRows(1500));
      let loaded = await synchronised(server, null);
      setBack(server);
      server.now += 4_000_000;
      const failsFrom = server.requests.length + 9;
      server.before = () => {
        if (server.requests.length >= failsFrom) throw new ProblemError(toProblem('forbidden'));
      };
      loaded = await synchronised(server, loaded);
      expect({ isComplete: isComplete(loaded), problem: loaded.problem }).toEqual({
        isComplete: true,
        problem: null,
      });
      server.before = () => {};
      const requests = await cost(
        server,
        async () => (loaded = await synchronised(server, loaded)),
      );
      expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
      expect(loaded.checkedAt).toBe(server.now);
      expect(requests).toBeLessThanOrEqual(20);
    },
  );

  test.each(each)(
    'are seen by the check in the background, once it is time',
    async ({ provider }) => {
      const server = new CalmServer(provider, someRows(500));
      let loaded = await synchronised(server, null);
      setBack(server);
      server.now += 3_500_000;
      const calm = await cost(server, async () => (loaded = await synchronised(server, loaded)));
      expect(calm).toBeLessThanOrEqual(3);
      server.now += 200_000;
      let isEverIncomplete = false;
      const requests = await cost(server, async () => {
        loaded = await synchronised(
          server,
          loaded,
          (now) => (isEverIncomplete ||= !isComplete(now)),
        );
      });
      expect(isEverIncomplete).toBe(false);
      expect(shown(loaded).clients).toEqual(clientsOf(server.rows));
      expect(loaded.checkedAt).toBe(server.now);
      expect(loaded.isRechecking).toBe(false);
      expect(loaded.recentChanges.size).toBe(5);
      // A page of each window, and few more.
      expect(requests).toBeLessThanOrEqual(15);
    },
  );
});
