import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, Suspense } from 'react';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { loadLater, messages } from '#i18n/messages.ts';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { isName, type Layout } from './columns.ts';
import type { TableColumns } from './head-tools.tsx';
import { EDGE } from './table-styles.ts';
import { nextSort, type ChangeSort } from './next-sort.ts';

const HeadTools = lazyPart(async () => {
  const [part] = await Promise.all([import('./head-tools.tsx'), loadLater('columns')]);
  return part;
});

const CELL = 'h-8 min-w-0 border-b border-line bg-canvas font-normal';

/** A head's cell in a table of columns. */
export function headClass(isStaying: boolean): string {
  return isStaying ? `${CELL} sticky z-20` : `${CELL} relative`;
}

/** Above the boxes of the rows. */
export const BOX_HEAD = `${CELL} sticky left-0 z-20 flex items-center pl-4`;

/** Where a head's words begin, on the edge of the words below; its tools stand behind them. */
export function headInset(field: Field): string {
  return isName(field) ? 'pl-2 pr-7' : 'pl-3 pr-7';
}

interface HeadCellProps {
  readonly field: Field;
  readonly layout: Layout;
  readonly columns: TableColumns;
  /** Which of the columns that order the list it is, from 0; -1 for none of them. */
  readonly sortPlace: number;
  /** The direction that it shows; `false` where it shows none, so that it stays as it is in another order. */
  readonly isDescending: boolean;
  /** Whether several columns order the list. */
  readonly isOneOfMany: boolean;
  readonly onSort: ChangeSort;
  /** What the list is ordered by, where that is no column that is shown; beside the name alone. */
  readonly sortedBy: Field | null;
  /** Where it stays at the start, in rem; `null` where it does not. */
  readonly left: number | null;
  /** Whether it is the last one that stays. */
  readonly isEdge: boolean;
  /** Its place among the columns, from 1, where some are not drawn. */
  readonly place: number | undefined;
  readonly isTabStop: boolean;
  /** Its place among the fields, which is said when it has the focus. */
  readonly index: number;
  readonly onActive: (index: number, target: Element) => void;
  readonly hasTools: boolean;
}

/** A column's name, which sorts by it, and behind it what else can be done with the column. */
export const HeadCell = memo(DrawnHeadCell);

function DrawnHeadCell(props: HeadCellProps) {
  const { field, layout, columns, sortPlace, isDescending, onSort, left, sortedBy } = props;
  const label = fieldName(field);
  // Where columns have no room, the menu above the list sorts, and a hidden button would take focus.
  if (layout === 'narrow') return <th scope="col">{label}</th>;
  const isFirst = sortPlace === 0;
  const sign = (
    <SortSign
      place={props.isOneOfMany ? Math.max(sortPlace, 0) + 1 : null}
      isDescending={isDescending}
    />
  );
  return (
    <th
      scope="col"
      aria-label={label}
      className={`${headClass(left !== null)} ${props.isEdge ? EDGE : ''}`}
      style={left === null ? undefined : { left: `${left}rem` }}
      aria-colindex={props.place}
      {...(isFirst && { 'aria-sort': isDescending ? 'descending' : 'ascending' })}
      onFocus={({ target }) => props.onActive(props.index, target)}
    >
      <button
        type="button"
        tabIndex={props.isTabStop ? 0 : -1}
        aria-keyshortcuts="Alt+ArrowDown"
        className={`flex h-full w-full items-center gap-1 text-label whitespace-nowrap -outline-offset-2 select-none hover:text-ink ${headInset(field)} ${sortPlace < 0 ? 'text-muted' : 'font-strong text-ink'}`}
        onClick={({ shiftKey }) => onSort((sort) => nextSort(sort, field, shiftKey))}
      >
        <span className={sortedBy === null ? 'truncate' : 'shrink-0'}>{label}</span>
        {sortPlace >= 0 && sign}
        {sortedBy !== null && (
          <span className="flex min-w-0 items-center gap-1 text-muted">
            <span className="truncate">{messages.table.sortedBy(fieldName(sortedBy))}</span>
            {sign}
          </span>
        )}
      </button>
      {props.hasTools && (
        <ErrorBoundary notice={NoTools}>
          <Suspense>
            <HeadTools {...{ field, columns, isFirst, isDescending, onSort }} />
          </Suspense>
        </ErrorBoundary>
      )}
    </th>
  );
}

/** Sorting goes on without them. */
function NoTools() {
  return null;
}

interface SortSignProps {
  /** Which of several columns it is, from 1; `null` where it is the only one. */
  readonly place: number | null;
  readonly isDescending: boolean;
}

/** In which direction, and of several columns which one. */
function SortSign({ place, isDescending }: SortSignProps) {
  const Arrow = isDescending ? ArrowDown : ArrowUp;
  return (
    <>
      <Arrow aria-hidden="true" size="0.75rem" className="shrink-0" />
      {place !== null && (
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
