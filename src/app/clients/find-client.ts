import type { Client, ClientKey } from '#domain/client.ts';
import type { Scope } from './scope.ts';

/**
 * Finds a client that is loaded, whether it answers the question or not: `null` for one that is gone, and
 * `undefined` while nobody can say, as its list is still on its way.
 */
export function clientFinder({ sources, joined }: Pick<Scope, 'sources' | 'joined'>) {
  return (key: ClientKey): Client | null | undefined => {
    const row = joined?.state.set.get(key) ?? null;
    if (row !== null) return row;
    const source = sources.find(({ provider }) => key.startsWith(`${provider.id}:`));
    if (source === undefined) return undefined;
    const { set, phase } = source.loaded;
    return set.get(key) ?? (phase === 'draft' ? undefined : null);
  };
}
