import { useLayoutEffect, useRef, useState } from 'react';
import { fold } from '#domain/fold.ts';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { Scope } from '#app/clients/scope.ts';
import { isInAccount } from './account.ts';
import { builtInViews } from './built-in-views.ts';
import { CopyLink } from './copy-link.tsx';
import { isBuiltIn, ownViews, startView, type CurrentView, type View } from './current-view.ts';
import { ShareView } from './share-view.tsx';
import { UnstoredLine } from './unstored-line.tsx';
import { useColleagues } from './use-colleagues.ts';
import { useKeptViews, viewStore } from './use-kept-views.ts';
import { useViewCounts } from './use-view-counts.ts';
import { changed } from './view-changes.ts';
import { ViewLinks } from './view-links.tsx';
import { nameOf } from './view-name.ts';
import type { ViewsPart } from './views-part.ts';

/** From so many on, they are looked for by their names. */
const MANY = 12;

interface ViewListProps {
  readonly scope: Scope;
  readonly search: string;
  readonly current: CurrentView;
  /** The next thing that somebody does with a new view is to send it. */
  readonly isJustSaved: boolean;
  readonly onOpen: (part: ViewsPart | null) => void;
  /** It is about to be opened. */
  readonly onOrganiseWanted: () => void;
  readonly onChoose: (view: View) => void;
}

/** All views of a scope, each with how many clients it holds, and what can be done with the one that is shown. */
export function ViewList(props: ViewListProps) {
  const { scope, search, current, isJustSaved, onOpen, onOrganiseWanted, onChoose } = props;
  const { kept, isUnstored } = useKeptViews();
  const colleagues = useColleagues(scope.id);
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const savedId = isJustSaved ? current.view?.id : null;
  // Outside is the focus: it begins where the person is, from where arrows lead to the other views.
  useLayoutEffect(() => {
    const place = list.current?.querySelector<HTMLElement>('[data-focus-first]');
    // A new one is the last of the list: that it is there is seen.
    if (savedId !== null) place?.scrollIntoView({ block: 'nearest' });
    else (place ?? list.current?.querySelector<HTMLElement>('a'))?.focus();
  }, [savedId]);
  const own = ownViews(kept, scope.id);
  const views: readonly View[] = [...builtInViews(scope.id), ...own, ...colleagues];
  const counts = useViewCounts(scope, views);
  const isFound = (view: View) => fold(nameOf(view)).includes(fold(wanted.trim()));
  const found = views.filter(isFound);
  const links = (listed: readonly View[], label: string) => (
    <ViewLinks
      label={label}
      views={listed}
      current={current}
      start={startView(kept, scope.id)}
      counts={counts}
      onChoose={(view) => {
        onChoose(view);
        onOpen(null);
      }}
    />
  );
  return (
    <>
      <UnstoredLine isUnstored={isUnstored} />
      {current.isChanged && (
        <ChangedView
          current={current}
          search={search}
          onRevert={(view) => {
            onChoose(view);
            onOpen(null);
          }}
        />
      )}
      {views.length > MANY && (
        <div className="px-3 pt-3">
          <input
            type="search"
            aria-label={messages.viewsPanel.find}
            placeholder={messages.viewsPanel.find}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
            className="h-8 w-full rounded-md border border-field bg-canvas px-2 placeholder:text-muted focus-visible:outline-offset-0 pointer-coarse:h-11 pointer-coarse:text-title"
          />
        </div>
      )}
      <div
        ref={list}
        className="more-below max-h-[min(24rem,50dvh)] overflow-y-auto p-1 max-md:p-2"
      >
        {links(found.filter(isBuiltIn), messages.viewsPanel.builtInHeading)}
        {own.length > 0 && links(own.filter(isFound), messages.viewsPanel.own)}
        {colleagues.length > 0 &&
          links(colleagues.filter(isFound), messages.viewsPanel.ofColleagues)}
        {found.length === 0 && (
          <p className="px-2 py-1 text-muted">{messages.viewsPanel.noneFound}</p>
        )}
      </div>
      <div className="flex flex-wrap gap-1 border-t border-line p-1 max-md:p-2">
        <Button look="quiet" className="pointer-coarse:h-11" onClick={() => onOpen('name')}>
          {messages.views.saveAs}
        </Button>
        <CopyLink scope={scope.id} search={search} isFirst={isJustSaved} />
        {isInAccount && <ShareView current={current} own={own} />}
        <Button
          look="quiet"
          className="pointer-coarse:h-11"
          onPointerEnter={onOrganiseWanted}
          onFocus={onOrganiseWanted}
          onClick={() => onOpen('organise')}
        >
          {messages.viewsPanel.organise}
        </Button>
      </div>
    </>
  );
}

interface ChangedViewProps {
  readonly current: CurrentView;
  readonly search: string;
  readonly onRevert: (view: View) => void;
}

/** A view of one's own that is asked something else by now. */
function ChangedView({ current: { view }, search, onRevert }: ChangedViewProps) {
  if (view === null) return null;
  const save = () => {
    viewStore.change(changed(view.id, { search }));
    announce(messages.viewsPanel.saved(nameOf(view)));
  };
  return (
    <div className="flex items-center gap-2 border-b border-line py-2 pr-2 pl-3 max-md:px-4">
      <p className="min-w-0 flex-1">
        <bdi className="line-clamp-2 font-strong wrap-anywhere">{nameOf(view)}</bdi>
        <span className="text-label text-muted">{messages.views.changed}</span>
      </p>
      <Button look="primary" className="pointer-coarse:h-11" onClick={save}>
        {messages.viewsPanel.save}
      </Button>
      <Button className="pointer-coarse:h-11" onClick={() => onRevert(view)}>
        {messages.viewsPanel.revert}
      </Button>
    </div>
  );
}
