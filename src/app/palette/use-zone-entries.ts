import { messages } from '#i18n/messages.ts';
import { viewerZone } from '#app/state/own-zone.ts';
import { useZoneChoice } from '#app/settings/use-zone-choice.ts';
import { allZones } from '#app/settings/zones.ts';
import type { Entry } from './entry.ts';
import { matchingEntries } from './matching-entries.ts';

const LEAST_TYPED = 2;
const MOST_ZONES = 20;
const UTC = 'UTC';

/** The viewer's own zone, UTC and the one in force, among the settings. */
export function useZoneSettings(): readonly Entry[] {
  const { zone, isOwn, choose } = useZoneChoice();
  const named = [...new Set([UTC, zone])].filter((id) => id === UTC || !isOwn);
  return [null, ...named].map((id) => ({
    id: `setting:zone:${id ?? 'own'}`,
    section: 'settings',
    label: labelOf(id ?? messages.settings.ownZone(viewerZone())),
    detail: null,
    isInForce: id === null ? isOwn : !isOwn && id === zone,
    run: () => choose(id),
  }));
}

/** All other zones by name and country, once somebody has typed a part of it; the first of many. */
export function useFoundZones(typed: string): readonly Entry[] {
  const { zone, choose } = useZoneChoice();
  if (typed.trim().length < LEAST_TYPED) return [];
  const others = allZones().filter(({ id }) => id !== UTC && id !== zone);
  const entries = others.map(({ id, countries }): Entry => ({
    id: `zone:${id}`,
    section: 'zones',
    label: labelOf(id),
    detail: countries === '' ? null : countries,
    run: () => choose(id),
  }));
  return matchingEntries(entries, typed, []).slice(0, MOST_ZONES);
}

function labelOf(zone: string): string {
  return messages.palette.setting(messages.settings.zone, zone);
}
