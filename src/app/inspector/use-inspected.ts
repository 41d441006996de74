import { useEffect, useState } from 'react';
import { askInspected, type InspectedRequest } from './inspected-requests.ts';

const EVERY_MS = 1000;
const MOST_SHOWN = 500;

interface Inspected {
  /** The newest first. */
  readonly requests: readonly InspectedRequest[];
  /** Whether the server does not say what it records. */
  readonly isAway: boolean;
  readonly clear: () => void;
}

/** Records this person's requests for as long as it is used. */
export function useInspected(): Inspected {
  const [requests, setRequests] = useState<readonly InspectedRequest[]>([]);
  const [isAway, setAway] = useState(false);
  // Outside is the server, which records while it is asked.
  useEffect(() => {
    const ending = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const look = async () => {
      try {
        const more = await askInspected(last, ending.signal);
        last = more.at(-1)?.number ?? last;
        if (more.length > 0) {
          setRequests((shown) => [...more.toReversed(), ...shown].slice(0, MOST_SHOWN));
        }
        setAway(false);
      } catch {
        if (ending.signal.aborted) return;
        setAway(true);
      }
      if (!ending.signal.aborted) timer = setTimeout(() => void look(), EVERY_MS);
    };
    void look();
    return () => {
      ending.abort();
      clearTimeout(timer);
    };
  }, []);
  return { requests, isAway, clear: () => setRequests([]) };
}
