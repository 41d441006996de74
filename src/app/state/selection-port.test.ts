import { expect, test } from 'vitest';
import type { ListSelection, ShownList } from './list-selection.ts';
import type { ListSelections } from './list-selections.ts';
import { SelectionPort } from './selection-port.ts';

/** Lists that note what is done in them, in order. */
function makeLists() {
  const done: string[] = [];
  const lists = {
    subscribe: () => () => {},
    see: (list: unknown) => void done.push(`see ${String(list)}`),
    of: (list: unknown) => ({
      toggle: (key: string) => void done.push(`toggle ${key} in ${String(list)}`),
      setAll: (isOn: boolean) => void done.push(`all ${isOn} in ${String(list)}`),
    }),
  };
  return { done, lists: lists as unknown as ListSelections };
}

const A = 'A' as unknown as ShownList;
const B = 'B' as unknown as ShownList;
const key = (name: string) => name as Parameters<ListSelection['toggle']>[0];

test('what is selected before all is loaded is selected in the list in which it was done', () => {
  const { done, lists } = makeLists();
  const port = new SelectionPort(() => {});
  port.see(A);
  port.of(A).setAll(true);
  port.see(B);
  port.connect(lists);
  expect(done).toEqual(['see A', 'all true in A', 'see B']);
});

test('what is selected between the loading and the next drawing is not lost', () => {
  const { done, lists } = makeLists();
  const port = new SelectionPort(() => {});
  port.see(A);
  const { toggle } = port.of(A);
  toggle(key('one'));
  port.connect(lists);
  toggle(key('two'));
  expect(done).toEqual(['see A', 'toggle one in A', 'see A', 'toggle two in A']);
});
