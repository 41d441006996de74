import { useEffect, useState } from 'react';
import type { Moment } from '#query/date-filter.ts';
import { dayIn } from '#query/zoned-day.ts';

/** A tab that slept through midnight wakes up within this, in milliseconds. */
const LOOK_EVERY = 60_000;

/** A machine may be in a zone that its own browser has no clock for. */
function viewerZone(): string {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en').resolvedOptions();
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

function now(): Moment {
  const zone = viewerZone();
  return { zone, today: dayIn(zone, Date.now()) };
}

/** The viewer's zone and day; a new value only when one of them changes. */
export function useClock(): Moment {
  const [moment, setMoment] = useState(now);
  // Outside is time.
  useEffect(() => {
    const look = () =>
      setMoment((known) => {
        const next = now();
        return next.zone === known.zone && next.today === known.today ? known : next;
      });
    const timer = setInterval(look, LOOK_EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return moment;
}
