import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import type { Client, ClientKey } from '#domain/client.ts';
import type { SortField } from '#query/client-query.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { ClientRows } from './client-rows.ts';
import { noteEntries, type NoteEntries } from './row-tooltip.tsx';
import { revealing, rowAfterKey } from './row-position.ts';
import { viewportOf } from './use-steady-scroll.ts';

/** While a key is held down, the drawer follows once it rests this long, in milliseconds. */
const REST = 120;
/** The left edge of everything, in pixels. */
const EDGE = 16;

interface RowFocusProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: ClientRows;
  readonly fields: readonly SortField[];
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly opened: ClientKey | null;
  readonly onOpen: (client: Client, history: 'push' | 'replace') => void;
}

/** A row in focus by the keyboard, with what its cells do not show whole. */
interface Note {
  readonly key: ClientKey;
  readonly entries: NoteEntries;
  /** Whether there is more room above the row than below it. */
  readonly isAbove: boolean;
  readonly left: number;
}

/**
 * The row that keys move from: remembered by client, so that it stays the same one however rows are
 * sorted or scrolled away. While a client is open, moving takes the drawer along.
 */
export function useRowFocus(props: RowFocusProps) {
  const { scroller, rows, fields, rowHeight, headHeight, opened, onOpen } = props;
  const { zone } = useMoment();
  const [active, setActive] = useState<ClientKey | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const held = useRef<{ readonly key: ClientKey; readonly index: number }>(null);
  const following = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(following.current), []);

  const linkAt = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] a`);

  // The outside is the document's focus: a row that is gone leaves it to the one in its place.
  useLayoutEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return;
    const index = rows.indexOf(held.current.key) ?? Math.min(held.current.index, rows.count - 1);
    const link = scroller.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] a`);
    link?.focus({ preventScroll: true });
  }, [rows, scroller]);

  const focusRow = (index: number) => {
    const element = scroller.current;
    const client = rows.at(index);
    if (element === null || client === undefined) return;
    // Only the rows in sight and the active one are drawn, and only what is drawn takes focus.
    flushSync(() => setActive(client.key));
    element.scrollTo({ top: revealing(index, rowHeight, viewportOf(element, headHeight)) });
    linkAt(index)?.focus({ preventScroll: true });
  };

  const follow = (client: Client, isRepeated: boolean) => {
    clearTimeout(following.current);
    if (!isRepeated) return onOpen(client, 'replace');
    // Browsers refuse an address that changes with every repetition.
    following.current = window.setTimeout(() => onOpen(client, 'replace'), REST);
  };

  return {
    active,
    note: opened === null ? note : null,
    focusRow,
    events: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const row = rowOf(event.target);
        const index = indexOfRow(row);
        const client = rows.at(index);
        if (row === null || client === undefined) return;
        held.current = { key: client.key, index };
        setActive(client.key);
        if (!event.target.matches(':focus-visible')) return;
        const element = scroller.current;
        if (element === null) return;
        const entries = noteEntries(row, fields, zone);
        const viewport = viewportOf(element, headHeight);
        const isAbove = index * rowHeight > viewport.top + viewport.height / 2;
        // Beside the names, which are what the next key is pressed for.
        const nameWidth = row.cells[0]?.offsetWidth ?? 0;
        const left = element.scrollLeft + (nameWidth < element.clientWidth / 2 ? nameWidth : EDGE);
        setNote(entries.length > 0 ? { key: client.key, entries, isAbove, left } : null);
      },
      onBlur: () => {
        held.current = null;
        setNote(null);
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const element = scroller.current;
        if (element === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
          return;
        if (event.key === 'Escape') return setNote(null);
        const from = indexOfRow(rowOf(event.target));
        const rowsPerPage = Math.floor(viewportOf(element, headHeight).height / rowHeight);
        const to = rowAfterKey(event.key, from, rows.count, rowsPerPage);
        const client = to === null ? undefined : rows.at(to);
        if (to === null || client === undefined) return;
        event.preventDefault();
        focusRow(to);
        if (opened !== null && to !== from) follow(client, event.repeat);
      },
    },
  };
}

/** The row of the list that an element is in. */
function rowOf(target: EventTarget): HTMLTableRowElement | null {
  return target instanceof Element ? target.closest<HTMLTableRowElement>('tr[data-index]') : null;
}

/** A drawn row's place among all rows; -1 for none. */
export function indexOfRow(row: HTMLTableRowElement | null): number {
  return Number(row?.dataset['index'] ?? -1);
}
