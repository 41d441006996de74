import { useRef, useState, type RefObject } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { indexOfRow } from './row-elements.ts';
import type { RowNote } from './row-note.ts';
import { NAME_CELL } from './table-styles.ts';
import { viewportOf } from './use-steady-scroll.ts';

/** The left edge of everything, in pixels. */
const EDGE = 16;

interface RowNoteProps {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Those of the cells that are drawn. */
  readonly fields: readonly Field[];
  readonly rowHeight: number;
  readonly headHeight: number;
}

/** What the row in focus says whole. */
export function useRowNote({ scroller, fields, rowHeight, headHeight }: RowNoteProps) {
  const { zone } = useMoment();
  const [note, setNote] = useState<RowNote | null>(null);
  const known = useRef<ClientKey>(null);
  /** Looks at a row that has come into focus: once, though the focus moves from cell to cell. */
  const read = async (row: HTMLTableRowElement, client: Client) => {
    const { key } = client;
    if (known.current === key) return;
    known.current = key;
    // Without it, the text stays cut.
    const part = await import('./row-note.ts').catch(() => null);
    const element = scroller.current;
    // Meanwhile the focus may have gone on.
    if (part === null || element === null || known.current !== key) return;
    const entries = part.noteEntries(row, client, fields, zone);
    const viewport = viewportOf(element, headHeight);
    const isAbove = indexOfRow(row) * rowHeight > viewport.top + viewport.height / 2;
    // Beside the names, which are what the next key is pressed for.
    const nameWidth = row.cells[NAME_CELL]?.offsetWidth ?? 0;
    const nameEnd = (row.cells[0]?.offsetWidth ?? 0) + nameWidth;
    const left = element.scrollLeft + (nameEnd < element.clientWidth / 2 ? nameEnd : EDGE);
    setNote(entries.length > 0 ? { key, entries, isAbove, left } : null);
  };
  const clear = () => {
    known.current = null;
    setNote(null);
  };
  return { note, read, clear };
}
