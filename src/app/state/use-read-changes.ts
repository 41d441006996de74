import { useEffect, useMemo, useRef } from 'react';
import type { ClientKey, Instant } from '#domain/client.ts';
import type { EarlierVersion } from '#sync/earlier-versions.ts';
import { readChanges } from './read-changes.ts';

/** What is to be told of the client that is open; left, it has been read. */
export function useReadChanges(
  versions: readonly EarlierVersion[],
  key: ClientKey,
): readonly EarlierVersion[] {
  const told = useMemo(() => readChanges.told(versions, key), [versions, key]);
  const newest = useRef<Instant>(null);
  // Outside is what has been read, which is remembered when the drawer is closed.
  useEffect(() => {
    newest.current = told.at(-1)?.until ?? null;
  }, [told]);
  useEffect(
    () => () => {
      if (newest.current !== null) readChanges.read(key, newest.current);
    },
    [key],
  );
  return told;
}
