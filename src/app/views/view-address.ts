import { areSameColumns, type ChosenColumns } from '#query/columns.ts';
import type { ScopeId } from '#query/paths.ts';
import { ownZone } from '#app/state/own-zone.ts';
import { readAddressState, spellAddressState } from '#app/state/question-store.ts';
import { pathTo } from './start.ts';

/** What asks a list for something: a view or an address. */
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

/**
 * The same, to compare what is seen: columns and a zone that are the person's own anyway say nothing. An address without columns
 * shows just these, and one that shows them says them, for whom it is sent to.
 */
export function spellSeen(asked: Asked, own: ChosenColumns | null): string {
  const search = spellSearch(asked);
  if (own === null && !search.includes('zone=')) return search;
  const state = readAddressState(viewPath({ ...asked, search }));
  const hasOwnColumns =
    state.columns !== null && own !== null && areSameColumns(state.columns, own);
  const hasOwnZone = state.zone === ownZone();
  if (!hasOwnColumns && !hasOwnZone) return search;
  const columns = hasOwnColumns ? null : state.columns;
  return searchIn(spellAddressState({ ...state, columns, zone: hasOwnZone ? null : state.zone }));
}

/** Where a view leads. What cannot be read of it is in the address too, so that the page says so. */
export function viewPath({ scope, search }: Asked): string {
  return pathTo(scope, search);
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
