import { useMemo, useSyncExternalStore } from 'react';
import { Navigate, useLocation } from 'react-router';
import { toNonEmpty } from '#domain/non-empty.ts';
import { toPath, type Address } from '#query/paths.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { useProviders } from '#sync/react/use-providers.ts';
import { loadLater } from '#i18n/messages.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { StartProblem } from '#app/start-problem.tsx';
import { ConnectedPage } from './connected-page.tsx';
import { areRowsJoined, findScope, hearScopes, type ScopeEntry } from './scopes.ts';

// Most accounts are connected.
const NotConnectedPage = lazyPart(() => import('./not-connected-page.tsx'));

// Most visits look at one provider.
const BothPage = lazyPart(async () => {
  const [part] = await Promise.all([import('#app/links/both-page.tsx'), loadLater('both')]);
  return part;
});

/** The clients of a scope: `/clients/wethod`, and with one of them open `/clients/wethod/42`. */
export function ClientsPage({ address }: { readonly address: Address & { page: 'clients' } }) {
  const { pathname, search } = useLocation();
  const entry = useSyncExternalStore(hearScopes, () => findScope(address.scope));
  const { statuses, problem, retry } = useProviders();
  const spelling = toPath(address);
  if (spelling !== pathname) return <Navigate replace to={{ pathname: spelling, search }} />;
  if (problem !== null) return <StartProblem problem={problem} onRetry={retry} />;
  // On this machine, this takes no time that anybody could see.
  if (statuses === null || entry === null) return null;
  return <ScopePage key={entry.id} entry={entry} statuses={statuses} />;
}

interface ScopePageProps {
  readonly entry: ScopeEntry;
  readonly statuses: readonly ProviderStatus[];
}

/** A scope whose providers are connected, at least one of them; else how to connect them. */
function ScopePage({ entry, statuses }: ScopePageProps) {
  const connected = useMemo(() => {
    const isConnected = (id: string) =>
      statuses.some((status) => status.id === id && status.mode !== 'absent');
    return toNonEmpty(entry.providers.filter(({ id }) => isConnected(id)));
  }, [entry.providers, statuses]);
  const isBoth = areRowsJoined(entry);
  if (connected !== null && !isBoth) {
    return <ConnectedPage entry={entry} providers={connected} statuses={statuses} />;
  }
  return (
    <PanelBoundary>
      {connected === null ? (
        <NotConnectedPage entry={entry} statuses={statuses} />
      ) : (
        <BothPage entry={entry} providers={connected} statuses={statuses} />
      )}
    </PanelBoundary>
  );
}
