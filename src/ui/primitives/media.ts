import { useSyncExternalStore } from 'react';

interface Media {
  readonly matches: () => boolean;
  readonly subscribe: (changed: () => void) => () => void;
}

const known = new Map<string, Media>();

/** Whether a media query matches, as long as it is looked at. */
export function useMedia(query: string): boolean {
  const { subscribe, matches } = mediaOf(query);
  return useSyncExternalStore(subscribe, matches);
}

/**
 * One list for each query, kept, and what it said last: a browser that is asked works out its styles first, and
 * React asks with every change of the screen.
 */
function mediaOf(query: string): Media {
  let media = known.get(query);
  if (media === undefined) known.set(query, (media = watch(matchMedia(query))));
  return media;
}

function watch(list: MediaQueryList): Media {
  let isMatch = list.matches;
  list.addEventListener('change', (event) => (isMatch = event.matches));
  return {
    matches: () => isMatch,
    subscribe: (changed) => {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
  };
}
