import type { Field } from '#domain/field.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { CopyMenu } from '#ui/selection/lazy-copy-menu.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';
import type { ListSelection } from '#app/state/list-selection.ts';
import { SelectionTools } from '#app/state/use-row-selection.ts';

export interface ClientsSelectionProps {
  readonly rows: ClientRows;
  /** The columns that are shown. */
  readonly columns: readonly Field[];
  readonly selection: ListSelection;
  readonly onExport: () => void;
}

/** Below the table, once somebody has selected rows: how many, and what can be done with them. */
export function ClientsSelection(props: ClientsSelectionProps) {
  if (!props.selection.isWanted) return null;
  return (
    <PanelBoundary>
      <SelectionTools {...props} CopyMenu={CopyMenu} />
    </PanelBoundary>
  );
}
