import { describe, expect, test } from 'vitest';
import { ProblemError, toProblem } from '#domain/errors.ts';
import { syncMode, type Provider } from '#providers/contract.ts';
import { wethod } from '#providers/wethod/index.ts';
import { CalmServer, numberOfId, rowsAt, spread, type CalmRow } from '#testing/calm-server.ts';
import { SimulatedProvider } from '#testing/simulated-provider.ts';
import { synchronised } from '#testing/synchronised.ts';
import { isComplete, isRead, toUnchecked, type SyncState } from './sync-state.ts';

/** Providers whose API offers less than wethod's and Qonto's: nothing can prove their lists. */
const NOW = Date.parse('2026-11-21T12:00:00Z');
const YEAR = 365 * 86_400_000;

/** What a provider must have, and nothing else. */
const core: Provider = {
  id: wethod.id,
  label: wethod.label,
  variables: wethod.variables,
  pageSize: wethod.pageSize,
  quota: null,
  fields: wethod.fields,
  expected: [],
  usualColumns: wethod.usualColumns,
  filters: wethod.filters,
  messages: wethod.messages,
  everything: wethod.everything,
  pageRequest: wethod.pageRequest,
  readPage: wethod.readPage,
  readRow: wethod.readRow,
  filterForParameter: wethod.filterForParameter,
};

/** The same, where each page says how the next one is asked for. */
const byCursor: Provider = {
  ...core,
  isPagedByCursor: true,
  pageRequest: (list, page, sort) =>
    wethod.pageRequest(list, page === 0 ? 0 : Number(String(page).slice('after '.length)), sort),
  readPage: (body) => {
    const { rows, cursor } = Object(body);
    return { rows, total: null, isLast: cursor === null, ...(cursor !== null && { cursor }) };
  },
};

function serverOf(provider: Provider, count: number): CalmServer {
  const server = new CalmServer(provider, rowsAt(spread(count, NOW - YEAR, YEAR - 3_600_000)));
  if (provider.isPagedByCursor === true) {
    server.spoil = (body, { parameters }) => {
      const rows = Array.isArray(body) ? body : [];
      const next = Number(parameters['offset'] ?? 0) / 100 + 1;
      return { rows, cursor: rows.length < 100 ? null : `after ${next}` };
    };
  }
  return server;
}

const shown = ({ set }: SyncState) =>
  [...set.keys()].map((key) => `${numberOfId(key)} ${set.get(key)?.updatedAt}`).toSorted();
const rowsOf = (rows: readonly CalmRow[]) =>
  rows.map(({ id, updatedAt }) => `${id} ${updatedAt}`).toSorted();
const without = (server: CalmServer, ...gone: readonly number[]) =>
  server.rows.filter(({ id }) => !gone.includes(id));
const touched = (server: CalmServer, touchedId: number, updatedAt: number) =>
  server.rows.map((row) => (row.id === touchedId ? { ...row, updatedAt } : row));

/** One load or refresh, during which nothing more is ever said than can be proved. */
async function look(server: CalmServer, from: SyncState | null): Promise<SyncState> {
  let isEverComplete = false;
  const loaded = await synchronised(server, from, (now) => (isEverComplete ||= isComplete(now)));
  expect(isEverComplete).toBe(false);
  return loaded;
}

