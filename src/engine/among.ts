import type { ClientKey } from '#domain/client.ts';
import type { ClientStore } from './client-store.ts';
import type { Matches } from './matches.ts';

/** Those who answer and are among `only`; all who answer where that is `null`. No start for a next question. */
export function among(
  matches: Matches,
  store: ClientStore,
  only: ReadonlySet<ClientKey> | null,
): Pick<Matches, 'holds' | 'count'> {
  if (only === null) return matches;
  const holds = new Uint8Array(matches.holds.length);
  let count = 0;
  for (const key of only) {
    const position = store.position(key);
    if (position === undefined || matches.holds[position] !== 1) continue;
    holds[position] = 1;
    count += 1;
  }
  return { holds, count };
}
