import { memo, useCallback, useEffect, useRef, useState } from 'react';
import type { Field } from '#domain/field.ts';
import { onceInSpareTime } from '#async/spare-time.ts';
import { SHARED } from '#domain/fields/shared.ts';
import type { SortKey } from '#query/client-query.ts';
import { messages } from '#i18n/messages.ts';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { startOf } from './column-widths.ts';
import type { ClientHeader, Layout } from './columns.ts';
import { BOX_HEAD, HeadCell } from './head-cell.tsx';
import type { headKeys } from './head-keys.ts';
import type { TableColumns } from './head-tools.tsx';
import { AllBox } from './row-box.tsx';
import type { SelectedRows } from './selected-rows.ts';
import type { ChangeSort } from './next-sort.ts';
import { NAME_CELL, TABLE_STYLES } from './table-styles.ts';
import { BOXES, useActiveColumn } from './use-active-column.ts';

interface TableHeadProps {
  readonly headers: readonly ClientHeader[];
  readonly layout: Layout;
  readonly columns: TableColumns;
  /** How many columns stay at the start. */
  readonly pinned: number;
  /** Whether some columns have no cells in the rows. */
  readonly isPartial: boolean;
  /** All columns that there could be. */
  readonly offered: readonly Field[];
  readonly sort: readonly SortKey[];
  readonly onSort: ChangeSort;
  readonly inList: SelectedRows['inList'];
  readonly onSelectAll: SelectedRows['setAll'];
}

/** The columns' names; each is a button that sorts by it. The same however far the rows are scrolled. */
export const TableHead = memo(DrawnHead);

function DrawnHead(props: TableHeadProps) {
  const { headers, layout, columns, pinned, isPartial, offered, sort, onSort, inList } = props;
  const { fields, widths } = columns;
  // The one head that Tab leads to; arrows lead to the others.
  const active = useActiveColumn(fields, true);
  const { set } = active;
  const stopWaiting = useRef(() => {});
  const setActive = useCallback(
    (index: number, target: Element) => {
      // A key may have led on from a head that was pressed.
      stopWaiting.current();
      // A click that gives a head the focus is answered first; a key may be followed by Tab.
      if (target.matches(':focus-visible')) set(index);
      else stopWaiting.current = onceInSpareTime(() => set(index));
    },
    [set],
  );
  const [hasTools, setHasTools] = useState(false);
  const [keys, setKeys] = useState<typeof headKeys | null>(null);
  // Outside is the clock: what else can be done with columns comes after the first rows.
  useEffect(() => {
    const timer = setTimeout(() => {
      setHasTools(true);
      import('./head-keys.ts').then(
        (part) => setKeys(() => part.headKeys),
        // Without them, a pointer still sorts.
        () => {},
      );
    });
    return () => clearTimeout(timer);
  }, []);
  const isHidden = fields.every(({ id }) => id !== sort[0]?.field);
  const hiddenSort = isHidden ? offered.find(({ id }) => id === sort[0]?.field) : undefined;
  return (
    <thead className={TABLE_STYLES[layout].head}>
      <tr
        {...focusPlace('column heads')}
        aria-rowindex={1}
        // Of the row: a description of each head would be said at each.
        title={messages.table.sorting.hint}
        className={TABLE_STYLES[layout].headRow}
        onKeyDown={keys?.(pinned)}
      >
        {layout === 'wide' ? (
          <td
            className={BOX_HEAD}
            aria-colindex={isPartial ? 1 : undefined}
            onFocus={({ target }) => setActive(BOXES, target)}
          >
            <AllBox
              inList={inList}
              onSelectAll={props.onSelectAll}
              tabIndex={active.place === BOXES ? 0 : -1}
            />
          </td>
        ) : (
          <td className="hidden group-data-selecting/table:block">
            {messages.table.selecting.select}
          </td>
        )}
        {headers.map(({ id, column }, index) => {
          // Beside the name, which is always there.
          const sortedBy = index === 0 ? (hiddenSort ?? null) : null;
          const sortPlace = sort.findIndex((key) => key.field === id);
          const shown = sortedBy === null ? sort[sortPlace] : sort[0];
          return (
            <HeadCell
              key={id}
              {...{ layout, columns, sortPlace, sortedBy, onSort, hasTools }}
              field={column.columnDef.meta?.field ?? SHARED.name}
              isDescending={shown?.descending === true}
              isOneOfMany={shown !== undefined && sort.length > 1}
              left={index < pinned ? startOf(index, fields, widths) : null}
              isEdge={index === pinned - 1}
              place={isPartial ? index + 1 + NAME_CELL : undefined}
              isTabStop={index === active.place}
              index={index}
              onActive={setActive}
            />
          );
        })}
      </tr>
    </thead>
  );
}
