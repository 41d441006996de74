import { GridList } from 'react-aria-components/GridList';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { movedBefore, type ChangeColumns } from '#query/column-changes.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { announce } from '#ui/primitives/announce.ts';
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
      const moved = fields.find(({ id }) => id === key);
      const at = fields.findIndex(({ id }) => id === target.key);
      // Nothing comes before the name, and the name stays where it is.
      if (moved === undefined || moved === fields[0]) return;
      drop(moved, fields[target.dropPosition === 'after' ? at + 1 : Math.max(at, 1)]);
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
      <h3 className="px-3 pb-1 text-label text-muted">{messages.columns.shown}</h3>
      <GridList
        aria-label={messages.columns.shown}
        selectionMode="none"
        items={fields}
        dependencies={[chosen, isWhole]}
        dragAndDropHooks={dragAndDropHooks}
        className="px-1 pb-2 outline-none"
      >
        {(field) => (
          <ShownColumn key={field.id} {...{ field, chosen, onChange }} isMovable={isWhole} />
        )}
      </GridList>
    </section>
  );
}
