import { parseZone } from '#query/zone.ts';
import { preferences } from './use-preferences.ts';

/** The zone of this device. A machine may be in a zone that its own browser has no clock for. */
export function viewerZone(): string {
  return parseZone(new Intl.DateTimeFormat('en').resolvedOptions().timeZone) ?? 'UTC';
}

/** The zone that was chosen in this browser; `null` where none was, or one that it does not know. */
export function chosenZone(): string | null {
  const { zone } = preferences.display;
  return zone === null ? null : parseZone(zone);
}

/** The zone of days where an address says none. */
export function ownZone(): string {
  return chosenZone() ?? viewerZone();
}
