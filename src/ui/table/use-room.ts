import { useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Layout } from './columns.ts';

/** Below this, in rem, columns have no room beside each other. */
const LEAST_WIDE = 37.5;

/** So far sideways, in rem, until the columns in sight are looked for again. */
const STEP = 8;

/** How much room a table has, and where it stands sideways. Widths are in rem. */
export interface Room {
  readonly layout: Layout;
  /** One rem, in pixels: larger where the browser is set to larger type. */
  readonly rem: number;
  /** `Infinity` where all columns fit: how much more there is changes nothing. */
  readonly width: number;
  /** How much it would have without what stands beside it. */
  readonly whole: number;
  /** How far it is scrolled sideways, in whole steps of a few rem. */
  readonly scrolled: number;
  readonly isScrolled: boolean;
  /** Whether it is scrolled as far as it can be. */
  readonly isAtEnd: boolean;
}

/**
 * Looks at the element that a table scrolls in; `needed` is how wide all its columns are at the least. Where something
 * stands beside it, it is measured exactly.
 */
export function useRoom(
  holder: RefObject<HTMLElement | null>,
  needed: number,
  isBeside: boolean,
): Room {
  // Mostly it is as wide as the window, and measuring it would have the browser lay everything out at once.
  const width = useRef(window.innerWidth);
  const [room, setRoom] = useState<Room>(() => roomFor(window.innerWidth, needed, isBeside, null));
  const look = (wanted: number, hasNeighbour: boolean) => {
    const next = roomFor(width.current, wanted, hasNeighbour, holder.current);
    setRoom((known) => (areSame(known, next) ? known : next));
  };
  const lookAgain = useEffectEvent(() => look(needed, isBeside));
  const lookFor = useEffectEvent(look);
  // The outside is the holder's width; it is told before anything is painted.
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return;
    let left = 0;
    const scroll = () => {
      if (element.scrollLeft === left) return;
      left = element.scrollLeft;
      lookAgain();
    };
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      width.current = entry.contentRect.width;
      flushSync(() => lookAgain());
    });
    observer.observe(element);
    element.addEventListener('scroll', scroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', scroll);
    };
  }, [holder]);
  // The outside is the holder, which has other columns in it now, or a neighbour.
  useLayoutEffect(() => lookFor(needed, isBeside), [needed, isBeside]);
  return room;
}

function roomFor(
  width: number,
  needed: number,
  isBeside: boolean,
  holder: HTMLElement | null,
): Room {
  const rem = rootFontSize();
  const inRem = width / rem;
  const layout = inRem < LEAST_WIDE ? 'narrow' : 'wide';
  if (layout === 'narrow' || (needed <= inRem && !isBeside)) {
    const all = { width: Infinity, whole: Infinity };
    return { layout, rem, ...all, scrolled: 0, isScrolled: false, isAtEnd: true };
  }
  const left = holder?.scrollLeft ?? 0;
  const rest = holder === null ? 0 : holder.scrollWidth - holder.clientWidth - left;
  return {
    layout,
    rem,
    width: inRem,
    whole: isBeside ? wholeWidth(holder) / rem : Infinity,
    scrolled: Math.floor(left / rem / STEP) * STEP,
    isScrolled: left > 0,
    isAtEnd: holder !== null && rest <= 1,
  };
}

/** In pixels: a list alone is as wide as the window, except its own bar for scrolling. */
function wholeWidth(holder: HTMLElement | null): number {
  const bar = holder === null ? 0 : holder.offsetWidth - holder.clientWidth;
  return window.innerWidth - bar;
}

/** One rem, in pixels. */
export function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** What is so many pixels high with type of the usual size, in whole pixels where one rem is this. */
export function scaled(height: number, rem: number): number {
  return Math.round((height * rem) / 16);
}

function areSame(a: Room, b: Room): boolean {
  return (
    a.layout === b.layout &&
    a.rem === b.rem &&
    a.width === b.width &&
    a.whole === b.whole &&
    a.scrolled === b.scrolled &&
    a.isScrolled === b.isScrolled &&
    a.isAtEnd === b.isAtEnd
  );
}
