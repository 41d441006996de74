import { useEffect, useLayoutEffect, useRef, type MouseEvent, type PointerEvent } from 'react';
import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { cellOf } from './row-elements.ts';
import { NAME_CELL } from './table-styles.ts';

/** How far a pointer may move, in pixels, and still have clicked. */
const STRAY = 4;
/** How long a click on text waits for the second one that selects a word, in milliseconds. */
const SECOND_CLICK = 250;

/** What a click does with the client of its row. */
type Action = 'open' | 'toggle' | 'selectTo';

/** Where the pointer went down, and on whom: rows may move before it comes up. */
interface Press {
  readonly x: number;
  readonly y: number;
  readonly client: Client | null;
  /** `null` for what a browser does by itself. */
  readonly action: Action | null;
  readonly isOnText: boolean;
  readonly isTouch: boolean;
}
const NO_PRESS: Press = { x: 0, y: 0, client: null, action: null, isOnText: false, isTouch: false };

interface RowPointerProps extends Readonly<Record<Action, (client: Client) => void>> {
  /** The client of a row element now: later the element may show another one. */
  readonly clientOf: (row: Element | null) => Client | null;
  /** The fields of the cells that are drawn. */
  readonly fields: readonly Field[];
  /** Whether a plain click selects rather than opens. */
  readonly isSelecting: boolean;
}

/**
 * Opens the client of a row that is clicked anywhere, and never one whose text is being marked, by
 * dragging or by a double click. A click on a row's box selects it, and so does one with Ctrl or Shift on the
 * row. Links stay links: what a modifier or the middle button means there is native.
 */
export function useRowPointer(props: RowPointerProps) {
  const { clientOf, fields, isSelecting } = props;
  const press = useRef(NO_PRESS);
  const waiting = useRef<number>(undefined);
  const clickless = useRef<number>(undefined);
  const hovered = useRef<HTMLElement>(null);
  const actions = useRef<Readonly<Record<Action, (client: Client) => void>>>(props);
  const { zone } = useMoment();
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      clearTimeout(clickless.current);
    },
    [],
  );

  // The outside is an element that shows another text now (what it said on hover was the one before), and a
  // click that is still waiting, which acts by what is on screen then.
  useLayoutEffect(() => {
    actions.current = props;
    hovered.current?.removeAttribute('title');
    hovered.current = null;
  });

  const isMarking = ({ clientX, clientY }: MouseEvent) =>
    // A browser moves the click of a touch to what it takes to be meant.
    (!press.current.isTouch &&
      Math.hypot(clientX - press.current.x, clientY - press.current.y) > STRAY) ||
    (press.current.action === 'open' && getSelection()?.isCollapsed === false);
  const take = (action: Action, client: Client, isText: boolean) => {
    if (action !== 'open' || !isText) return actions.current[action](client);
    waiting.current = window.setTimeout(() => {
      if (getSelection()?.isCollapsed !== false) actions.current.open(client);
    }, SECOND_CLICK);
  };

  return {
    // What a cell cuts or shortens is whole on hover; the rest needs no second copy.
    onPointerMove: ({ target }: PointerEvent) => {
      const box = target instanceof Element ? target.closest<HTMLElement>('td, a') : null;
      if (box === null || box === hovered.current) return;
      hovered.current = box;
      void import('./row-note.ts').then(
        ({ wholeText }) => {
          // Meanwhile the pointer may have gone on, or the element shows another text.
          if (hovered.current !== box) return;
          const client = clientOf(box);
          const field = fields[(cellOf(box)?.cellIndex ?? 0) - NAME_CELL];
          const isKnown = client !== null && field !== undefined;
          box.title = (isKnown && wholeText(box, client, field, zone)) || '';
        },
        // Without it, the text stays cut.
        () => {},
      );
    },
    onPointerDown: (event: PointerEvent) => {
      const { clientX: x, clientY: y, target } = event;
      const cell = target instanceof Element ? target : null;
      const client = clientOf(cell?.closest('tr') ?? null);
      const action = actionOf(event, isSelecting);
      const isTouch = event.pointerType === 'touch';
      const isText = cell !== null && isOnText(event, cell);
      press.current = { x, y, client, action, isOnText: isText, isTouch };
    },
    // A range of rows is meant, not one of text.
    onMouseDown: (event: MouseEvent) => {
      if (event.shiftKey && press.current.action === 'selectTo') event.preventDefault();
    },
    // Where rows that come in move the one that is pressed, a browser makes no click of it.
    onPointerUp: (event: PointerEvent) => {
      const { client, action, isOnText: isText } = press.current;
      if (client === null || action === null || event.pointerType !== 'mouse') return;
      if (isMarking(event)) return;
      clickless.current = window.setTimeout(() => take(action, client, isText));
    },
    onClickCapture: (event: MouseEvent) => {
      clearTimeout(clickless.current);
      clearTimeout(waiting.current);
      if (isByPointer(event) && press.current.action !== null && isMarking(event)) {
        event.preventDefault();
      }
    },
    onClick: (event: MouseEvent) => {
      const { target } = event;
      if (event.isDefaultPrevented() || !(target instanceof Element)) return;
      const isPointer = isByPointer(event);
      const action = isPointer ? press.current.action : actionOf(event, false);
      if (action === null) return;
      const isLink = target.closest('a') !== null;
      // Followed here, without loading the page again.
      if (isLink) event.preventDefault();
      const client = isPointer ? press.current.client : clientOf(target.closest('tr'));
      if (client === null || (action === 'open' && event.detail > 1)) return;
      take(action, client, !isLink && press.current.isOnText);
    },
  };
}

function actionOf(event: MouseEvent, isSelecting: boolean): Action | null {
  if (event.button !== 0 || event.altKey) return null;
  const { target } = event;
  const element = target instanceof Element ? target : null;
  const isModified = event.ctrlKey || event.metaKey || event.shiftKey;
  if (isModified && element?.closest('a')) return null;
  if (event.shiftKey) return 'selectTo';
  return isModified || isSelecting || isInBox(element) ? 'toggle' : 'open';
}

/** Whether an element is a row's box, or the cell around it, which is easier to hit. */
function isInBox(element: Element | null): boolean {
  return element !== null && element.closest('td[data-box]') !== null;
}

/** Enter on a link is a click too. Firefox counts it like one of a pointer, but names no pointer for it. */
function isByPointer({ detail, nativeEvent }: MouseEvent): boolean {
  return detail > 0 && !('pointerType' in nativeEvent && nativeEvent.pointerType === '');
}

function isOnText({ clientX, clientY }: MouseEvent, cell: Element): boolean {
  const range = document.createRange();
  range.selectNodeContents(cell);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
}
