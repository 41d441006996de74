import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import type { SortKey } from '#query/client-query.ts';
import { isName, type ClientHeader, type Layout } from './columns.ts';
import { ColumnEdge } from './column-edge.tsx';
import { preloadColumnMenu } from './column-menu.tsx';
import type { Resizing } from './column-resizing.ts';
import { EDGE } from './table-styles.ts';
import { nextSort } from './next-sort.ts';

const CELL = 'h-8 min-w-0 border-b border-line bg-canvas font-normal';

/** A head's cell in a table of columns. */
export function headClass(isStaying: boolean): string {
  return isStaying ? `${CELL} sticky z-10` : `${CELL} relative`;
}

/** Where a head's words begin: on the edge of the words below. */
export function headInset(field: Field): string {
  return isName(field) ? 'pl-4' : 'pl-3';
}

interface HeadCellProps {
  readonly header: ClientHeader;
  readonly field: Field;
  readonly layout: Layout;
  readonly sort: readonly SortKey[];
  /** What the list is ordered by, where that is no column that is shown; beside the name alone. */
  readonly sortedBy: Field | null;
  /** Where it stays at the start, in rem; `null` where it does not. */
  readonly left: number | null;
  /** Whether it is the last one that stays. */
  readonly isEdge: boolean;
  /** Its place among the columns, from 1, where some are not drawn. */
  readonly place: number | undefined;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly resizing: Resizing;
  readonly onSort: (sort: readonly SortKey[]) => void;
  readonly onActive: () => void;
  /** Its menu is wanted, below this button. */
  readonly onMenu: (button: HTMLElement) => void;
}

/** A column's name, which sorts by it; a small button for all else that can be done; and its edge, to be moved. */
export function HeadCell(props: HeadCellProps) {
  const { header, field, layout, sort, left, isEdge, isTabStop, onActive } = props;
  const label = fieldName(field);
  // Where columns have no room, the menu above the list sorts, and a hidden button would take focus.
  if (layout === 'narrow') return <th scope="col">{label}</th>;
  const sorted = header.column.getIsSorted();
  const isFirst = header.column.getSortIndex() === 0;
  const primary = sorted === 'desc' ? 'descending' : 'ascending';
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <th
      scope="col"
      aria-label={label}
      className={`group/head flex ${headClass(left !== null)} ${isEdge ? EDGE : ''}`}
      style={left === null ? undefined : { left: `${left}rem` }}
      aria-colindex={props.place}
      {...(isFirst && { 'aria-sort': primary })}
      onFocus={onActive}
      onContextMenu={(event) => {
        const button = event.currentTarget.querySelector<HTMLElement>('[aria-haspopup]');
        if (button === null) return;
        event.preventDefault();
        props.onMenu(button);
      }}
    >
      <button
        type="button"
        tabIndex={tabIndex}
        title={messages.table.sorting.hint}
        className={`flex h-full min-w-0 flex-1 items-center gap-1 text-label whitespace-nowrap -outline-offset-2 select-none hover:text-ink ${headInset(field)} ${sorted === false ? 'text-muted' : 'font-strong text-ink'}`}
        onClick={(event) => props.onSort(nextSort(sort, field, event.shiftKey))}
      >
        <span className="truncate">{label}</span>
        {sorted !== false && <SortSign {...{ header, sort }} />}
        {props.sortedBy !== null && <SortedBy field={props.sortedBy} sort={sort} />}
      </button>
      <button
        type="button"
        tabIndex={tabIndex}
        aria-label={messages.columns.menu(label)}
        aria-haspopup="menu"
        aria-expanded={props.isOpen}
        className="mr-2 flex h-full w-5 shrink-0 items-center justify-center rounded-sm text-muted opacity-0 -outline-offset-2 group-hover/head:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100 aria-expanded:bg-pressed aria-expanded:opacity-100 pointer-coarse:opacity-100"
        onPointerEnter={preloadColumnMenu}
        onFocus={preloadColumnMenu}
        onClick={(event) => props.onMenu(event.currentTarget)}
      >
        <ChevronDown aria-hidden="true" size={14} />
      </button>
      <ColumnEdge {...{ field, tabIndex }} resizing={props.resizing} />
    </th>
  );
}

/** In which direction, and of several columns which one. */
function SortSign({ header, sort }: Pick<HeadCellProps, 'header' | 'sort'>) {
  const isDescending = header.column.getIsSorted() === 'desc';
  const place = header.column.getSortIndex() + 1;
  const Arrow = isDescending ? ArrowDown : ArrowUp;
  return (
    <>
      <Arrow aria-hidden="true" size={12} className="shrink-0" />
      {sort.length > 1 && (
        <>
          <span aria-hidden="true" className="figures text-muted">
            {place}
          </span>
          <span className="sr-only">{messages.table.sorting.place(place, isDescending)}</span>
        </>
      )}
    </>
  );
}

function SortedBy({ field, sort }: { readonly field: Field; readonly sort: readonly SortKey[] }) {
  const isDescending = sort[0]?.descending === true;
  const Arrow = isDescending ? ArrowDown : ArrowUp;
  return (
    <span className="flex min-w-0 items-center gap-1 text-muted">
      <span className="truncate">{messages.columns.sortedBy(fieldName(field))}</span>
      <Arrow aria-hidden="true" size={12} className="shrink-0" />
    </span>
  );
}
