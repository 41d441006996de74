import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toClientKey, type Client, type ClientKey } from '#domain/client.ts';
import { PLAIN_QUERY } from '#query/client-query.ts';
import { demoClient } from '#testing/demo-client.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';
import { RowSelectionStore } from './row-selection-store.ts';
import {
  countSelected,
  isSelected,
  NOTHING_SELECTED,
  questionOf,
  withAll,
  withRows,
} from './row-selection.ts';

const key = (id: number): ClientKey => toClientKey('wethod', String(id));

/** A list of clients with these numbers. */
function rowsOf(ids: readonly number[]): ClientRows {
  const clients = ids.map((id) => demoClient({ id: String(id) }));
  return {
    count: clients.length,
    at: (index) => clients[index],
    indexOf: (wanted) => {
      const index = clients.findIndex((client) => client.key === wanted);
      return index === -1 ? undefined : index;
    },
  };
}

/** A list on screen, and all clients that are known: those listed unless told. */
function shown(
  question: string,
  ids: readonly number[],
  known: ReadonlyMap<ClientKey, Client> = new Map(
    ids.map((id) => [key(id), demoClient({ id: String(id) })]),
  ),
  version = '1',
) {
  return {
    question,
    rows: rowsOf(ids),
    version,
    find: (wanted: ClientKey) => known.get(wanted) ?? null,
  };
}

const ALL = new Map(
  Array.from({ length: 10 }, (_, id) => [key(id), demoClient({ id: String(id) })]),
);
const selectedOf = (store: RowSelectionStore, question: string, ids: readonly number[]) =>
  ids.filter((id) => isSelected(store.at('wethod', question), key(id)));

function setUp(question = '', ids: readonly number[] = [1, 2, 3, 4]) {
  const store = new RowSelectionStore();
  store.see('wethod', shown(question, ids, ALL));
  const select = (...chosen: readonly number[]) =>
    store.change('wethod', (before) => withRows(before, chosen.map(key), true));
  const selectAll = () =>
    store.change('wethod', (before) => withAll(before, rowsOf(ids), question, true));
  return { store, select, selectAll };
}

describe('rows that are selected one by one', () => {
  test('stay selected when another question does not show them', () => {
    const { store, select } = setUp();
    select(1, 3);
    store.see('wethod', shown('q=x', [3, 4], ALL));
    const selection = store.at('wethod', 'q=x');
    expect(countSelected(selection, rowsOf([3, 4]))).toEqual({
      count: 2,
      unmatched: 1,
      inList: 'some',
    });
  });

  test('are those of one list only', () => {
    const { store, select } = setUp();
    select(1);
    expect(store.at('qonto', '')).toBe(NOTHING_SELECTED);
  });

  test('leave the selection when they are gone or deleted, which is counted until the next change', () => {
    const { store, select } = setUp();
    select(1, 2, 3);
    const known = new Map(ALL);
    known.delete(key(1));
    known.set(key(2), demoClient({ id: '2', deletedAt: 7 }));
    store.see('wethod', shown('', [3, 4], known, '2'));
    expect(selectedOf(store, '', [1, 2, 3, 4])).toEqual([3]);
    expect(store.gone('wethod')).toBe(2);
    select(4);
    expect(store.gone('wethod')).toBe(0);
  });

  test('stay when they were deleted before they were selected', () => {
    const known = new Map(ALL).set(key(2), demoClient({ id: '2', deletedAt: 7 }));
    const store = new RowSelectionStore();
    store.see('wethod', shown('deleted=only', [2], known));
    store.change('wethod', (before) => withRows(before, [key(2)], true));
    store.see('wethod', shown('', [1, 3], known, '2'));
    expect(store.gone('wethod')).toBe(0);
    expect(selectedOf(store, '', [2])).toEqual([2]);
  });

  test('stay while nobody can say whether they are gone', () => {
    const { store, select } = setUp();
    select(1);
    store.see('wethod', { ...shown('', [], ALL, '2'), find: () => undefined });
    expect(selectedOf(store, '', [1])).toEqual([1]);
  });
});

