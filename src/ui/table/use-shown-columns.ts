import { useTable } from '@tanstack/react-table';
import { useMemo, type RefObject } from 'react';
import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import type { SortKey } from '#query/client-query.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { drawnPlaces, fittingFields, pinnedCount } from './column-room.ts';
import { leastWidth, templateOf, widthsIn } from './column-widths.ts';
import { columnsOf, drawnFields, features } from './columns.ts';
import { drawnColumns } from './drawn-columns.ts';
import { useRoom } from './use-room.ts';

interface ShownColumnsProps {
  readonly scroller: RefObject<HTMLElement | null>;
  /** The columns that have something to show, in order. */
  readonly columns: readonly Field[];
  /** The same, and how they were chosen to look. */
  readonly chosen: ChosenColumns;
  readonly sort: readonly SortKey[];
  /** Whether a client stands beside the table: then what does not fit whole goes. */
  readonly isBeside: boolean;
}

/** Which columns have room in a table, and how wide each is. */
export function useShownColumns(props: ShownColumnsProps) {
  const { scroller, columns: offered, chosen, sort, isBeside } = props;
  const widths = useMemo(() => widthsIn(chosen), [chosen]);
  const needed = useMemo(() => leastWidth(offered, widths), [offered, widths]);
  const room = useRoom(scroller, needed);
  const { layout, width } = room;
  const fields = useMemo(() => {
    const drawn = drawnFields(offered, layout);
    const sorted = sort.map(({ field }) => field);
    return isBeside && layout === 'wide' ? fittingFields(drawn, widths, sorted, width) : drawn;
  }, [offered, layout, widths, sort, isBeside, width]);
  const pinned = useMemo(
    () => pinnedCount(fields, chosen, widths, width),
    [fields, chosen, widths, width],
  );
  const look = useMemo(
    () => ({
      template: templateOf(fields, widths),
      least: layout === 'wide' ? leastWidth(fields, widths) : 0,
    }),
    [fields, widths, layout],
  );
  return { room, fields, widths, pinned, ...look };
}

type ShownColumns = ReturnType<typeof useShownColumns>;

/** Which of these columns have cells in each row: all of them, or those in sight. `cellFields` are the cells' fields. */
export function useDrawnColumns(shown: ShownColumns, isWhole: boolean) {
  const { room, fields, widths, pinned } = shown;
  const { layout, width, scrolled } = room;
  const columns = useMemo(() => {
    const all = { pinned, first: pinned, end: fields.length };
    const isAll = isWhole || layout === 'narrow' || width === Infinity;
    const places = isAll ? all : drawnPlaces(fields, widths, pinned, width, scrolled);
    return drawnColumns(fields, layout, widths, places);
  }, [fields, widths, pinned, layout, width, scrolled, isWhole]);
  return { columns, cellFields: useMemo(() => columns.map(({ field }) => field), [columns]) };
}

/** The headless table over the clients that are drawn. */
export function useClientTable(fields: readonly Field[], clients: Client[]) {
  return useTable({
    features,
    columns: useMemo(() => columnsOf(fields), [fields]),
    data: clients,
    getRowId: (client) => client.key,
  });
}
