import { useProviders } from '#sync/react/use-providers.ts';
import { SCOPES, type ScopeEntry } from '#app/clients/scopes.ts';

/** The scopes of which at least one provider is connected. */
export function useConnectedScopes(): readonly ScopeEntry[] {
  const { statuses } = useProviders();
  const connected = (statuses ?? []).filter(({ mode }) => mode !== 'absent').map(({ id }) => id);
  return SCOPES.filter(({ providers }) => providers.some(({ id }) => connected.includes(id)));
}
