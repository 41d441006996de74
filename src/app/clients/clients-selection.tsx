import { Suspense, useEffect, useRef } from 'react';
import type { Field } from '#domain/field.ts';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { PanelBoundary } from '#ui/filters/panel-boundary.tsx';
import { announce } from '#ui/primitives/announce.ts';
import { focusTo } from '#ui/primitives/focus-places.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { useDebounced } from '#ui/primitives/use-debounced.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';
import type { SelectedClients } from '#app/copy/selected-clients.ts';
import type { ListSelection } from '#app/state/use-row-selection.ts';
import type { Scope } from './scope.ts';

/** A number that changes with every row is said once it rests, in milliseconds. */
const SETTLES = 400;

export interface ClientsSelectionProps {
  readonly scope: Scope;
  readonly rows: ClientRows;
  /** The columns that are shown. */
  readonly columns: readonly Field[];
  readonly selection: ListSelection;
  /** Exports these clients; `null` where nothing can be exported. */
  readonly onExport: ((clients: SelectedClients) => void) | null;
}

// Most looks at a list select nothing.
const SelectionTools = lazyPart(() => import('#app/copy/selection-tools.tsx'));

/** Below the table, while rows are selected: how many, and what can be done with them. */
export function ClientsSelection(props: ClientsSelectionProps) {
  const { count, gone, inList, setAll, clear } = props.selection;
  useSaidCount(count);
  useCommand({
    id: 'selection.all',
    label: messages.selection.selectAll,
    group: 'clients',
    isAvailable: () => inList !== 'all' && props.rows.count > 0,
    run: () => setAll(true),
  });
  useCommand({
    id: 'selection.clear',
    label: messages.selection.clear,
    group: 'clients',
    keys: ['Escape'],
    isAvailable: () => count > 0,
    run: clear,
  });
  if (count === 0 && gone === 0) return null;
  return (
    <section
      aria-label={messages.selection.bar}
      {...focusTo('clients')}
      className="min-h-12 shrink-0 border-t border-line bg-bar print:hidden"
    >
      <PanelBoundary>
        <Suspense>
          <SelectionTools {...props} />
        </Suspense>
      </PanelBoundary>
    </section>
  );
}

function useSaidCount(count: number): void {
  const settled = useDebounced(count, SETTLES);
  const said = useRef(settled);
  // Outside React: what a screen reader says.
  useEffect(() => {
    if (settled !== said.current) announce(messages.selection.rows(settled));
    said.current = settled;
  }, [settled]);
}
