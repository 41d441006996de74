import { useEffect, useReducer, useState } from 'react';
import type { Follower } from '#engine/indexes/follower.ts';
import { makeStableList } from '#sync/react/stable-list.ts';
import { followInSpareTime } from './prepared.ts';

/** Whether these can be asked at once: they are made in spare time, as to make all of them at once holds the page up. */
export function useAreReady(followers: readonly Follower[]): boolean {
  const [, setReady] = useReducer((times: number) => times + 1, 0);
  const isReady = followers.every((follower) => follower.follow(0));
  const [stable] = useState(makeStableList<Follower>);
  const same = stable(followers);
  // The outside is the browser's spare time.
  useEffect(() => (isReady ? undefined : followInSpareTime(same, setReady)), [same, isReady]);
  return isReady;
}
