import { useImperativeHandle, type Ref, type RefObject } from 'react';
import type { ClientKey } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import type { ClientRows } from './client-rows.ts';
import { useDrawnRows } from './use-drawn-rows.ts';
import type { ActiveColumn } from './use-active-column.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';

export interface ClientTableHandle {
  /** Focuses a client's row; where it is not in the list, the row that Tab leads to. */
  readonly focus: (key: ClientKey) => void;
  /** Focuses the first row. */
  readonly focusFirst: () => void;
  /** Focuses the row that Tab leads to, in the column where somebody was. */
  readonly focusTabStop: () => void;
}

interface TableRowsProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: ClientRows;
  /** In pixels. */
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly column: ActiveColumn;
  readonly pinned: number;
  readonly cellFields: readonly Field[];
  /** The rows that marked text begins and ends in. */
  readonly marked: readonly (ClientKey | null)[];
  readonly listId: string;
  readonly entry: string;
  readonly isReturn: boolean;
  readonly opened: ClientKey | null;
  readonly ref?: Ref<ClientTableHandle> | undefined;
}

/** Which rows are drawn, which of them has the focus and which one Tab leads to, and where the list is scrolled. */
export function useTableRows({ scroller, ref, ...props }: TableRowsProps) {
  const { rows, rowHeight, headHeight, cellFields, marked, opened } = props;
  const focus = useRowFocus({ ...props, scroller, fields: cellFields });
  const placeOf = (key: ClientKey | null) => (key === null ? undefined : rows.indexOf(key));
  const openedIndex = placeOf(opened);
  const activeIndex = placeOf(focus.active);
  const drawn = useDrawnRows({
    scroller,
    rows,
    listId: props.listId,
    rowHeight,
    headHeight,
    kept: [openedIndex, activeIndex, ...marked.map(placeOf)],
    isReusing: marked.every((key) => key === null),
  });
  const tabStop = openedIndex ?? activeIndex ?? drawn.first;
  useSteadyScroll(scroller, headHeight, props, focus.active, opened);
  useImperativeHandle(ref, () => ({
    focus: (key) => {
      const client = rows.at(rows.indexOf(key) ?? tabStop);
      if (client !== undefined) focus.handTo(client.key);
    },
    focusFirst: () => focus.focusCell({ row: 0, column: 0 }),
    focusTabStop: () => focus.focusRow(tabStop),
  }));
  return { focus, drawn, tabStop, active: activeIndex };
}
