import { useEffect, useState } from 'react';
import type { Moment } from '#query/date-filter.ts';
import { dayIn, startOfDay } from '#query/zoned-day.ts';

/** A tab that slept through midnight wakes up within this, in milliseconds. */
const LOOK_EVERY = 60_000;
const MS_PER_DAY = 86_400_000;

/** How long the day of a zone lasts, as far as it is waited for: clocks may be set, and a machine may sleep. */
function untilTomorrow({ zone, today }: Moment): number {
  const tomorrow = new Date(Date.parse(today) + MS_PER_DAY).toISOString().slice(0, 10);
  const left = startOfDay(tomorrow, zone) - Date.now();
  return Math.min(Math.max(left, 0) + 1, LOOK_EVERY);
}

/** A zone and its day, which turns over at midnight there; a new value only when one of them changes. */
export function useClock(zone: string): Moment {
  const [moment, setMoment] = useState<Moment>(() => momentIn(zone));
  // Another zone has another day at once.
  if (moment.zone !== zone) setMoment(momentIn(zone));
  // Outside is time.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const next = momentIn(zone);
      setMoment((known) => (isSame(known, next) ? known : next));
      clearTimeout(timer);
      timer = setTimeout(look, untilTomorrow(next));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [zone]);
  return moment;
}

export function momentIn(zone: string): Moment {
  return { zone, today: dayIn(zone, Date.now()) };
}

function isSame(one: Moment, other: Moment): boolean {
  return one.zone === other.zone && one.today === other.today;
}
