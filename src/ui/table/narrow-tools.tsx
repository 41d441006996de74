import type { Field } from '#domain/field.ts';
import { messages } from '#i18n/messages.ts';
import type { SortKey } from '#query/client-query.ts';
import { Button } from '#ui/primitives/button.tsx';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { SelectMode } from './select-mode.tsx';
import type { SelectedRows } from './selected-rows.ts';
import { SortMenu } from './sort-menu.tsx';

interface NarrowToolsProps {
  readonly shown: readonly Field[];
  readonly offered: readonly Field[];
  readonly sort: readonly SortKey[];
  readonly onSort: (sort: readonly SortKey[]) => void;
  readonly selected: SelectedRows;
  readonly isSelecting: boolean;
  readonly onSelecting: (isSelecting: boolean) => void;
}

/** Where there is no room for heads and boxes: sorting, and a mode in which a touch selects. */
export function NarrowTools({ isSelecting, onSelecting, selected, ...sorting }: NarrowToolsProps) {
  if (isSelecting) return <SelectMode selected={selected} onDone={() => onSelecting(false)} />;
  return (
    <SortMenu {...sorting}>
      <Button
        {...FOCUS_FIRST}
        look="quiet"
        className="ml-auto h-9"
        onClick={() => onSelecting(true)}
      >
        {messages.table.selecting.select}
      </Button>
    </SortMenu>
  );
}
