import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { loadLater } from '#i18n/messages.ts';
import type { ClientQuery } from '#query/client-query.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import type { ClientRows } from '#ui/table/client-rows.ts';
import type { Scope } from '#app/clients/scope.ts';
import type { ListSelection } from './list-selection.ts';
import { SelectionPort } from './selection-port.ts';

/** What is selected, and the bar below the table: most looks at a list select nothing. */
export const SelectionTools = lazyPart(async () => {
  const [{ selections, SelectionTools: Tools }] = await Promise.all([
    import('#app/copy/selecting.ts'),
    loadLater('selection'),
  ]);
  port.connect(selections);
  return { default: Tools };
});

/** For as long as the page lives: nothing of it is kept on a device. */
const port = new SelectionPort(SelectionTools.preload);

/** What is selected in a list that shows `rows` as its answer to a question. */
export function useRowSelection(
  scope: Scope,
  query: ClientQuery,
  rows: ClientRows,
  part: number | null,
): ListSelection {
  // With every change of what its sources hold, there are other rows.
  // oxlint-disable-next-line react/exhaustive-deps
  const list = useMemo(() => ({ scope, query, rows, part }), [scope.id, query, rows, part]);
  const selection = useSyncExternalStore(port.subscribe, () => port.of(list));
  // Outside is what is remembered of each list.
  useLayoutEffect(() => port.see(list), [list]);
  return selection;
}
