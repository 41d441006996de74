import { Fragment, useId, useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import type { SortKey } from '#query/client-query.ts';
import type { ChangeColumns } from '#query/column-changes.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { useDrawerCover } from '#ui/details/drawer-cover.ts';
import type { ClientRows } from './client-rows.ts';
import { HEAD_HEIGHT, NAME_CELL, TABLE_STYLES, NARROW_ROW_HEIGHT } from './table-styles.ts';
import type { MarkRow } from './row-marks.ts';
import { RowTooltip } from './row-tooltip.tsx';
import { SelectMode } from './select-mode.tsx';
import { selectingKeys } from './selecting-keys.ts';
import type { SelectedRows } from './selected-rows.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useDrawnRows } from './use-drawn-rows.ts';
import { useMarkedCells } from './use-marked-cells.ts';
import { useRowPointer } from './use-row-pointer.ts';
import { indexOfRow, rowOf, useRowFocus } from './use-row-focus.ts';
import { useClientTable, useDrawnColumns, useShownColumns } from './use-shown-columns.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';

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
  /** Changes with the question and the order, and with nothing else: another view begins at its top. */
  readonly view: string;
  /** The entry of the browser's history that shows it, and whether somebody came back to that entry. */
  readonly entry: string;
  readonly isReturn: boolean;
  readonly sort: readonly SortKey[];
  readonly onSort: (sort: readonly SortKey[]) => void;
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
  /** In pixels, where there is room for columns. */
  readonly rowHeight: number;
  readonly ref?: Ref<ClientTableHandle>;
}

export interface ClientTableHandle {
  /** Focuses a client's row; where it is not in the list, the row that Tab leads to. */
  readonly focus: (key: ClientKey) => void;
}

