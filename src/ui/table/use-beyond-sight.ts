import { useEffect, useState } from 'react';
import { onceInSpareTime } from '#async/spare-time.ts';

/**
 * Whether rows beyond those in sight are drawn: of another list only once nothing else is to do, since what
 * somebody waits for is in sight.
 */
export function useBeyondSight(listId: string): boolean {
  const [drawnOf, setDrawnOf] = useState<string | null>(null);
  const isDrawn = drawnOf === listId;
  // The outside is the browser's spare time.
  useEffect(
    () => (isDrawn ? undefined : onceInSpareTime(() => setDrawnOf(listId))),
    [isDrawn, listId],
  );
  return isDrawn;
}
