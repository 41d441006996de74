import type { Instant } from '#domain/client.ts';
import { locale } from '#i18n/locale.ts';
import { dayOf, exactDate } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';

interface TimeProps {
  readonly instant: Instant;
}

/** A moment to the second, in the viewer's zone. */
export function ExactTime({ instant }: TimeProps) {
  const { zone } = useMoment();
  return (
    <time
      dateTime={new Date(instant).toISOString()}
      lang={locale().wordsOfFormats}
      className="figures"
    >
      {exactDate(instant, zone)}
    </time>
  );
}

/** The day of a moment in the viewer's zone; to the second on hover. */
export function DayOf({ instant }: TimeProps) {
  const { zone } = useMoment();
  return (
    <time
      dateTime={new Date(instant).toISOString()}
      lang={locale().wordsOfFormats}
      title={exactDate(instant, zone)}
      className="figures"
    >
      {dayOf(instant, zone)}
    </time>
  );
}
