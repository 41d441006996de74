import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import { finish } from '#domain/steps.ts';
import { selectClients } from '#engine/selection.ts';
import { loadLater } from '#i18n/messages.ts';
import { countBoard } from '#linking/board.ts';
import { LinkIndex } from '#linking/link-index.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { PLAIN_QUERY, withFilter, type ClientQuery } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import { BOTH } from '#query/paths.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { fieldIn } from '#app/clients/scopes.ts';
import { demoClient } from '#testing/demo-client.ts';
import { madeUpClients } from '#testing/made-up-clients.ts';
import { linkOf } from './cluster-row.ts';
import { ClusterRows } from './cluster-rows.ts';
import type { Links } from './links-store.ts';
import { oddTiles, reasonTiles, tilesOf } from './tiles.ts';

const { wethod, qonto } = madeUpClients();
const everybody = [...wethod, ...qonto];
const ids = PROVIDERS.map(({ id }) => id);
const moment: Moment = { zone: 'UTC', today: '2026-01-01' };

/** Of the rows that may wait to be put in order: two for each client that is looked at. */
const MOST_IN_STEP = 100;

beforeAll(() => loadLater('both'));

/** The rows of these clients, changed step by step as a list is. */
function rowsAfter(steps: readonly (readonly Client[])[], complete: readonly string[] = ids) {
  const index = new LinkIndex();
  const rows = new ClusterRows(ids);
  let known = new Map<string, Client>();
  const links: Links = {
    index,
    version: 0,
    complete: new Set(complete),
    isCurrent: true,
    clientOf: (key) => known.get(key) ?? null,
  };
  for (const clients of steps) {
    const next = new Map(clients.map((client) => [client.key as string, client]));
    for (const [key, client] of known) if (!next.has(key)) index.remove(client.key);
    for (const [key, client] of next) if (known.get(key) !== client) index.put(client);
    known = next;
    index.update();
    finish(rows.take(index.takeChanged(), links));
    finish(rows.later(() => true));
  }
  const state = rows.stateOf(links, ids);
  const inList = (query: ClientQuery) =>
    selectClients(state.set, state.indexes, query, moment, fieldIn(BOTH)).positions.length;
  return { rows, links, state, inList };
}

const told = ({ state }: ReturnType<typeof rowsAfter>) =>
  [...state.set.keys()].toSorted().map((key) => {
    const link = linkOf(state.set.get(key) as Client);
    return [key, link?.where, link?.strength, link?.findings, link?.reason(), link?.differing()];
  });

const some = fc.subarray(everybody, { minLength: 1 });

describe('the rows of the list of both', () => {
  it('are the same whatever came, changed and went before', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 3 }), some, (before, clients) => {
        expect(told(rowsAfter([...before, clients]))).toEqual(told(rowsAfter([clients])));
      }),
      { numRuns: 30 },
    );
  });

  it('have every record in exactly one of them', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 3 }), (steps) => {
        const { state, rows } = rowsAfter(steps);
        const records = [...state.set.keys()].flatMap((key) => {
          const row = state.set.get(key);
          return row !== null && 'records' in row ? (row.records as readonly Client[]) : [];
        });
        const clients = steps.at(-1) ?? [];
        expect(records.map(({ key }) => key).toSorted()).toEqual(
          clients.map(({ key }) => key).toSorted(),
        );
        for (const { key } of clients)
          expect(state.set.get(rows.rowOf(key) ?? 'x:')).not.toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it('are as many as each tile says whatever came before, and the board agrees with a count of the links', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 2 }), some, (before, clients) => {
        const { links, rows, inList } = rowsAfter([...before, clients]);
        const { counts, reasons } = rows.counter;
        const board = countBoard(links.index);
        expect(counts.both).toEqual(board.both);
        expect(counts.suggested).toBe(board.suggestions);
        expect(counts.duplicates).toBe(board.duplicates);
        expect(counts.findings.conflict).toBe(board.conflicts);
        for (const id of ids) expect(counts.only.get(id) ?? 0).toBe(board.only.get(id) ?? 0);
        const deleted = [...board.deletedElsewhere.values()].reduce((sum, one) => sum + one, 0);
        expect(counts.findings.deleted).toBe(deleted);
        const tiles = tilesOf(counts, PROVIDERS, 'whole');
        for (const { label, count, query } of tiles.flatMap((tile) => [tile, ...tile.parts])) {
          expect([label, count]).toEqual([label, inList(query)]);
        }
        const more = [...reasonTiles(reasons), ...oddTiles(counts)];
        for (const { label, count, query } of more) {
          expect([label, count]).toEqual([label, inList(query)]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('say of nobody that only one has it while a list is not whole', () => {
    for (const complete of [[], ['wethod'], ['qonto']]) {
      const { rows, state } = rowsAfter([everybody], complete);
      const wheres = [...state.set.keys()].map(
        (key) => linkOf(state.set.get(key) as Client)?.where ?? null,
      );
      expect(new Set(wheres)).toEqual(new Set(['both', null]));
      expect(rows.counter.counts.only.size).toBe(0);
    }
  });

  it('are found by what any of their records has, and excluded by it', () => {
    const { state, inList } = rowsAfter([everybody]);
    const all = inList({ ...PLAIN_QUERY, deleted: 'include' });
    expect(all).toBe(state.set.size);
    for (const { key, vatNumber } of everybody) {
      if (vatNumber === null || vatNumber.trim() === '') continue;
      const asked = (operator: 'is' | 'not') =>
        withFilter({ ...PLAIN_QUERY, deleted: 'include' }, SHARED.vatNumber, {
          operator,
          text: vatNumber,
        });
      expect([key, inList(asked('is'))]).not.toEqual([key, 0]);
      expect([key, inList(asked('is')) + inList(asked('not'))]).toEqual([key, all]);
    }
  });

  it('are put in the order of the list as they come: there is little left to do where they are shown', () => {
    const index = new LinkIndex();
    const many = Array.from({ length: 10 * MOST_IN_STEP }, (_, id) =>
      demoClient({ id: `${id}`, key: toClientKey('wethod', `${id}`), name: `Client ${id}` }),
    );
    const clients = new Map(many.map((client) => [client.key as string, client]));
    for (const client of many) index.put(client);
    index.update();
    const rows = new ClusterRows(ids);
    const links: Links = {
      index,
      version: 0,
      complete: new Set(ids),
      isCurrent: true,
      clientOf: (key) => clients.get(key) ?? null,
    };
    const { set, indexes } = rows.stateOf(links, ids);
    const show = () => selectClients(set, indexes, PLAIN_QUERY, moment, fieldIn(BOTH));
    show();
    const order = indexes.order(SHARED.name);
    for (const _ of rows.take(index.takeChanged(), links)) {
      // What one step brings, and no more.
      expect(order.follow(0) || order.follow(MOST_IN_STEP)).toBe(true);
    }
    expect(set.size).toBe(many.length);
    expect(order.follow(0)).toBe(true);
  });
});
