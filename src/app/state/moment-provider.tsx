import type { ReactNode } from 'react';
import { MomentContext } from '#ui/primitives/moment.tsx';
import { useClock } from './clock.ts';
import { useQuestion } from './question.tsx';
import { useZones } from './use-zones.ts';

/** What days mean for all below: in the zone that the address says, else in the one chosen, else in the viewer's. */
export function MomentProvider({ children }: { readonly children: ReactNode }) {
  const { zone } = useQuestion();
  const { own } = useZones();
  return <MomentContext value={useClock(zone ?? own)}>{children}</MomentContext>;
}
