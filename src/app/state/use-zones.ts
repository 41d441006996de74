import { useSyncExternalStore } from 'react';
import { ownZone, viewerZone } from './own-zone.ts';
import { preferences } from './use-preferences.ts';

/** The zone of days where an address says none, and the zone of this device. */
export function useZones(): { readonly own: string; readonly viewer: string } {
  return useSyncExternalStore(subscribe, look);
}

/** Kept, since a browser takes longer to say its zone than to draw a row. */
let zones: ReturnType<typeof useZones> | null = null;

function look(): ReturnType<typeof useZones> {
  return (zones ??= { own: ownZone(), viewer: viewerZone() });
}

/** Both may be others once somebody chooses, and once the device has travelled while nobody looked. */
function subscribe(listener: () => void): () => void {
  const lookAgain = () => {
    zones = null;
    listener();
  };
  const end = preferences.subscribe(lookAgain);
  document.addEventListener('visibilitychange', lookAgain);
  return () => {
    end();
    document.removeEventListener('visibilitychange', lookAgain);
  };
}
