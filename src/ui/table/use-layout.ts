import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Layout } from './columns.ts';

/** Below this, in pixels, columns have no room beside each other. */
const LEAST_WIDE = 600;

/** How a table is to be laid out in the element that holds it. */
export function useLayout(holder: RefObject<HTMLElement | null>): Layout {
  const [layout, setLayout] = useState<Layout>('wide');
  // The outside is the holder's width; it is read before anything is painted.
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const read = () => setLayout(element.clientWidth < LEAST_WIDE ? 'narrow' : 'wide');
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [holder]);
  return layout;
}