describe.each([
  { what: 'pages by their place', provider: core },
  { what: 'pages by a cursor', provider: byCursor },
])('a provider with nothing but $what', ({ provider }) => {
  test('is read again each time', () => expect(syncMode(provider)).toBe('read-again'));

  test.each([0, 1, 99, 100, 101, 250])(
    'shows all of %i rows, and says that they are read',
    async (count) => {
      const server = serverOf(provider, count);
      const loaded = await look(server, null);
      expect(shown(loaded)).toEqual(rowsOf(server.rows));
      expect({ isRead: isRead(loaded), problem: loaded.problem }).toEqual({
        isRead: true,
        problem: null,
      });
      expect(loaded.asOf).toBe(server.now);
      expect(loaded.recentChanges.size).toBe(0);
      expect(loaded.earlierVersions).toEqual([]);
    },
  );

  test('shows after a refresh what came, changed and left, past what is remembered', async () => {
    const server = serverOf(provider, 250);
    let loaded = await look(server, null);
    const before = server.requests.length;
    server.now += 60_000;
    server.rows = [...touched(server, 7, NOW), { id: 999, updatedAt: NOW - YEAR, deletedAt: null }];
    server.rows = without(server, 30, 130);
    loaded = await look(server, loaded);
    expect(shown(loaded)).toEqual(rowsOf(server.rows));
    expect([...loaded.recentChanges.keys()].map(numberOfId).toSorted()).toEqual([7, 999]);
    const were = loaded.earlierVersions.map(({ key, client, until }) => ({
      id: numberOfId(key),
      isNew: client === null,
      isOlder: client !== null && client !== loaded.set.get(key),
      until,
    }));
    const until = server.now;
    expect(were.toSorted((a, b) => a.id - b.id)).toEqual([
      { id: 7, isNew: false, isOlder: true, until },
      { id: 30, isNew: false, isOlder: true, until },
      { id: 130, isNew: false, isOlder: true, until },
      { id: 999, isNew: true, isOlder: false, until },
    ]);
    expect(loaded.asOf).toBe(server.now);
    expect(server.fresh.slice(before)).not.toContain(false);
  });

  test('keeps what it showed where a refresh fails half way, and puts it right at the next one', async () => {
    const server = serverOf(provider, 250);
    let loaded = await look(server, null);
    const asOf = loaded.asOf;
    server.rows = without(server, 30);
    server.now += 60_000;
    const failing = server.requests.length + 2;
    server.before = () => {
      if (server.requests.length >= failing) throw new ProblemError(toProblem('forbidden'));
    };
    loaded = await look(server, loaded);
    expect(loaded.set.size).toBe(250);
    expect({ isRead: isRead(loaded), kind: loaded.problem?.kind, asOf: loaded.asOf }).toEqual({
      isRead: true,
      kind: 'forbidden',
      asOf,
    });
    server.before = () => {};
    loaded = await look(server, loaded);
    expect(shown(loaded)).toEqual(rowsOf(server.rows));
    expect(loaded.problem).toBeNull();
  });

  test('goes on with a first load that stopped', async () => {
    const server = serverOf(provider, 850);
    server.before = () => {
      if (server.requests.length >= 4) throw new ProblemError(toProblem('forbidden'));
    };
    let loaded = await look(server, null);
    expect(isRead(loaded)).toBe(false);
    expect(loaded.problem?.kind).toBe('forbidden');
    server.before = () => {};
    loaded = await look(server, loaded);
    expect(shown(loaded)).toEqual(rowsOf(server.rows));
    expect(isRead(loaded)).toBe(true);
  });

  test('can be asked endlesslyything again', async () => {
    const server = serverOf(provider, 120);
    const loaded = await look(server, null);
    server.rows = without(server, 5);
    const again = await look(server, toUnchecked(loaded));
    expect(shown(again)).toEqual(rowsOf(server.rows));
    expect(isRead(again)).toBe(true);
  });

  test('that gives the same page endlessly ends soon, said', async () => {
    const server = serverOf(provider, 1000);
    const { spoil } = server;
    server.spoil = (_, request) => {
      const { limit = '' } = request.parameters;
      return spoil(server.answer({ path: request.path, parameters: { limit } }), request);
    };
    const loaded = await look(server, null);
    expect(loaded.problem?.kind).toBe('contract');
    expect(server.requests.length).toBeLessThan(20);
  });
});

test('pages by a cursor are asked for one after the other', async () => {
  const server = serverOf(byCursor, 850);
  await look(server, null);
  expect(server.mostInFlight).toBe(1);
  expect(server.requests).toHaveLength(9);
});

test('a row without id and date is shown as unreadable, and gone when it is', async () => {
  const server = serverOf(core, 40);
  server.rows = server.rows.map((row) =>
    row.id === 9 ? { ...row, updatedAt: NaN, wire: { id: null } } : row,
  );
  let loaded = await look(server, null);
  expect(loaded.rejectedRows.size).toBe(1);
  loaded = await look(server, loaded);
  expect(loaded.rejectedRows.size).toBe(1);
  server.rows = without(server, 9);
  loaded = await look(server, loaded);
  expect(loaded.rejectedRows.size).toBe(0);
});

test('a client that a page passed over is not taken for one that left, where it can be asked for', async () => {
  const server = serverOf({ ...core, ...(wethod.one && { one: wethod.one }) }, 250);
  let loaded = await look(server, null);
  // One of the first page leaves while the second is on its way: another moves up, over the edge.
  const at = server.requests.length + 1;
  const first = server.answer(core.pageRequest(core.everything, 0, []));
  const leaving = Array.isArray(first) ? Number(Object(first[0]).id) : NaN;
  server.before = () => {
    if (server.requests.length > at) server.rows = without(server, leaving);
  };
  loaded = await look(server, loaded);
  server.before = () => {};
  // The one that left was on the first page.
  expect(without(server).length).toBe(249);
  expect(shown(loaded)).toEqual(expect.arrayContaining(rowsOf(server.rows)));
});

