import { useTable } from '@tanstack/react-table';
import { useMemo, type RefObject } from 'react';
import type { Client } from '#domain/client.ts';
import type { Field, FieldId } from '#domain/field.ts';
import type { SortKey } from '#query/client-query.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { drawnPlaces, fittingFields, pinnedCount } from './column-room.ts';
import {
  leastWidth,
  templateOf,
  widthsIn,
  widthsInRoom,
  type ChosenWidths,
} from './column-widths.ts';
import { columnsOf, drawnFields, features } from './columns.ts';
import { drawnColumns } from './drawn-columns.ts';
import { useRoom, type Room } from './use-room.ts';

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
  const chosenWidths = useMemo(() => widthsIn(chosen), [chosen]);
  const needed = useMemo(() => leastWidth(offered, chosenWidths), [offered, chosenWidths]);
  const room = useRoom(scroller, needed, isBeside);
  const { layout, width, whole } = room;
  const isTight = isBeside && layout === 'wide';
  // Where all columns stay, they are the same in every order: their heads are drawn again for others.
  const sorted = isTight ? sort.map(({ field }) => field).join(' ') : '';
  const { fields, widths } = useMemo(() => {
    const drawn = drawnFields(offered, layout);
    return isTight
      ? besideDrawer(drawn, chosenWidths, sorted.split(' '), { width, whole })
      : { fields: drawn, widths: chosenWidths };
  }, [offered, layout, chosenWidths, sorted, isTight, width, whole]);
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

/**
 * The columns that fit whole, each as wide as it is without the drawer: what stays does not move. Where what has to stay
 * is too wide for that, it gets narrower.
 */
function besideDrawer(
  drawn: readonly Field[],
  chosen: ChosenWidths,
  sorted: readonly FieldId[],
  { width, whole }: Pick<Room, 'width' | 'whole'>,
) {
  const settled = widthsInRoom(drawn, chosen, whole);
  const fields = fittingFields(drawn, settled, sorted, width);
  return leastWidth(fields, settled) <= width
    ? { fields, widths: settled }
    : { fields, widths: chosen };
}

type ShownColumns = ReturnType<typeof useShownColumns>;

/**
 * Which of these columns have cells in each row: all of them, or those in sight and the one that is kept, by its place.
 * `cellFields` are the cells' fields.
 */
export function useDrawnColumns(shown: ShownColumns, isWhole: boolean, kept: number) {
  const { room, fields, widths, pinned } = shown;
  const { layout, width, scrolled } = room;
  const places = useMemo(() => {
    const isAll = isWhole || layout === 'narrow' || width === Infinity;
    return isAll
      ? { pinned, first: pinned, end: fields.length }
      : drawnPlaces(fields, widths, pinned, width, scrolled);
  }, [fields, widths, pinned, layout, width, scrolled, isWhole]);
  // Of one that is drawn anyway nothing changes: a key draws the rows that it moves between, and no others.
  const far = kept >= pinned && (kept < places.first || kept >= places.end) ? kept : null;
  const columns = useMemo(
    () => drawnColumns(fields, layout, widths, places, far),
    [fields, layout, widths, places, far],
  );
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
