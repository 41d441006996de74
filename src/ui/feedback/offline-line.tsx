import { WifiOff } from 'lucide-react';
import { useEffect } from 'react';
import type { Instant } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { dayIn } from '#query/zoned-day.ts';
import { announce } from '#ui/primitives/announce.ts';
import { clockTime, dayOf } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';

interface OfflineLineProps {
  /** When the clients were last known to be as they are shown; `null` where they never were all here. */
  readonly asOf: Instant | null;
}

/** Above clients that are there without a network: how old they are. Nothing has to be done. */
export function OfflineLine({ asOf }: OfflineLineProps) {
  const { zone, today } = useMoment();
  const isToday = asOf !== null && dayIn(zone, asOf) === today;
  const time = asOf === null ? null : clockTime(asOf, zone);
  const said = messages.screen.offline(
    asOf === null || isToday ? time : `${dayOf(asOf, zone)}, ${time}`,
  );
  // Outside React: what a screen reader says.
  useEffect(() => announce(said), [said]);
  useEffect(() => () => announce(messages.screen.online), []);
  return (
    <p className="flex min-h-8 items-center gap-2 border-b border-line bg-bar px-4 text-label text-muted print:hidden">
      <WifiOff aria-hidden="true" size="0.875rem" className="shrink-0" />
      {said}
    </p>
  );
}
