import { GridList } from 'react-aria-components/GridList';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { movedBefore, type ChangeColumns } from '#query/column-changes.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { announce } from '#ui/primitives/announce.ts';
import { besides } from './besides.ts';
import { ShownColumn } from './shown-column.tsx';

interface ShownColumnsProps {
  /** Those of the shown ones that are looked for, in order. */
  readonly fields: readonly Field[];
  readonly chosen: ChosenColumns;
  /** Whether these are all that are shown: among a few of them, nothing can be dropped in its place. */
  readonly isWhole: boolean;
  readonly onChange: (change: ChangeColumns) => void;
}

/** The columns that are shown, in their order: dragged by pointer or by keys, or moved by buttons. */
export function ShownColumns({ fields, chosen, isWhole, onChange }: ShownColumnsProps) {
  const movable = fields.filter(({ id }) => id !== SHARED.name.id);
  const drop = (moved: Field, before: Field | undefined) => {
    const change: ChangeColumns = (all) => movedBefore(all, moved.id, before?.id ?? null);
    onChange(change);
    const place = change(chosen).findIndex(({ field }) => field === moved.id) + 1;
    announce(messages.columns.said.moved(fieldName(moved), place, chosen.length));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !isWhole,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const moved = movable.find(({ id }) => id === key);
      const at = movable.findIndex(({ id }) => id === target.key);
      if (moved === undefined) return;
      drop(moved, movable[target.dropPosition === 'after' ? at + 1 : at]);
    },
    renderDropIndicator: (target) => (
      <DropIndicator
        target={target}
        className="h-0 -outline-offset-1 data-drop-target:outline data-drop-target:outline-accent"
      />
    ),
  });
  return (
    <section>
      <h2 className="px-3 pb-1 text-label text-muted max-md:px-4">{messages.columns.shown}</h2>
      {movable.length < fields.length && <NameColumn />}
      <GridList
        aria-label={messages.columns.shown}
        selectionMode="none"
        items={movable}
        dependencies={[chosen, movable]}
        dragAndDropHooks={dragAndDropHooks}
        className="px-1 pb-2 outline-none"
      >
        {(field) => (
          <ShownColumn
            key={field.id}
            {...{ field, chosen, onChange }}
            heir={besides(movable, field)}
          />
        )}
      </GridList>
    </section>
  );
}

/** The name is always first, and always shown. */
function NameColumn() {
  return (
    <label className="mx-1 flex h-8 items-center gap-2 pl-7 text-muted max-md:h-12 max-md:pl-12">
      <input type="checkbox" checked disabled readOnly className="select-box" />
      {messages.fields.name}
    </label>
  );
}
