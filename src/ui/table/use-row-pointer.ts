import { useEffect, useLayoutEffect, useRef, type MouseEvent, type PointerEvent } from 'react';
import type { Client } from '#domain/client.ts';
import { isElsewhere } from '#ui/primitives/link.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { wholeText } from './row-tooltip.tsx';

/** How far a pointer may stray, in pixels, and still have clicked. */
const STRAY = 4;
/** How long a click on text waits for the second one that selects a word, in milliseconds. */
const SECOND_CLICK = 250;

/** Where the pointer went down, and on whom: rows may move before it comes up. */
interface Press {
  readonly x: number;
  readonly y: number;
  readonly client: Client | null;
  readonly isOnText: boolean;
}
const NO_PRESS: Press = { x: 0, y: 0, client: null, isOnText: false };

interface RowPointerProps {
  /** The client of a row element now: later the element may show another one. */
  readonly clientOf: (row: Element | null) => Client | null;
  readonly open: (client: Client) => void;
}

/**
 * Opens the client of a row that is clicked anywhere, and never one whose text is being selected, be it by
 * dragging or by a double click. Links stay links: what a modifier or the middle button means there is native.
 */
export function useRowPointer({ clientOf, open }: RowPointerProps) {
  const press = useRef(NO_PRESS);
  const waiting = useRef<number>(undefined);
  const clickless = useRef<number>(undefined);
  const hovered = useRef<HTMLElement>(null);
  const openNow = useRef(open);
  const { zone } = useMoment();
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      clearTimeout(clickless.current);
    },
    [],
  );

  // The outside is an element that shows another text now (what it said on hover was the one before), and a
  // click that is still waiting, which opens by what is on screen then.
  useLayoutEffect(() => {
    openNow.current = open;
    hovered.current?.removeAttribute('title');
    hovered.current = null;
  });

  const isSelecting = ({ clientX, clientY }: MouseEvent) =>
    Math.hypot(clientX - press.current.x, clientY - press.current.y) > STRAY ||
    getSelection()?.isCollapsed === false;
  const take = (client: Client, isText: boolean) => {
    if (!isText) return openNow.current(client);
    waiting.current = window.setTimeout(() => {
      if (getSelection()?.isCollapsed !== false) openNow.current(client);
    }, SECOND_CLICK);
  };

  return {
    // What a cell cuts or shortens is whole on hover; the rest needs no second copy.
    onPointerMove: ({ target }: PointerEvent) => {
      const box = target instanceof Element ? target.closest<HTMLElement>('td, a') : null;
      if (box === null || box === hovered.current) return;
      hovered.current = box;
      box.title = wholeText(box, zone) ?? '';
    },
    onPointerDown: (event: PointerEvent) => {
      const { clientX: x, clientY: y, target } = event;
      const cell = target instanceof Element ? target : null;
      const client = clientOf(cell?.closest('tr') ?? null);
      press.current = { x, y, client, isOnText: cell !== null && isOnText(event, cell) };
    },
    // Where rows that come in move the one that is pressed, a browser makes no click of it.
    onPointerUp: (event: PointerEvent) => {
      const { client, isOnText: isText } = press.current;
      if (client === null || event.pointerType !== 'mouse') return;
      if (isElsewhere(event) || isSelecting(event)) return;
      clickless.current = window.setTimeout(() => take(client, isText));
    },
    onClickCapture: (event: MouseEvent) => {
      clearTimeout(clickless.current);
      clearTimeout(waiting.current);
      if (isByPointer(event) && !isElsewhere(event) && isSelecting(event)) event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const { target } = event;
      if (event.isDefaultPrevented() || isElsewhere(event) || !(target instanceof Element)) return;
      const isLink = target.closest('a') !== null;
      // Followed here, without loading the page again.
      if (isLink) event.preventDefault();
      const client = isByPointer(event) ? press.current.client : clientOf(target.closest('tr'));
      if (client === null || event.detail > 1) return;
      take(client, !isLink && press.current.isOnText);
    },
  };
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
