import { readAddress, toPath, type ScopeId } from '#query/paths.ts';
import { SCOPE_IDS } from '#app/clients/scopes.ts';

/**
 * Writes the address as it is spelt now, before anything is drawn: the pages would lead there too, but only
 * once they are drawn, and then the list is drawn late. `shown` is whose list the page begins with.
 */
export function settleAddress(shown: ScopeId): void {
  const path = settledPath(location.pathname, shown);
  if (path === location.pathname) return;
  history.replaceState(history.state, '', path + location.search + location.hash);
}

/** The path of the list that is shown, with its client; any other as it is. */
export function settledPath(pathname: string, shown: ScopeId): string {
  const address = readAddress(pathname, SCOPE_IDS);
  if (address?.page === 'home') return toPath({ page: 'clients', scope: shown, clientId: null });
  return address?.scope === shown ? toPath(address) : pathname;
}
