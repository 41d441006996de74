import { memo } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { isDescendingFirst, type Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import type { SortKey } from '#query/client-query.ts';
import { messages } from '#i18n/messages.ts';
import { isName, type ClientHeader, type Layout } from './columns.ts';
import { EDGE, TABLE_STYLES } from './table-styles.ts';
import { nextSort } from './next-sort.ts';
import { AllBox } from './row-box.tsx';
import type { SelectedRows } from './selected-rows.ts';

const CELL = 'h-8 min-w-0 border-b border-line bg-canvas font-normal';

/** A head's cell in a table of columns: the name's stays at the left too. */
export function headClass(field: Field): string {
  return isName(field) ? `${CELL} sticky left-9 z-10 ${EDGE}` : CELL;
}

/** Above the boxes of the rows. */
export const BOX_HEAD = `${CELL} sticky left-0 z-10 flex items-center pl-4`;

/** Where a head's words begin: on the edge of the words below. */
export function headInset(field: Field): string {
  return isName(field) ? 'pl-2 pr-3' : 'px-3';
}

interface TableHeadProps {
  readonly headers: readonly ClientHeader[];
  readonly layout: Layout;
  readonly sort: readonly SortKey[];
  readonly onSort: (sort: readonly SortKey[]) => void;
  readonly inList: SelectedRows['inList'];
  readonly onSelectAll: SelectedRows['setAll'];
}

/** The columns' names; each is a button that sorts by it. The same however far the rows are scrolled. */
export const TableHead = memo(DrawnHead);

function DrawnHead({ headers, layout, sort, onSort, inList, onSelectAll }: TableHeadProps) {
  return (
    <thead className={TABLE_STYLES[layout].head}>
      <tr aria-rowindex={1} className={TABLE_STYLES[layout].headRow}>
        {layout === 'wide' ? (
          <td className={BOX_HEAD}>
            <AllBox inList={inList} onSelectAll={onSelectAll} />
          </td>
        ) : (
          <td className="hidden group-data-selecting/table:block">{messages.selection.select}</td>
        )}
        {headers.map((header) => (
          <HeadCell key={header.id} {...{ header, layout, sort, onSort }} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell({
  header,
  layout,
  sort,
  onSort,
}: Pick<TableHeadProps, 'layout' | 'sort' | 'onSort'> & { readonly header: ClientHeader }) {
  const field = header.column.columnDef.meta?.field ?? SHARED.name;
  const label = fieldName(field);
  // Where columns have no room, the menu above the list sorts, and a hidden button would take focus.
  if (layout === 'narrow') return <th scope="col">{label}</th>;
  const sorted = header.column.getIsSorted();
  const place = header.column.getSortIndex() + 1;
  const isDescending = sorted === false ? isDescendingFirst(field) : sorted === 'desc';
  const Arrow = isDescending ? ArrowDown : ArrowUp;
  const primary = sorted === 'desc' ? 'descending' : 'ascending';
  return (
    <th scope="col" className={headClass(field)} {...(place === 1 && { 'aria-sort': primary })}>
      <button
        type="button"
        title={messages.table.sorting.hint}
        className={`group/head flex h-full w-full items-center gap-1 text-label whitespace-nowrap -outline-offset-2 select-none hover:text-ink ${headInset(field)} ${sorted === false ? 'text-muted' : 'font-strong text-ink'}`}
        onClick={(event) => onSort(nextSort(sort, field, event.shiftKey))}
      >
        <span className="truncate">{label}</span>
        <Arrow
          aria-hidden="true"
          size={12}
          className={`shrink-0 ${sorted === false ? 'opacity-0 group-hover/head:opacity-60 group-focus-visible/head:opacity-60' : ''}`}
        />
        {sort.length > 1 && sorted !== false && (
          <>
            <span aria-hidden="true" className="figures text-muted">
              {place}
            </span>
            <span className="sr-only">{messages.table.sorting.place(place, isDescending)}</span>
          </>
        )}
      </button>
    </th>
  );
}
