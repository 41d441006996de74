import { Bookmark, ChevronDown } from 'lucide-react';
import { memo, useRef, useState, type RefObject } from 'react';
import { loadLater, messages } from '#i18n/messages.ts';
import type { ScopeId } from '#query/paths.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { buttonClass } from '#ui/primitives/button.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import type { Scope } from '#app/clients/scope.ts';
import { useTeamNews } from '#app/team/use-team-news.ts';
import { isInAccount, refreshAccount } from './account.ts';
import { useChooseView } from './use-choose-view.ts';
import { useCurrentView, useNotedView } from './use-current-view.ts';
import { nameOf } from './view-name.ts';
import type { ViewsPart } from './views-part.ts';

// Made once, so that nothing of it is drawn again.
const ICON = <Bookmark aria-hidden="true" size="1rem" className="md:hidden" />;
const CHEVRON = (
  <ChevronDown aria-hidden="true" size="0.875rem" className="shrink-0 text-muted max-md:hidden" />
);

// The list of views, their numbers and the ways to change them come when they are wanted.
const ViewsPanel = lazyPart(async () => {
  const [part] = await Promise.all([import('./views-panel.tsx'), loadLater('viewsPanel')]);
  return part;
});

interface ViewsButtonProps {
  readonly scope: Scope;
}

/** Which view the list is, and the way to all views. */
export default function ViewsButton({ scope }: ViewsButtonProps) {
  const [open, setOpen] = useState<ViewsPart | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <CurrentViewButton anchor={button} scope={scope.id} isOpen={open !== null} onOpen={setOpen} />
      {open !== null && (
        <PanelBoundary>
          <OpenedViews open={open} anchor={button} scope={scope} onOpen={setOpen} />
        </PanelBoundary>
      )}
    </>
  );
}

interface CurrentViewButtonProps {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly scope: ScopeId;
  readonly isOpen: boolean;
  readonly onOpen: (part: ViewsPart) => void;
}

/** By itself: a key in the search draws the rows, and this one after them. */
const CurrentViewButton = memo(CurrentView);

function CurrentView(props: CurrentViewButtonProps) {
  const { anchor, scope, isOpen, onOpen } = props;
  const shown = useCurrentView(scope);
  const { current } = shown;
  useNotedView(scope, shown);
  useTeamNews(isInAccount ? refreshAccount : null);
  const group = 'clients';
  useCommand({ id: 'views.open', label: messages.views.title, group, run: () => onOpen('list') });
  useCommand({ id: 'views.save', label: messages.views.saveAs, group, run: () => onOpen('name') });
  return (
    <button
      ref={anchor}
      type="button"
      title={messages.views.title}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={() => onOpen('list')}
      onPointerEnter={ViewsPanel.preload}
      onFocus={ViewsPanel.preload}
      className={`${buttonClass('plain')} w-full justify-between aria-expanded:bg-pressed max-md:relative max-md:h-9 max-md:justify-center max-md:border-transparent max-md:bg-transparent max-md:px-0 max-md:text-muted pointer-coarse:h-9`}
    >
      {/* On a phone, chips below say what is asked; its name would leave no room for the search. */}
      {ICON}
      <bdi className="min-w-0 flex-1 truncate text-start max-md:sr-only">
        {nameOf(current.view)}
      </bdi>
      {current.isChanged && (
        <span className="flex items-center gap-1 font-normal text-muted max-md:absolute max-md:top-1 max-md:right-1">
          <span aria-hidden="true" className="size-1.5 rounded-full bg-accent" />
          <span className="max-md:sr-only">{messages.views.changed}</span>
        </span>
      )}
      {CHEVRON}
    </button>
  );
}

interface OpenedViewsProps {
  readonly open: ViewsPart;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly scope: Scope;
  readonly onOpen: (part: ViewsPart | null) => void;
}

function OpenedViews(props: OpenedViewsProps) {
  const choose = useChooseView();
  return <ViewsPanel {...props} {...useCurrentView(props.scope.id)} onChoose={choose} />;
}
