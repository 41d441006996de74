import { ArrowDown, ArrowUp, GripVertical, Pin, PinOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { GridListItem } from 'react-aria-components/GridList';
import type { Field, FieldId } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { canMove, hidden, moved, pinned, type ChangeColumns } from '#query/column-changes.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { announce } from '#ui/primitives/announce.ts';
import { FOCUS_FIRST, focusPlace, focusTo } from '#ui/primitives/focus-places.ts';

interface ShownColumnProps {
  readonly field: Field;
  readonly chosen: ChosenColumns;
  /** The column that has the focus once this one is hidden; `null` where there is no other. */
  readonly heir: FieldId | null;
  readonly onChange: (change: ChangeColumns) => void;
}

const ICON =
  'flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-pressed hover:text-ink aria-disabled:opacity-40 max-md:finger';

/** A column that is shown: hidden by its box, moved by its handle or its two buttons, pinned. */
export function ShownColumn({ field, chosen, heir, onChange }: ShownColumnProps) {
  const name = fieldName(field);
  const isDeletion = field.id === SHARED.deleted.id;
  const isPinned = chosen.some((column) => column.field === field.id && column.isPinned);
  const change = (make: ChangeColumns, said: string) => {
    onChange(make);
    announce(said);
  };
  const mover = (label: string, by: 1 | -1, icon: ReactNode) => (
    <Button
      aria-label={label}
      // It keeps the focus at the end of its way: without it, no key would reach the dialog.
      aria-disabled={!canMove(chosen, field.id, by)}
      className={ICON}
      onPress={() => {
        if (!canMove(chosen, field.id, by)) return;
        const place = chosen.findIndex((column) => column.field === field.id) + by + 1;
        change(
          (all) => moved(all, field.id, by),
          messages.columns.said.moved(name, place, chosen.length),
        );
      }}
    >
      {icon}
    </Button>
  );
  return (
    <GridListItem
      id={field.id}
      textValue={name}
      {...focusPlace(`shown ${field.id}`)}
      {...(heir !== null && focusTo(`shown ${heir}`))}
      className="flex h-8 items-center gap-1 rounded-md pr-1 -outline-offset-2 hover:bg-hover data-dragging:opacity-50 max-md:h-12"
    >
      <Button
        slot="drag"
        aria-label={messages.columns.drag(name)}
        className="flex h-7 w-6 shrink-0 cursor-grab items-center justify-center rounded-md text-muted hover:text-ink data-disabled:opacity-40 max-md:finger"
      >
        <GripVertical aria-hidden="true" size="0.875rem" />
      </Button>
      <label className="flex min-w-0 flex-1 items-center gap-2 self-stretch">
        <input
          type="checkbox"
          checked
          onChange={() =>
            change((all) => hidden(all, field.id), messages.columns.said.hidden(name))
          }
          {...FOCUS_FIRST}
          className="select-box"
        />
        <span className={isDeletion ? 'shrink-0' : 'truncate'}>{name}</span>
        {isDeletion && (
          <span className="truncate text-label text-muted">{messages.columns.whileDeleted}</span>
        )}
      </label>
      <Button
        aria-label={isPinned ? messages.columns.unpin(name) : messages.columns.pin(name)}
        className={`${ICON} ${isPinned ? 'text-accent' : ''}`}
        onPress={() =>
          change(
            (all) => pinned(all, field.id, !isPinned),
            isPinned ? messages.columns.said.letGo(name) : messages.columns.said.pinned(name),
          )
        }
      >
        {isPinned ? (
          <PinOff aria-hidden="true" size="0.875rem" />
        ) : (
          <Pin aria-hidden="true" size="0.875rem" />
        )}
      </Button>
      {mover(messages.columns.moveUp(name), -1, <ArrowUp aria-hidden="true" size="0.875rem" />)}
      {mover(messages.columns.moveDown(name), 1, <ArrowDown aria-hidden="true" size="0.875rem" />)}
    </GridListItem>
  );
}