/** The clients that answer a question, as a table; only the rows in sight are ever built. */
export function ClientTable(props: ClientTableProps) {
  const { label, chosen, offered, rows, view, entry, isReturn, sort, onSort } = props;
  const { onColumns, opened, hrefOf, onOpen, selected, ref } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const noteId = useId();
  const isBeside = useDrawerCover() === 'nothing' && opened !== null;
  const shownColumns = useShownColumns({ scroller, ...props, isBeside });
  const { room, fields, widths, pinned, template, least } = shownColumns;
  const { layout } = room;
  // Where columns have room, every row has its box.
  const isSelecting = props.isSelecting && layout === 'narrow';
  const look = TABLE_STYLES[layout];
  const headHeight = HEAD_HEIGHT[layout];
  const rowHeight = layout === 'wide' ? props.rowHeight : NARROW_ROW_HEIGHT;

  const sizes = { rowHeight, headHeight };
  const marked = useMarkedCells(body, rows, fields);
  const isMarking = marked.some((key) => key !== null);
  const { columns, cellFields } = useDrawnColumns(shownColumns, isMarking);
  const focus = useRowFocus({ scroller, rows, fields: cellFields, ...sizes, view, opened, onOpen });
  const placeOf = (key: ClientKey | null) => (key === null ? undefined : rows.indexOf(key));
  const openedIndex = placeOf(opened);
  const activeIndex = placeOf(focus.active);
  const kept = [openedIndex, activeIndex, ...marked.map(placeOf)];
  const drawn = useDrawnRows({ scroller, rows, ...sizes, kept, isReusing: !isMarking });
  const tabStop = openedIndex ?? activeIndex ?? drawn.first;
  const shown = { rows, rowHeight, view, entry, isReturn };
  useSteadyScroll(scroller, headHeight, shown, focus.active, opened);
  useImperativeHandle(ref, () => ({
    focus: (key) => {
      const index = rows.indexOf(key) ?? tabStop;
      const client = rows.at(index);
      if (client !== undefined) focus.handTo(client.key);
    },
  }));

  const { focusRow, rowsPerPage } = focus;
  const keys = { onKeyDown: selectingKeys({ rows, selected, focusRow, rowsPerPage }) };
  const takeFocus = ({ key }: Client) => {
    const index = rows.indexOf(key);
    const isThere = indexOfRow(rowOf(document.activeElement)) === index;
    if (index !== undefined && !isThere) focusRow(index, true);
  };
  const pointer = useRowPointer({
    clientOf: (row) => rows.at(indexOfRow(rowOf(row))) ?? null,
    isSelecting,
    open: (client) => {
      takeFocus(client);
      onOpen(client, 'push');
    },
    toggle: (client) => {
      selected.toggle(client.key);
      takeFocus(client);
    },
    selectTo: (client) => {
      selected.selectTo(client.key);
      takeFocus(client);
    },
  });

  const shownHeads = useMemo(
    () => ({ fields, widths, chosen, onColumns }),
    [fields, widths, chosen, onColumns],
  );
  const table = useClientTable(fields, drawn.clients);
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const noteIndex = placeOf(focus.note?.key ?? null);

  return (
    <div className="flex h-full min-h-0 flex-col print:hidden">
      {isSelecting && <SelectMode selected={selected} onDone={() => props.onSelecting(false)} />}
      <div className="relative min-h-0 flex-1">
        <div
          ref={scroller}
          data-scrolled={room.isScrolled || undefined}
          data-selecting={isSelecting || undefined}
          onPointerEnter={selected.prepare}
          className="group/table relative h-full overflow-auto [overflow-anchor:none] contain-content"
        >
          <table
            aria-label={label}
            {...keys}
            aria-rowcount={rows.count + 1}
            aria-colcount={columns.length < fields.length ? fields.length + NAME_CELL : undefined}
            className={look.table}
            style={{
              '--row-height': `${rowHeight}px`,
              '--columns': template,
              minWidth: `${least}rem`,
            }}
          >
            <TableHead
              {...{ headers, layout, pinned, offered, sort, onSort }}
              columns={shownHeads}
              isPartial={columns.length < fields.length}
              inList={selected.inList}
              onSelectAll={selected.setAll}
            />
            <tbody ref={body} className={look.body} {...pointer} {...focus.events}>
              {table.getRowModel().rows.map(({ original: client }, place) => {
                const index = drawn.indexes[place] ?? 0;
                const gap = index - (drawn.indexes[place - 1] ?? -1) - 1;
                return (
                  <Fragment key={drawn.slots[place]}>
                    {gap > 0 && <Gap height={gap * rowHeight} />}
                    <TableRow
                      client={client}
                      columns={columns}
                      index={index}
                      layout={layout}
                      href={hrefOf(client)}
                      isOpened={client.key === opened}
                      isSelected={selected.isSelected(client.key)}
                      isMarked={props.isMarked(client.key)}
                      isTabStop={index === tabStop}
                      markRow={props.markRow}
                      noteId={index === noteIndex ? noteId : undefined}
                    />
                  </Fragment>
                );
              })}
              <Gap height={(rows.count - 1 - (drawn.indexes.at(-1) ?? -1)) * rowHeight} />
            </tbody>
          </table>
          {focus.note !== null && noteIndex !== undefined && (
            <RowTooltip
              key={focus.note.key}
              id={noteId}
              entries={focus.note.entries}
              place={{
                left: focus.note.left,
                top: headHeight + noteIndex * rowHeight,
                bottom: headHeight + (noteIndex + 1) * rowHeight,
                isAbove: focus.note.isAbove,
              }}
            />
          )}
        </div>
        {!room.isAtEnd && least > room.width && <Fade />}
      </div>
    </div>
  );
}

/** At the end of what is seen, where there is more. It stands beside a bar for scrolling that takes room. */
function Fade() {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 right-0 z-20 w-4 bg-linear-to-l from-canvas forced-colors:hidden"
    />
  );
}

/** Rows that are not drawn, all in one. */
function Gap({ height }: { height: number }) {
  return <tr aria-hidden="true" className="block" style={{ height }} />;
}
