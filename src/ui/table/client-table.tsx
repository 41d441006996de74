import { useMemo, useRef, type Ref } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import type { SortKey } from '#query/client-query.ts';
import type { ChangeColumns } from '#query/column-changes.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { useDrawerCover } from '#ui/details/drawer-cover.ts';
import type { ClientRows } from './client-rows.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { DrawnRows } from './drawn-rows.tsx';
import { NotePlace } from './note-place.tsx';
import type { ChangeSort } from './next-sort.ts';
import type { MarkRow } from './row-marks.ts';
import type { SelectedRows } from './selected-rows.ts';
import { TableHead } from './table-head.tsx';
import { TableScroller } from './table-scroller.tsx';
import { HEAD_HEIGHT, NAME_CELL, NARROW_ROW_HEIGHT, TABLE_STYLES } from './table-styles.ts';
import { useActiveColumn } from './use-active-column.ts';
import { useMarkedCells } from './use-marked-cells.ts';
import { useRowClicks } from './use-row-clicks.ts';
import { useClientTable, useDrawnColumns, useShownColumns } from './use-shown-columns.ts';
import { scaled } from './use-room.ts';
import { useRowCommands } from './use-row-commands.ts';
import { useTableKeys } from './use-table-keys.ts';
import { useTableRows, type ClientTableHandle } from './use-table-rows.ts';

// Of a phone, and there where somebody selects.
const SelectMode = lazyPart(() => import('./select-mode.tsx'));

interface ClientTableProps {
  /** Its accessible name: `wethod clients`. */
  readonly label: string;
  /** The columns that have something to show, in order; the name is always first. */
  readonly columns: readonly Field[];
  /** The columns as they were chosen: their widths, and which stay at the start. */
  readonly chosen: ChosenColumns;
  readonly onColumns: (change: ChangeColumns) => void;
  /** All columns that there could be: the list may be ordered by one that is not shown. */
  readonly offered: readonly Field[];
  readonly rows: ClientRows;
  /** Changes with the question and the order, and with nothing else: another list begins at its top. */
  readonly listId: string;
  /** The entry of the browser's history that shows it, and whether somebody came back to that entry. */
  readonly entry: string;
  readonly isReturn: boolean;
  readonly sort: readonly SortKey[];
  readonly onSort: ChangeSort;
  /** The client that is open. */
  readonly opened: ClientKey | null;
  /** Whether it came or changed since it was last seen. */
  readonly isMarked: (key: ClientKey) => boolean;
  readonly hrefOf: (client: Client) => string;
  /** Marks what is searched; `null` where nothing is. */
  readonly markRow: MarkRow | null;
  /** A row was clicked (`push`), or keys moved on while a client was open (`replace`). */
  readonly onOpen: (client: Client, history: 'push' | 'replace') => void;
  readonly selected: SelectedRows;
  /** Whether a touch selects, where there is no room for boxes. */
  readonly isSelecting: boolean;
  readonly onSelecting: (isSelecting: boolean) => void;
  /** In pixels with type of the usual size, where there is room for columns. */
  readonly rowHeight: number;
  readonly ref?: Ref<ClientTableHandle>;
}

/** The clients that answer a question, as a table; only the rows in sight are ever built. */
export function ClientTable(props: ClientTableProps) {
  const { chosen, offered, rows, sort, onSort, onColumns, opened, onOpen, selected } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const isBeside = useDrawerCover() === 'nothing' && opened !== null;
  const shownColumns = useShownColumns({ scroller, ...props, isBeside });
  const { room, fields, widths, pinned, template, least } = shownColumns;
  const { layout } = room;
  // Where columns have room, every row has its box.
  const isSelecting = props.isSelecting && layout === 'narrow';
  const look = TABLE_STYLES[layout];
  const headHeight = scaled(HEAD_HEIGHT[layout], room.rem);
  const rowHeight = scaled(layout === 'wide' ? props.rowHeight : NARROW_ROW_HEIGHT, room.rem);

  const marked = useMarkedCells(body, rows, fields, selected.count > 0);
  const isMarking = marked.some((key) => key !== null);
  const column = useActiveColumn(fields, layout === 'wide' || isSelecting);
  const { columns, cellFields } = useDrawnColumns(shownColumns, isMarking, column.place);
  const isPartial = columns.length < fields.length;
  const parts = { ...props, scroller, rowHeight, headHeight, column, pinned, cellFields, marked };
  const { focus, drawn, tabStop, active } = useTableRows(parts);
  const inTable = { scroller, rows, focus, selected, opened, pinned, tabStop, onOpen };
  const keys = useTableKeys({ ...inTable, firstSeen: drawn.first });
  useRowCommands({ ...inTable, hasActive: active !== undefined });
  const clicks = useRowClicks({ rows, fields: cellFields, focus, selected, isSelecting, onOpen });
  const onRows = { ...clicks, ...focus.events, onKeyDown: keys.inRows };

  const shownHeads = useMemo(
    () => ({ fields, widths, chosen, onColumns }),
    [fields, widths, chosen, onColumns],
  );
  const table = useClientTable(fields, drawn.clients);
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  // An open client says itself whole.
  const note = opened === null ? focus.note : null;
  const noteIndex = note === null ? undefined : rows.indexOf(note.key);

  return (
    <div className="flex h-full min-h-0 flex-col print:hidden">
      {isSelecting && (
        <PanelBoundary>
          <SelectMode selected={selected} onDone={() => props.onSelecting(false)} />
        </PanelBoundary>
      )}
      <TableScroller
        ref={scroller}
        isScrolled={room.isScrolled}
        hasMore={!room.isAtEnd && least > room.width}
        isSelecting={isSelecting}
        onPointerEnter={selected.prepare}
      >
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- keys move in it by cell
          role="grid"
          aria-label={props.label}
          aria-multiselectable="true"
          onKeyDown={keys.inTable}
          aria-rowcount={rows.count + 1}
          aria-colcount={isPartial ? fields.length + NAME_CELL : undefined}
          className={look.table}
          style={{
            '--row-height': `${rowHeight}px`,
            '--columns': template,
            minWidth: `${least}rem`,
          }}
        >
          <TableHead
            {...{ headers, layout, pinned, offered, sort, onSort, isPartial }}
            columns={shownHeads}
            inList={selected.inList}
            onSelectAll={selected.setAll}
          />
          <tbody ref={body} className={look.body} {...onRows}>
            <DrawnRows
              {...props}
              {...drawn}
              {...{ rowHeight, columns, layout, tabStop, active }}
              tabColumn={column.place}
              clients={table.getRowModel().rows.map(({ original }) => original)}
              isSelected={selected.isSelected}
            />
          </tbody>
        </table>
        <NotePlace {...{ note, noteIndex, headHeight, rowHeight }} />
      </TableScroller>
    </div>
  );
}
