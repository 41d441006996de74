import type { ClientStore } from './client-store.ts';

/** For which positions of a store something held, when it had a version. */
export interface Held {
  readonly store: ClientStore;
  readonly version: number;
  /** By position: 1 where it held. */
  readonly holds: Uint8Array;
}

/**
 * Tests every position. After `start`, which must hold wherever the test does, only where that held and
 * where the store has changed since; where `isSame` test made it, only where the store has changed.
 */
export function hold(
  store: ClientStore,
  test: (position: number) => boolean,
  start: Held | null,
  isSame: boolean,
): Held {
  const { version } = store;
  const { length } = store.clients;
  const holds = new Uint8Array(length);
  const result = { store, version, holds };
  if (start === null || version - start.version >= length) {
    for (let position = 0; position < length; position += 1) {
      if (test(position)) holds[position] = 1;
    }
    return result;
  }
  if (isSame) holds.set(start.holds);
  else {
    const before = start.holds;
    for (let position = 0; position < before.length; position += 1) {
      if (before[position] === 1 && test(position)) holds[position] = 1;
    }
  }
  for (const position of store.changes(start.version)) holds[position] = Number(test(position));
  return result;
}
