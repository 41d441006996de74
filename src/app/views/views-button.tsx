import { Bookmark, ChevronDown } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { loadLater, messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { buttonClass } from '#ui/primitives/button.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import type { Scope } from '#app/clients/scope.ts';
import { useTeamNews } from '#app/team/use-team-news.ts';
import { useKeptColumns } from '#app/columns/use-columns.ts';
import { spellAddressState } from '#app/state/question-store.ts';
import { useLatestAddress, type Question } from '#app/state/question.tsx';
import { isInAccount, refreshAccount } from './account.ts';
import { currentView, isBuiltIn, ownViews, type CurrentView } from './current-view.ts';
import { useColleagues } from './use-colleagues.ts';
import { useKeptViews } from './use-kept-views.ts';
import { useChooseView } from './use-choose-view.ts';
import { searchIn, spellSearch } from './view-address.ts';
import { nameOf } from './view-name.ts';
import type { ViewsPart } from './views-part.ts';

// The list of views, their numbers and the ways to change them come when they are wanted.
const ViewsPanel = lazyPart(async () => {
  const [part] = await Promise.all([import('./views-panel.tsx'), loadLater('viewsPanel')]);
  return part;
});

interface ViewsButtonProps {
  readonly scope: Scope;
  readonly question: Question;
}

/** Which view the list is, and the way to all views. */
export default function ViewsButton({ scope, question }: ViewsButtonProps) {
  const [open, setOpen] = useState<ViewsPart | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { search, current, choose } = useCurrentView(scope, question);
  useTeamNews(isInAccount ? refreshAccount : null);
  const group = 'clients';
  useCommand({ id: 'views.open', label: messages.views.title, group, run: () => setOpen('list') });
  useCommand({ id: 'views.save', label: messages.views.saveAs, group, run: () => setOpen('name') });
  return (
    <>
      <button
        ref={button}
        type="button"
        title={messages.views.title}
        aria-haspopup="dialog"
        aria-expanded={open !== null}
        onClick={() => setOpen('list')}
        onPointerEnter={ViewsPanel.preload}
        onFocus={ViewsPanel.preload}
        className={`${buttonClass('plain')} w-full justify-between aria-expanded:bg-pressed max-md:relative max-md:h-9 max-md:justify-center max-md:border-transparent max-md:bg-transparent max-md:px-0 max-md:text-muted pointer-coarse:h-9`}
      >
        {/* On a phone, chips below say what is asked; its name would leave no room for the search. */}
        <Bookmark aria-hidden="true" size="1rem" className="md:hidden" />
        <bdi className="min-w-0 flex-1 truncate text-start max-md:sr-only">
          {nameOf(current.view)}
        </bdi>
        {current.isChanged && (
          <span className="flex items-center gap-1 font-normal text-muted max-md:absolute max-md:top-1 max-md:right-1">
            <span aria-hidden="true" className="size-1.5 rounded-full bg-accent" />
            <span className="max-md:sr-only">{messages.views.changed}</span>
          </span>
        )}
        <ChevronDown
          aria-hidden="true"
          size="0.875rem"
          className="shrink-0 text-muted max-md:hidden"
        />
      </button>
      {open !== null && (
        <PanelBoundary>
          <ViewsPanel
            open={open}
            anchor={button}
            scope={scope}
            search={search}
            current={current}
            onOpen={setOpen}
            onChoose={choose}
          />
        </PanelBoundary>
      )}
    </>
  );
}

/**
 * The view of the address. Which one was chosen on the way to it is kept with the entry of the history, so that a
 * reload, and going back, know it; a link does not have it.
 */
function useCurrentView({ id: scope }: Scope, question: Question) {
  const { kept } = useKeptViews();
  const colleagues = useColleagues(scope);
  const location = useLocation();
  const navigate = useNavigate();
  const chosen = (location.state as { readonly view?: string } | null)?.view ?? null;
  // After what a key finds is on screen: all views are compared with each address.
  const address = useDeferredValue(useLatestAddress());
  const search = useMemo(
    () => searchIn(spellAddressState({ ...address, clientId: null })),
    [address],
  );
  const columns = useKeptColumns(scope);
  const current: CurrentView = useMemo(
    () => currentView(kept, scope, search, chosen, columns, colleagues),
    [kept, scope, search, chosen, columns, colleagues],
  );
  const { view } = current;
  const found = view === null || isBuiltIn(view) ? null : view.id;

  const { pathname, search: written } = location;
  const isNoted = ownViews(kept, scope).some(({ id }) => id === chosen);
  // What is typed and not yet in the address would be lost with another entry.
  const isWritten = spellSearch({ scope, search: written.slice(1) }) === search;
  // Outside is the history. Who comes to a view by a link has chosen it: its entry says so, before anything changes.
  useEffect(() => {
    if (found === null || isNoted || !isWritten) return;
    void navigate(pathname + written, { replace: true, state: { view: found } });
  }, [found, isNoted, isWritten, pathname, written, navigate]);

  return { search, current, choose: useChooseView(question) };
}
