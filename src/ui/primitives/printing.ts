import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: what is printed is drawn before the browser takes its picture. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting);
}

let isBetweenEvents = false;
const print = matchMediaOf('print');

function matchMediaOf(query: string): MediaQueryList | null {
  return globalThis.matchMedia?.(query) ?? null;
}

function isPrinting(): boolean {
  return isBetweenEvents || print?.matches === true;
}

function subscribe(onChange: () => void): () => void {
  const tell = ({ type }: Event) => {
    if (type === 'beforeprint') isBetweenEvents = true;
    if (type === 'afterprint') isBetweenEvents = false;
    // Not every browser tells both, and none waits for what is drawn later.
    flushSync(onChange);
  };
  print?.addEventListener('change', tell);
  addEventListener('beforeprint', tell);
  addEventListener('afterprint', tell);
  return () => {
    print?.removeEventListener('change', tell);
    removeEventListener('beforeprint', tell);
    removeEventListener('afterprint', tell);
  };
}
