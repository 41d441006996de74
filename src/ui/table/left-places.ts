import type { ClientKey } from '#domain/client.ts';

/** Where a list stood when it was left, in pixels: by its first client in sight, and how far that was cut. */
export interface LeftPlace {
  readonly top: number;
  readonly key: ClientKey | null;
  readonly offset: number;
}

/** In memory only: nothing of a client is kept on a device. */
const places = new Map<string, LeftPlace>();
/** So many entries of a history are remembered, the latest ones. */
const MOST = 100;

/** `entry` names an entry of the browser's history. */
export function rememberPlace(entry: string, place: LeftPlace): void {
  places.delete(entry);
  places.set(entry, place);
  const [oldest] = places.keys();
  if (places.size > MOST && oldest !== undefined) places.delete(oldest);
}

/** `null` for an entry that was not left yet. */
export function placeOf(entry: string): LeftPlace | null {
  return places.get(entry) ?? null;
}