describe('all that match', () => {
  test('are a rule, which another order and rows that come later are in', () => {
    const { store, selectAll } = setUp();
    selectAll();
    store.see('wethod', shown('', [5, 4, 3, 2, 1], ALL, '2'));
    expect(store.at('wethod', '').kind).toBe('rule');
    expect(countSelected(store.at('wethod', ''), rowsOf([5, 4, 3, 2, 1]))).toEqual({
      count: 5,
      unmatched: 0,
      inList: 'all',
    });
  });

  test('become the clients that they were, with another question, and never others', () => {
    const { store, selectAll } = setUp('q=a', [1, 2, 3]);
    selectAll();
    store.change('wethod', (before) => withRows(before, [key(2)], false));
    // Also before the store was told.
    expect(selectedOf(store, 'q=b', [1, 2, 3, 4])).toEqual([1, 3]);
    store.see('wethod', shown('q=b', [3, 4], ALL));
    expect(selectedOf(store, 'q=b', [1, 2, 3, 4])).toEqual([1, 3]);
    expect(countSelected(store.at('wethod', 'q=b'), rowsOf([3, 4])).unmatched).toBe(1);
  });

  test('are the same question in whatever order', () => {
    const sorted = { ...PLAIN_QUERY, sort: [{ field: 'city', descending: true }] };
    expect(questionOf(sorted)).toBe(questionOf(PLAIN_QUERY));
    expect(questionOf({ ...PLAIN_QUERY, search: 'a' })).not.toBe(questionOf(PLAIN_QUERY));
  });

  test('take nothing away from what is selected elsewhere', () => {
    const { store, select } = setUp('', [1, 2]);
    select(1, 9);
    store.change('wethod', (before) => withAll(before, rowsOf([1, 2]), '', true));
    expect(selectedOf(store, '', [1, 2, 9])).toEqual([1, 2, 9]);
    store.change('wethod', (before) => withAll(before, rowsOf([1, 2]), '', false));
    expect(selectedOf(store, '', [1, 2, 9])).toEqual([9]);
  });
});

/** What somebody does, and a list that changes meanwhile. */
type Step =
  | { readonly act: 'set'; readonly ids: readonly number[]; readonly isOn: boolean }
  | { readonly act: 'all'; readonly isOn: boolean }
  | { readonly act: 'ask'; readonly question: string; readonly ids: readonly number[] };

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 10 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('set' as const), ids, isOn: fc.boolean() }),
  fc.record({ act: fc.constant('all' as const), isOn: fc.boolean() }),
  fc.record({ act: fc.constant('ask' as const), question: fc.constantFrom('', 'q=a', 'q=b'), ids }),
);

test('whatever is done, those and only those are selected that somebody selected', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const store = new RowSelectionStore();
      // The oracle: a set of numbers, as somebody with pen and paper would keep it.
      const paper = new Set<number>();
      let question = '';
      // What answers a question never changes here: who comes later is another test.
      const answers = new Map<string, readonly number[]>([['', [1, 2, 3]]]);
      const list = () => answers.get(question) ?? [];
      store.see('wethod', shown(question, list(), ALL));
      for (const each of steps) {
        if (each.act === 'ask') {
          question = each.question;
          if (!answers.has(question)) answers.set(question, each.ids);
          store.see('wethod', shown(question, list(), ALL));
          continue;
        }
        const chosen = each.act === 'all' ? list() : each.ids.filter((id) => list().includes(id));
        for (const id of chosen) {
          if (each.isOn) paper.add(id);
          else paper.delete(id);
        }
        store.change('wethod', (before) =>
          each.act === 'all'
            ? withAll(before, rowsOf(list()), question, each.isOn)
            : withRows(before, chosen.map(key), each.isOn),
        );
      }
      const selection = store.at('wethod', question);
      const { count, unmatched, inList } = countSelected(selection, rowsOf(list()));
      const matching = list().filter((id) => paper.has(id));
      expect(count).toBe(paper.size);
      expect(unmatched).toBe(paper.size - matching.length);
      expect(list().filter((id) => isSelected(selection, key(id)))).toEqual(matching);
      expect(inList).toBe(
        matching.length === 0 ? 'none' : matching.length === list().length ? 'all' : 'some',
      );
    }),
    { numRuns: 2000 },
  );
});
