import type { ReactNode } from 'react';
import { MomentContext } from '#ui/primitives/moment.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { useClock } from './clock.ts';
import { ownZone } from './own-zone.ts';
import { useQuestion } from './question.tsx';

/** What days mean for all below: in the zone that the address says, else in the one chosen, else in the viewer's. */
export function MomentProvider({ children }: { readonly children: ReactNode }) {
  const { zone } = useQuestion();
  // Draws again when another one is chosen.
  useDisplay();
  return <MomentContext value={useClock(zone ?? ownZone())}>{children}</MomentContext>;
}