test('under hard conditions a list is never said to be complete, and right once all is quiet', async () => {
  let right = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const server = new SimulatedProvider(seed);
    const { counts: _counts, deletions: _deletions, preview: _preview, ...rest } = server.provider;
    const { changes: _changes, one: _one, ...bare } = rest;
    const simulated = {
      provider: seed % 2 === 0 ? bare : rest,
      ask: server.ask,
      time: server.time,
    };
    const readOnce = (from: SyncState | null) =>
      synchronised(simulated, from, (now) => expect(isComplete(now)).toBe(false));
    let last = await readOnce(null);
    for (let looks = seed % 4; looks > 0; looks -= 1) last = await readOnce(last);
    server.isQuiet = true;
    last = await readOnce(toUnchecked(last));
    const { hasOrder, ignores, emptyAtFirst } = server.conditions;
    if (!hasOrder || ignores !== 'nothing' || emptyAtFirst > 0 || last.problem !== null) continue;
    const { clients, unreadable } = server.world.truth(server.provider.id);
    const known = [...last.set.keys()].map((key) => {
      const client = last.set.get(key);
      return [key, `${client?.updatedAt} ${client?.deletedAt} ${String(client?.raw['note'])}`];
    });
    expect({ seed, unreadable: last.rejectedRows.size }).toEqual({ seed, unreadable });
    expect({ seed, clients: known.toSorted() }).toEqual({ seed, clients: [...clients].toSorted() });
    right += 1;
  }
  expect(right).toBeGreaterThan(50);
});

describe('a provider that tells what changed, and no numbers', () => {
  const changing: Provider = { ...core, changes: wethod.changes };

  test('is kept by what changed', () => expect(syncMode(changing)).toBe('incremental'));

  test('is read, and refreshed with one request', async () => {
    const server = serverOf(changing, 250);
    let loaded = await look(server, null);
    expect(shown(loaded)).toEqual(rowsOf(server.rows));
    const before = server.requests.length;
    server.rows = touched(server, 7, NOW - 1000);
    loaded = await look(server, loaded);
    expect(server.requests.length - before).toBe(1);
    expect(shown(loaded)).toEqual(rowsOf(server.rows));
    expect([...loaded.recentChanges.keys()].map(numberOfId)).toEqual([7]);
    expect(isRead(loaded)).toBe(true);
  });

  test('shows what changed while its pages were read', async () => {
    const server = serverOf(changing, 850);
    server.before = () => {
      if (server.requests.length === 4) server.rows = touched(server, 7, NOW - 1000);
    };
    expect(shown(await look(server, null))).toEqual(rowsOf(server.rows));
  });

  test('shows all of an import of more than a page at one moment', async () => {
    const server = serverOf(changing, 40);
    const loaded = await look(server, null);
    const imported = rowsAt(Array.from({ length: 250 }, () => NOW - 529)).map((row) => ({
      ...row,
      id: row.id + 1000,
    }));
    server.rows = [...server.rows, ...imported];
    expect(shown(await look(server, loaded))).toEqual(rowsOf(server.rows));
  });

  test('reads all pages again after an hour, and then shows who has left', async () => {
    const server = serverOf(changing, 250);
    let loaded = await look(server, null);
    server.rows = without(server, 30);
    server.now += 3_500_000;
    loaded = await look(server, loaded);
    expect(loaded.set.size).toBe(250);
    const { checkedAt } = loaded;
    server.now += 200_000;
    loaded = await look(server, loaded);
    expect(shown(loaded)).toEqual(rowsOf(server.rows));
    expect(loaded.checkedAt).toBeGreaterThan(checkedAt ?? Infinity);
  });

  test('shows deletions at once where it keeps them', async () => {
    const server = serverOf(
      { ...changing, ...(wethod.deletions && { deletions: wethod.deletions }) },
      250,
    );
    let loaded = await look(server, null);
    server.rows = server.rows.map((row) =>
      row.id === 30 ? { ...row, deletedAt: NOW - 500 } : row,
    );
    loaded = await look(server, loaded);
    expect(loaded.set.liveCount).toBe(249);
  });
});
