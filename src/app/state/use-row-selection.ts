import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { ClientKey } from '#domain/client.ts';
import type { ClientQuery } from '#query/client-query.ts';
import { clientFinder } from '#app/clients/find-client.ts';
import type { Scope } from '#app/clients/scope.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';
import type { SelectedRows } from '#ui/table/selected-rows.ts';
import { RowSelectionStore } from './row-selection-store.ts';
import {
  countSelected,
  isSelected,
  keysIn,
  NOTHING_SELECTED,
  questionOf,
  withAll,
  withRows,
  type RowSelection,
  type SelectionCount,
} from './row-selection.ts';

/** For as long as the page lives: nothing of it is kept on a device. */
const store = new RowSelectionStore();

/** The selected clients of a list, and the ways to change which they are. */
export interface ListSelection extends SelectedRows, SelectionCount {
  readonly selection: RowSelection;
  /** How many have left it by themselves, as they were deleted or are gone. */
  readonly gone: number;
  readonly clear: () => void;
  readonly remove: (keys: Iterable<ClientKey>) => void;
}

/** What is selected in a list that shows `rows` as its answer to a question. */
export function useRowSelection(scope: Scope, query: ClientQuery, rows: ClientRows): ListSelection {
  const question = useMemo(() => questionOf(query), [query]);
  const selection = useSyncExternalStore(store.subscribe, () => store.at(scope.id, question));
  const gone = useSyncExternalStore(store.subscribe, () => store.gone(scope.id));
  const counts = useMemo(() => countSelected(selection, rows), [selection, rows]);
  // Outside is what is remembered of each list.
  useLayoutEffect(() => {
    const version = scope.sources.map(({ loaded }) => `${loaded.phase} ${loaded.version}`).join();
    store.see(scope.id, { question, rows, version, find: clientFinder(scope) });
    // With every change of what the sources hold, there are other rows.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scope.id, question, rows]);

  const { id } = scope;
  const ways = useMemo(() => {
    const change = (by: (before: RowSelection) => RowSelection) => store.change(id, by);
    return {
      toggle: (key: ClientKey) =>
        change((before) => withRows(before, [key], !isSelected(before, key))),
      setRange: (from: number, to: number, isOn: boolean) => {
        const keys = keysIn(rows, Math.min(from, to), Math.max(from, to));
        change((before) => withRows(before, keys, isOn));
      },
      setAll: (isOn: boolean) => change((before) => withAll(before, rows, question, isOn)),
      clear: () => change(() => NOTHING_SELECTED),
      remove: (keys: Iterable<ClientKey>) => change((before) => withRows(before, keys, false)),
    };
  }, [id, question, rows]);
  return useMemo(
    () => ({
      ...counts,
      ...ways,
      selection,
      gone,
      isSelected: (key) => isSelected(selection, key),
    }),
    [counts, ways, selection, gone],
  );
}
