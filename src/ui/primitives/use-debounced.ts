import { useEffect, useState } from 'react';

/** A value once it has stayed the same for a while: what changes at every key is not read aloud. */
export function useDebounced<T>(value: T, afterMs: number): T {
  const [settled, setSettled] = useState(value);
  // Outside is the clock.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
