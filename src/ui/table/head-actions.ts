import { flushSync } from 'react-dom';
import type { RefObject } from 'react';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import {
  canMove,
  hidden,
  moved,
  pinned,
  sized,
  type ChangeColumns,
} from '#query/column-changes.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { openFilter } from '#ui/filters/filter-opening.ts';
import { announce } from '#ui/primitives/announce.ts';
import { isName } from './columns.ts';
import type { ChangeSort } from './next-sort.ts';

/** What can be done with a column needs to know of it, of all columns, and of the list's order. */
export interface HeadActionsProps {
  readonly field: Field;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly chosen: ChosenColumns;
  /** Whether the list is ordered by it first, and how. */
  readonly isFirst: boolean;
  readonly isDescending: boolean;
  readonly onSort: ChangeSort;
  readonly onColumns: (change: ChangeColumns) => void;
  readonly onFit: () => void;
  /** Leads to the edge of the column, which arrows move. */
  readonly onResize: () => void;
}

/** One thing that can be done with a column. */
export interface HeadAction {
  readonly label: string;
  readonly isOn?: boolean;
  readonly run: () => void;
}
type Actions = readonly HeadAction[];

/** All that can be done with a column now, in groups. */
export function headActions(props: HeadActionsProps): readonly Actions[] {
  const { field } = props;
  const filter = { label: messages.columns.filter, run: () => openFilter(field) };
  const place = [...moving(props, -1), ...moving(props, 1), ...pinning(props)];
  const groups = [sorting(props), [filter], place, sizing(props), hiding(props)];
  return groups.filter((group) => group.length > 0);
}

function sorting({ field, isFirst, isDescending, onSort }: HeadActionsProps): Actions {
  return [false, true].map((descending) => ({
    label: descending ? messages.columns.sortDescending : messages.columns.sortAscending,
    isOn: isFirst && isDescending === descending,
    run: () => onSort(() => [{ field: field.id, descending }]),
  }));
}

function moving({ field, chosen, onColumns }: HeadActionsProps, by: 1 | -1): Actions {
  if (!canMove(chosen, field.id, by)) return [];
  const place = chosen.findIndex((each) => each.field === field.id) + by + 1;
  const label = by < 0 ? messages.columns.moveLeft : messages.columns.moveRight;
  const run = () => {
    onColumns((latest) => moved(latest, field.id, by));
    announce(messages.columns.said.moved(fieldName(field), place, chosen.length));
  };
  return [{ label, run }];
}

function pinning({ field, chosen, onColumns }: HeadActionsProps): Actions {
  if (isName(field)) return [];
  const { pinAtStart, letGo, said } = messages.columns;
  const isPinned = chosen.find((each) => each.field === field.id)?.isPinned === true;
  const run = () => {
    onColumns((latest) => pinned(latest, field.id, !isPinned));
    announce(isPinned ? said.letGo(fieldName(field)) : said.pinned(fieldName(field)));
  };
  return [{ label: isPinned ? letGo : pinAtStart, run }];
}

function sizing({ field, chosen, onColumns, onFit, onResize }: HeadActionsProps): Actions {
  const { fit, resize, usualWidth } = messages.columns;
  const fitting = [
    { label: fit, run: onFit },
    { label: resize, run: onResize },
  ];
  const width = chosen.find((each) => each.field === field.id)?.width ?? null;
  if (width === null) return fitting;
  const resetting = () => onColumns((latest) => sized(latest, field.id, null));
  return [...fitting, { label: usualWidth, run: resetting }];
}

function hiding({ field, anchor, onColumns }: HeadActionsProps): Actions {
  if (isName(field)) return [];
  const run = () => {
    // Its head goes, and the button that had the focus: the head that takes its place has it next, else the last one.
    const head = anchor.current?.closest('th');
    const heads = head?.closest('tr');
    const place = head?.cellIndex ?? 0;
    flushSync(() => onColumns((latest) => hidden(latest, field.id)));
    const others = [...(heads?.cells ?? [])];
    const next = [...others.slice(place), ...others.slice(0, place).toReversed()];
    next
      .map((cell) => cell.querySelector('button'))
      .find((button) => button !== null)
      ?.focus();
    announce(messages.columns.said.hidden(fieldName(field)));
  };
  return [{ label: messages.columns.hide, run }];
}
