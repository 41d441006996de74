import { useEffect, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { ScopeId } from '#query/paths.ts';
import { useKeptColumns } from '#app/columns/use-columns.ts';
import { spellAddressState } from '#app/state/question-store.ts';
import { useAddressWhenIdle } from '#app/state/question.tsx';
import { currentView, isBuiltIn, ownViews, type CurrentView } from './current-view.ts';
import { useColleagues } from './use-colleagues.ts';
import { useKeptViews } from './use-kept-views.ts';
import { searchIn, spellSearch } from './view-address.ts';

interface AddressView {
  /** What the address asks, in its one spelling. */
  readonly search: string;
  readonly current: CurrentView;
}

/**
 * The view of the address. Which one was chosen on the way to it is kept with the entry of the history, so that a
 * reload, and going back, know it; a link does not have it.
 */
export function useCurrentView(scope: ScopeId): AddressView {
  const { kept } = useKeptViews();
  const colleagues = useColleagues(scope);
  const chosen = useChosen();
  // All views are compared with each address.
  const address = useAddressWhenIdle();
  const search = useMemo(
    () => searchIn(spellAddressState({ ...address, clientId: null })),
    [address],
  );
  const columns = useKeptColumns(scope);
  const current: CurrentView = useMemo(
    () => currentView(kept, scope, search, chosen, columns, colleagues),
    [kept, scope, search, chosen, columns, colleagues],
  );
  return { search, current };
}

/** Who comes to a view by a link has chosen it: its entry of the history says so, before anything changes. */
export function useNotedView(scope: ScopeId, { search, current }: AddressView): void {
  const { kept } = useKeptViews();
  const navigate = useNavigate();
  const chosen = useChosen();
  const { view } = current;
  const found = view === null || isBuiltIn(view) ? null : view.id;
  const { pathname, search: written, state } = useLocation();
  const isNoted = ownViews(kept, scope).some(({ id }) => id === chosen);
  // What is typed and not yet in the address would be lost with another entry.
  const isWritten = spellSearch({ scope, search: written.slice(1) }) === search;
  // Outside is the history.
  useEffect(() => {
    if (found === null || isNoted || !isWritten) return;
    void navigate(pathname + written, { replace: true, state: { ...state, view: found } });
  }, [found, isNoted, isWritten, pathname, written, state, navigate]);
}

/** The view that was chosen on the way to this entry of the history, by its id. */
function useChosen(): string | null {
  return (useLocation().state as { readonly view?: string } | null)?.view ?? null;
}
