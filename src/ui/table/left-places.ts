import type { ClientKey } from '#domain/client.ts';

/** Where a list stood when it was left, in pixels: by its first client in sight, and how far that was cut. */
export interface LeftPlace {
  /** What was asked there, and in which order: another list in the same entry begins at the top. */
  readonly listId: string;
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

/** `null` where that list was not left in that entry. */
export function placeOf(entry: string, listId: string): LeftPlace | null {
  const place = places.get(entry);
  return place?.listId === listId ? place : null;
}
