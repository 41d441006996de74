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
import type { Field } from '#domain/field.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { ClientRows } from './client-rows.ts';
import { noteEntries, type NoteEntries } from './row-tooltip.tsx';
import { revealing, rowAfterKey } from './row-position.ts';
import { NAME_CELL } from './table-styles.ts';
import { viewportOf } from './use-steady-scroll.ts';

/** While a key is held down, the drawer follows once it rests this long, in milliseconds. */
const REST = 120;
/** The left edge of everything, in pixels. */
const EDGE = 16;

interface RowFocusProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: ClientRows;
  readonly fields: readonly Field[];
  readonly rowHeight: number;
  readonly headHeight: number;
  /** Changes with the question and the order. */
  readonly listId: string;
  readonly opened: ClientKey | null;
  readonly onOpen: (client: Client, history: 'push' | 'replace') => void;
}

/** The client whose row has the focus, and where it stood in which list. */
interface Held {
  readonly key: ClientKey;
  readonly index: number;
  readonly rows: ClientRows;
  readonly listId: string;
}

/** Whose row is to have the focus next; another object each time, so that it is given once. */
interface Heir {
  readonly key: ClientKey;
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
  const { scroller, rows, fields, rowHeight, headHeight, listId, opened, onOpen } = props;
  const { zone } = useMoment();
  const [active, setActive] = useState<ClientKey | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const held = useRef<Held>(null);
  const [heir, setHeir] = useState<Heir | null>(null);
  const settled = useRef<Heir>(null);
  const following = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(following.current), []);

  // A row in focus that leaves the list hands the focus to another one, whose row is then drawn: its own element
  // shows some other client by now.
  useLayoutEffect(() => {
    const was = held.current;
    if (was === null || (was.rows === rows && was.listId === listId)) return;
    const index = rows.indexOf(was.key);
    if (index !== undefined) {
      held.current = { key: was.key, index, rows, listId };
      return;
    }
    const key = heirOf(was, rows, listId);
    setHeir(key === null ? null : { key });
    setActive(key);
  }, [rows, listId]);

  // The outside is the document's focus.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || heir === null || settled.current === heir) return;
    const index = rows.indexOf(heir.key);
    if (index === undefined) return;
    const link = element.querySelector<HTMLElement>(`tr[data-index="${index}"] a`);
    if (link === null) return;
    settled.current = heir;
    element.scrollTo({ top: revealing(index, rowHeight, viewportOf(element, headHeight)) });
    link.focus({ preventScroll: true });
  }, [scroller, rows, heir, rowHeight, headHeight]);

  const isQuiet = useRef(false);
  const focusRow = (index: number, isByPointer = false) => {
    const element = scroller.current;
    const client = rows.at(index);
    if (element === null || client === undefined) return;
    // Only the rows in sight and the active one are drawn, and only what is drawn takes focus.
    flushSync(() => setActive(client.key));
    element.scrollTo({ top: revealing(index, rowHeight, viewportOf(element, headHeight)) });
    // Who points at a row sees what it says.
    isQuiet.current = isByPointer;
    element
      .querySelector<HTMLElement>(`tr[data-index="${index}"] a`)
      ?.focus({ preventScroll: true });
    isQuiet.current = false;
  };

  /** The same from an effect, where React draws nothing at once: the focus comes once the row is drawn. */
  const handTo = (key: ClientKey) => {
    setHeir({ key });
    setActive(key);
  };

  const rowsPerPage = () => {
    const element = scroller.current;
    return element === null ? 1 : Math.floor(viewportOf(element, headHeight).height / rowHeight);
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
    handTo,
    rowsPerPage,
    events: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const row = rowOf(event.target);
        const index = indexOfRow(row);
        const client = rows.at(index);
        if (row === null || client === undefined) return;
        held.current = { key: client.key, index, rows, listId };
        setActive(client.key);
        if (isQuiet.current || !event.target.matches(':focus-visible')) return;
        const element = scroller.current;
        if (element === null) return;
        const entries = noteEntries(row, fields, zone);
        const viewport = viewportOf(element, headHeight);
        const isAbove = index * rowHeight > viewport.top + viewport.height / 2;
        // Beside the names, which are what the next key is pressed for.
        const nameWidth = row.cells[NAME_CELL]?.offsetWidth ?? 0;
        const nameEnd = (row.cells[0]?.offsetWidth ?? 0) + nameWidth;
        const left = element.scrollLeft + (nameEnd < element.clientWidth / 2 ? nameEnd : EDGE);
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
        const to = rowAfterKey(event.key, from, rows.count, rowsPerPage());
        const client = to === null ? undefined : rows.at(to);
        if (to === null || client === undefined) return;
        event.preventDefault();
        focusRow(to);
        if (opened !== null && to !== from) follow(client, event.repeat);
      },
    },
  };
}

/** Who takes the focus over from a client that has left the list: the next one that stays, else the one before. */
function heirOf(was: Held, rows: ClientRows, listId: string): ClientKey | null {
  // Another question or order begins at its top.
  if (was.listId !== listId) return rows.at(0)?.key ?? null;
  const stays = (index: number) => {
    const key = was.rows.at(index)?.key;
    return key !== undefined && rows.indexOf(key) !== undefined ? key : null;
  };
  for (let index = was.index + 1; index < was.rows.count; index += 1) {
    const key = stays(index);
    if (key !== null) return key;
  }
  for (let index = was.index - 1; index >= 0; index -= 1) {
    const key = stays(index);
    if (key !== null) return key;
  }
  return rows.at(0)?.key ?? null;
}

/** The row of the list that a node is in. */
export function rowOf(target: EventTarget | null): HTMLTableRowElement | null {
  const element = target instanceof Text ? target.parentElement : target;
  return element instanceof Element ? element.closest<HTMLTableRowElement>('tr[data-index]') : null;
}

/** A drawn row's place among all rows; -1 for none. */
export function indexOfRow(row: HTMLTableRowElement | null): number {
  return Number(row?.dataset['index'] ?? -1);
}
