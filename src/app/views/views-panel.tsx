import { useEffect, useState, type RefObject } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { PopoverPanel } from '#ui/primitives/popover-panel.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { announce } from '#ui/primitives/announce.ts';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { askedIn } from '#app/clients/asked.ts';
import type { Scope } from '#app/clients/scope.ts';
import { useLatestQuery } from '#app/state/question.tsx';
import type { CurrentView, View } from './current-view.ts';
import { refreshAccount } from './account.ts';
import { NameForm } from './name-form.tsx';
import { RemovedLine } from './removed-line.tsx';
import { MOST_IN_NAME, MOST_IN_SEARCH, MOST_VIEWS, type SavedView } from './saved-view.ts';
import { useKeptViews, viewStore } from './use-kept-views.ts';
import { added } from './view-changes.ts';
import { viewsOf } from './kept-views.ts';
import { ViewList } from './view-list.tsx';
import type { ViewsPart } from './views-part.ts';

// To put views in order takes drag and drop, with all that it says aloud.
const OrganiseViews = lazyPart(() => import('./organise-views.tsx'));

interface ViewsPanelProps {
  readonly open: ViewsPart;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly scope: Scope;
  /** What the address asks, in its one spelling. */
  readonly search: string;
  readonly current: CurrentView;
  /** Another part of it; `null` closes it. */
  readonly onOpen: (part: ViewsPart | null) => void;
  readonly onChoose: (view: View) => void;
}

/** What floats under the button: all views, the name for a new one, or where they are put in order. */
export default function ViewsPanel(props: ViewsPanelProps) {
  const { open, anchor, scope, onOpen } = props;
  // Outside is the account: colleagues may share more by now.
  useEffect(refreshAccount, []);
  const titles = {
    list: messages.views.title,
    name: messages.viewsPanel.newView,
    organise: messages.viewsPanel.organising,
  } satisfies Record<ViewsPart, string>;
  return (
    <I18nProvider locale={locale().language}>
      <PopoverPanel title={titles[open]} anchor={anchor} onClose={() => onOpen(null)}>
        <div {...focusPlace('saved-views')} className="w-88 max-w-full max-md:w-full">
          <Part {...props} />
          <RemovedLine scope={scope.id} />
        </div>
      </PopoverPanel>
    </I18nProvider>
  );
}

function Part({ open, scope, search, current, onOpen, onChoose }: ViewsPanelProps) {
  const [isJustSaved, setJustSaved] = useState(false);
  if (open === 'organise') {
    return (
      <PanelBoundary fallback={<div className="h-40" />}>
        <OrganiseViews scope={scope} onDone={() => onOpen('list')} />
      </PanelBoundary>
    );
  }
  if (open === 'name') {
    const save = (name: string) => {
      const view: SavedView = { id: crypto.randomUUID(), name, scope: scope.id, search };
      viewStore.change(added(view));
      onChoose(view);
      announce(messages.viewsPanel.saved(name));
      setJustSaved(true);
      onOpen('list');
    };
    return <NewView search={search} onSave={save} onCancel={() => onOpen('list')} />;
  }
  return (
    <ViewList
      scope={scope}
      search={search}
      current={current}
      isJustSaved={isJustSaved}
      onOpen={(part) => {
        setJustSaved(false);
        onOpen(part);
      }}
      onOrganiseWanted={OrganiseViews.preload}
      onChoose={onChoose}
    />
  );
}

interface NewViewProps {
  readonly search: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** A name for what the list is asked now; the filters themselves are what is proposed. */
function NewView({ search, onSave, onCancel }: NewViewProps) {
  const { kept } = useKeptViews();
  const { zone } = useMoment();
  const asked = askedIn(useLatestQuery(), zone).map(({ label }) => label);
  if (search.length > MOST_IN_SEARCH) return <p className="p-4">{messages.viewsPanel.tooLong}</p>;
  if (viewsOf(kept).length >= MOST_VIEWS) {
    return <p className="p-4">{messages.viewsPanel.tooMany(MOST_VIEWS)}</p>;
  }
  const proposed = asked.join(', ').slice(0, MOST_IN_NAME);
  return <NameForm name={proposed} onSave={onSave} onCancel={onCancel} />;
}
