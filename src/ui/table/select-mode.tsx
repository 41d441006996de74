import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { focusTo } from '#ui/primitives/focus-places.ts';
import { AllBox } from './row-box.tsx';
import type { SelectedRows } from './selected-rows.ts';

interface SelectModeProps {
  readonly selected: SelectedRows;
  readonly onDone: () => void;
}

/** Where rows have boxes only while somebody selects: all of them, and the way back. */
export default function SelectMode({ selected, onDone }: SelectModeProps) {
  return (
    <div
      {...focusTo('list-tools')}
      className="flex h-11 shrink-0 items-center border-b border-line pr-4"
    >
      <label className="flex h-11 items-center gap-3 pr-3 pl-3.5">
        <AllBox inList={selected.inList} onSelectAll={selected.setAll} />
        {messages.table.selecting.all}
      </label>
      <Button
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by touching *Select*
        autoFocus
        className="ml-auto h-9"
        onClick={onDone}
      >
        {messages.table.selecting.done}
      </Button>
    </div>
  );
}
