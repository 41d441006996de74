import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Layout } from './columns.ts';

/** Below this, in pixels, columns have no room beside each other. */
const LEAST_WIDE = 600;

/** How a table is to be laid out in the element that holds it. */
export function useLayout(holder: RefObject<HTMLElement | null>): Layout {
  // Mostly it is as wide as the window, and measuring it would have the browser lay everything out at once.
  const [layout, setLayout] = useState<Layout>(() => layoutFor(window.innerWidth));
  // The outside is the holder's width; it is told before anything is painted.
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) flushSync(() => setLayout(layoutFor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [holder]);
  return layout;
}

function layoutFor(width: number): Layout {
  return width < LEAST_WIDE ? 'narrow' : 'wide';
}
