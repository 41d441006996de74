import { useEffect, useState, type ReactNode } from 'react';
import { MomentContext } from '#ui/primitives/moment.tsx';
import { useClock } from './clock.ts';
import { ownZone } from './own-zone.ts';
import { useQuestion } from './question.tsx';
import { preferences } from './use-preferences.ts';

/** What days mean for all below: in the zone that the address says, else in the one chosen, else in the viewer's. */
export function MomentProvider({ children }: { readonly children: ReactNode }) {
  const { zone } = useQuestion();
  const own = useOwnZone();
  return <MomentContext value={useClock(zone ?? own)}>{children}</MomentContext>;
}

/** Kept, since a browser takes longer to say its zone than to draw a row. */
function useOwnZone(): string {
  const [zone, setZone] = useState(ownZone);
  // Outside are what somebody chooses, and the device, which may have travelled while nobody looked.
  useEffect(() => {
    const look = () => setZone(ownZone());
    const end = preferences.subscribe(look);
    document.addEventListener('visibilitychange', look);
    return () => {
      end();
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return zone;
}
