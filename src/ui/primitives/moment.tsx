import { createContext, use } from 'react';
import type { Moment } from '#query/date-filter.ts';

/** Where and when the viewer is: what days mean here. Set once, at the app's root. */
export const MomentContext = createContext<Moment>({ zone: 'UTC', today: '1970-01-01' });

export function useMoment(): Moment {
  return use(MomentContext);
}
