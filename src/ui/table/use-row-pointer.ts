import { useEffect, useLayoutEffect, useRef, type MouseEvent, type PointerEvent } from 'react';
import { useMoment } from '#ui/primitives/moment.tsx';
import { wholeText } from './row-tooltip.tsx';

/** How far a pointer may stray, in pixels, and still have clicked. */
const STRAY = 4;
/** How long a click on text waits for the second one that selects a word, in milliseconds. */
const SECOND_CLICK = 250;

/**
 * Opens a row that is clicked anywhere, and never one whose text is being selected, be it by dragging
 * or by a double click. Links stay links: what a modifier or the middle button means there is native.
 */
export function useRowPointer(open: (row: HTMLTableRowElement) => void) {
  const down = useRef({ x: 0, y: 0 });
  const waiting = useRef<number>(undefined);
  const hovered = useRef<HTMLElement>(null);
  const { zone } = useMoment();
  useEffect(() => () => clearTimeout(waiting.current), []);

  // The outside is an element that shows another text now: what it said on hover was the one before.
  useLayoutEffect(() => {
    hovered.current?.removeAttribute('title');
    hovered.current = null;
  });

  const isSelecting = (event: MouseEvent) =>
    Math.hypot(event.clientX - down.current.x, event.clientY - down.current.y) > STRAY ||
    getSelection()?.isCollapsed === false;

  return {
    // What a cell cuts or shortens is whole on hover; the rest needs no second copy.
    onPointerMove: ({ target }: PointerEvent) => {
      const box = target instanceof Element ? target.closest<HTMLElement>('td, a') : null;
      if (box === null || box === hovered.current) return;
      hovered.current = box;
      box.title = wholeText(box, zone) ?? '';
    },
    onPointerDown: (event: PointerEvent) => {
      down.current = { x: event.clientX, y: event.clientY };
    },
    onClickCapture: (event: MouseEvent) => {
      clearTimeout(waiting.current);
      if (isByPointer(event) && !isModified(event) && isSelecting(event)) event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const { target } = event;
      if (event.isDefaultPrevented() || isModified(event) || !(target instanceof Element)) return;
      const row = target.closest('tr');
      const isLink = target.closest('a') !== null;
      // Followed here, without loading the page anew.
      if (isLink) event.preventDefault();
      if (row === null || event.detail > 1) return;
      if (isLink || !isOnText(event, target)) return open(row);
      waiting.current = window.setTimeout(() => {
        if (getSelection()?.isCollapsed !== false) open(row);
      }, SECOND_CLICK);
    },
  };
}

/** Enter on a link is a click too. Firefox counts it like one of a pointer, but names no pointer for it. */
function isByPointer({ detail, nativeEvent }: MouseEvent): boolean {
  return detail > 0 && !('pointerType' in nativeEvent && nativeEvent.pointerType === '');
}

function isModified(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
}

function isOnText({ clientX, clientY }: MouseEvent, cell: Element): boolean {
  const range = document.createRange();
  range.selectNodeContents(cell);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
}
