import { useCallback, useSyncExternalStore } from 'react';
import type { Instant } from '#domain/client.ts';

/** Whole seconds until a moment, as they pass; 0 once it is there, `null` where there is none. */
export function useSecondsUntil(until: Instant | null): number | null {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (until === null) return () => {};
      const timer = setInterval(onChange, 250);
      return () => clearInterval(timer);
    },
    [until],
  );
  return useSyncExternalStore(subscribe, () =>
    until === null ? null : Math.max(0, Math.ceil((until - Date.now()) / 1000)),
  );
}
