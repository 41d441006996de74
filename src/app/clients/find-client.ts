import type { Client, ClientKey } from '#domain/client.ts';
import type { Scope } from './scope.ts';

/**
 * Finds a client that is loaded, whether it answers the question or not: `null` for one that is gone, and
 * `undefined` while nobody can say, as its list is still on its way.
 */
export function clientFinder({ sources }: Pick<Scope, 'sources'>) {
  return (key: ClientKey): Client | null | undefined => {
    const source = sources.find(({ provider }) => key.startsWith(`${provider.id}:`));
    if (source === undefined) return undefined;
    const { set, phase } = source.loaded;
    return set.get(key) ?? (phase === 'draft' ? undefined : null);
  };
}
