import type { ChosenColumns } from '#query/columns.ts';
import type { ScopeId } from '#query/paths.ts';
import { builtInViews, type BuiltInView } from './built-in-views.ts';
import { viewsOf, type KeptViews } from './kept-views.ts';
import type { SavedView } from './saved-view.ts';
import { spellSeen } from './view-address.ts';

export type View = SavedView | BuiltInView;

export interface CurrentView {
  /** `null` where the address is nobody's view. */
  readonly view: View | null;
  /** The person came from this view, and has changed what it asks. */
  readonly isChanged: boolean;
}

export function isBuiltIn(view: View): view is BuiltInView {
  return view.id.includes(':');
}

/** The views of a person in this scope, in their order. */
export function ownViews(kept: KeptViews, scope: ScopeId): readonly SavedView[] {
  return viewsOf(kept).filter((view) => view.scope === scope);
}

/**
 * Which view an address is: the one that asks the same. Of several, the one that was chosen, else the first of one's
 * own. Where none asks the same, it is the chosen one, changed; but a built-in view cannot be changed.
 * `chosen` is the id of the view that was chosen last, on the way to this address; `columns` are the person's own,
 * where they are not the usual ones. A colleague's view is theirs: changed, it is nobody's.
 */
export function currentView(
  kept: KeptViews,
  scope: ScopeId,
  search: string,
  chosen: string | null,
  columns: ChosenColumns | null,
  colleagues: readonly SavedView[] = [],
): CurrentView {
  const own = ownViews(kept, scope);
  const seen = spellSeen({ scope, search }, columns);
  const equal = [...own, ...builtInViews(scope), ...colleagues].filter(
    (view) => spellSeen(view, columns) === seen,
  );
  const view = equal.find(({ id }) => id === chosen) ?? equal[0];
  if (view !== undefined) return { view, isChanged: false };
  const from = own.find(({ id }) => id === chosen) ?? null;
  return { view: from, isChanged: from !== null };
}

/** How a view is kept as the one to start with: by its id, or a built-in one by what it asks, which never changes. */
export function startOf(view: View): string {
  return isBuiltIn(view) ? `?${view.search}` : view.id;
}

/** The view that a scope starts with; `null` where that is the plain list. */
export function startView(kept: KeptViews, scope: ScopeId): View | null {
  const id = Object.hasOwn(kept.starts, scope) ? kept.starts[scope] : null;
  const views = [...ownViews(kept, scope), ...builtInViews(scope)];
  return views.find((view) => startOf(view) === id) ?? null;
}
