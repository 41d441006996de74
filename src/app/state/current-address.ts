import { readAddress, toPath, type ScopeId } from '#query/paths.ts';
import { SCOPE_IDS } from '#app/clients/scopes.ts';
import { startPath } from '#app/views/start.ts';

/**
 * Writes the address as it is spelt now, before anything is drawn: the pages would lead there too, but only
 * once they are drawn, and then the list is drawn late. `shown` is whose list the page begins with. Where nothing is
 * asked, that is the saved view to start with; but not after a reload, which shows what was there: its entry has a state.
 */
export function settleAddress(shown: ScopeId): void {
  const path = settledPath(location.pathname, shown);
  const isPlain = location.search === '' && path === listOf(shown);
  const start = isPlain && history.state === null ? startPath(shown) : null;
  if (path === location.pathname && start === null) return;
  history.replaceState(history.state, '', (start ?? path + location.search) + location.hash);
}

/** The path of the list that is shown, with its client; any other as it is. */
export function settledPath(pathname: string, shown: string): string {
  const address = readAddress(pathname, SCOPE_IDS);
  if (address?.page === 'home') return listOf(shown);
  const isOfShown = address !== null && 'scope' in address && address.scope === shown;
  return isOfShown ? toPath(address) : pathname;
}

function listOf(scope: ScopeId): string {
  return toPath({ page: 'clients', scope, clientId: null });
}
