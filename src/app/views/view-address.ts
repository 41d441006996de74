import { toPath, type ScopeId } from '#query/paths.ts';
import { readAddressState, spellAddressState } from '#app/state/question-store.ts';

/** What asks a list for something, be it a view or an address. */
interface Asked {
  readonly scope: ScopeId;
  readonly search: string;
}

/** By the address as it was written: all views are compared with the address after each key. */
const spelt = new Map<string, string>();
const MOST_SPELT = 500;

/**
 * The parameters in their one spelling: two are equal exactly if they ask and show the same. What cannot be read of
 * them is left out.
 */
export function spellSearch(asked: Asked): string {
  const path = viewPath(asked);
  let search = spelt.get(path);
  if (search === undefined) {
    if (spelt.size >= MOST_SPELT) spelt.clear();
    search = searchIn(spellAddressState(readAddressState(path)));
    spelt.set(path, search);
  }
  return search;
}

/** Where a view leads. What cannot be read of it is in the address too, so that the page says so. */
export function viewPath({ scope, search }: Asked): string {
  const path = toPath({ page: 'clients', scope, clientId: null });
  // Spelt again: what is stored may be anything, a fragment too.
  const parameters = new URLSearchParams(search).toString();
  const readable = parameters.replaceAll('%3A', ':').replaceAll('%2C', ',');
  return readable === '' ? path : `${path}?${readable}`;
}

/**
 * The same for somebody who comes from elsewhere: they may have a view to start with, and then the plain list needs
 * something in its address to be reached.
 */
export function sharedPath(asked: Asked): string {
  return spellSearch(asked) === '' ? `${viewPath(asked)}?view=all` : viewPath(asked);
}

/** What stands behind the question mark of an address. */
export function searchIn(path: string): string {
  const mark = path.indexOf('?');
  return mark === -1 ? '' : path.slice(mark + 1);
}
