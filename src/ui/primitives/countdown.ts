import { useCallback, useSyncExternalStore } from 'react';

/**
 * Whole seconds until a moment of `performance.now()`, as they pass; 0 once it is there, `null` where there is none.
 * The clock on the wall may be set meanwhile.
 */
export function useSecondsUntil(until: number | null): number | null {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (until === null) return () => {};
      const timer = setInterval(onChange, 250);
      return () => clearInterval(timer);
    },
    [until],
  );
  return useSyncExternalStore(subscribe, () =>
    until === null ? null : Math.max(0, Math.ceil((until - performance.now()) / 1000)),
  );
}
