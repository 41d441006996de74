import { useState } from 'react';

/** So many are drawn in a few milliseconds. */
const PART = 100;

/** The first of many things, and more of them each time they are asked for. */
export function useParts<T>(all: readonly T[]) {
  const [count, setCount] = useState(PART);
  const left = Math.max(0, all.length - count);
  return {
    shown: all.slice(0, count),
    /** How many come next; 0 where all are shown. */
    next: Math.min(left, PART),
    left,
    onMore: () => setCount(count + PART),
  };
}
