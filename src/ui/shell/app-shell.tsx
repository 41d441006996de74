import { useRef, type ReactNode } from 'react';
import { ROUTES } from '#query/paths.ts';
import { messages } from '#i18n/messages.ts';
import { useDrawerCover } from '#ui/details/drawer-cover.ts';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { Link } from '#ui/primitives/link.tsx';
import { useMedia } from '#ui/primitives/media.ts';
import { asToolbar } from '#ui/primitives/toolbar.ts';
import { tabStopIn } from '#ui/table/row-elements.ts';
import { SkipLink } from './skip-link.tsx';
import { Wordmark } from './wordmark.tsx';

interface FrameProps {
  /** The page's heading: `wethod clients`. */
  readonly heading: string;
  /** Above all; on a phone whose window is not `short` above the status, so that the clients begin near the top. */
  readonly banner: ReactNode;
  readonly providers: ReactNode;
  /** `null` where there is nothing to search. */
  readonly search: ReactNode;
  /** How the program looks and works, for this person. */
  readonly displayMenu: ReactNode;
  /** The saved views, before the filters. */
  readonly views: ReactNode;
  readonly filters: ReactNode;
  /** What can be done with the list as a whole: its columns, and taking it along. */
  readonly tools: ReactNode;
  /** The clients by date, below the filters. */
  readonly histogram: ReactNode;
  /** A line on the edge between what is asked and the clients. */
  readonly progress: ReactNode;
  /** A problem above clients that are still there. */
  readonly notice: ReactNode;
  /** The table, or why there is none. */
  readonly children: ReactNode;
  /** `null` while it is closed. */
  readonly drawer: ReactNode;
  /** Whether the list is printed although a drawer is open. */
  readonly isListPrinted: boolean;
  /** What can be done with the rows that are selected; `null` where none is. */
  readonly selection: ReactNode;
  /** `null` where there are no clients to say anything of. */
  readonly status: ReactNode;
}

/**
 * Three bands that never move: what is asked, the clients, what is true of them. Only the middle scrolls.
 * What an open drawer covers can have no focus.
 */
export function AppShell(props: FrameProps) {
  const main = useRef<HTMLElement>(null);
  const cover = useDrawerCover();
  const isPhone = useMedia('(width < 48rem) and (height >= 31rem)');
  const isOpen = props.drawer !== null;
  const isTableCovered = isOpen && cover !== 'nothing';
  const isPageCovered = isOpen && cover === 'page';
  return (
    <div className="app-frame">
      <header inert={isPageCovered} className="relative shrink-0 bg-bar print:hidden">
        <SkipLink
          to="clients"
          onSkip={() => {
            const list = main.current;
            (list && (tabStopIn(list) ?? list))?.focus();
          }}
        >
          {messages.screen.skipToClients}
        </SkipLink>
        {!isPhone && props.banner}
        <h1 className="sr-only">{props.heading}</h1>
        <div className="bands">
          <div className="flex flex-wrap items-center gap-x-3 px-4 max-md:contents">
            <div className="flex h-12 min-w-0 items-center gap-x-3 max-md:h-11 max-md:flex-auto max-md:gap-x-2">
              <Link to={ROUTES.home} className="thumb rounded-sm max-[24.3rem]:hidden">
                <Wordmark />
              </Link>
              {props.providers}
            </div>
            <div className="flex h-12 min-w-0 flex-1 items-center justify-end gap-2 max-md:contents">
              {/* Behind the search to look at, and before it for Tab: from the search, it is near to the clients. */}
              <div className="order-last max-md:order-2 max-md:ml-1">{props.displayMenu}</div>
              {props.search !== null && (
                <div className="w-full max-w-90 max-md:order-3 max-md:max-w-none max-md:flex-[1_1_8rem]">
                  {props.search}
                </div>
              )}
            </div>
          </div>
          <div
            {...(props.tools !== null && {
              role: 'toolbar',
              'aria-label': messages.screen.listTools,
              ref: asToolbar,
            })}
            className="flex min-h-12 items-center justify-between border-b border-line max-md:contents"
          >
            {props.views}
            <div className="min-w-0 flex-1 max-md:contents">{props.filters}</div>
            {props.tools}
          </div>
        </div>
        {props.histogram}
        {props.progress}
      </header>
      <div className="relative flex min-h-0 flex-1 short:h-dvh short:flex-none print:block print:h-auto">
        <main
          ref={main}
          id="clients"
          {...focusPlace('clients')}
          tabIndex={-1}
          inert={isTableCovered}
          className={`flex min-w-0 flex-1 flex-col outline-none ${isOpen && !props.isListPrinted ? 'print:hidden' : 'print:block'}`}
        >
          {props.notice}
          <div className="min-h-0 flex-1 overflow-auto print:overflow-visible">
            {props.children}
          </div>
          {props.selection}
          {isPhone && props.banner}
        </main>
        {isOpen && (
          <div className={`contents ${props.isListPrinted ? 'print:hidden' : ''}`}>
            {props.drawer}
          </div>
        )}
      </div>
      {props.status !== null && (
        <footer
          inert={isPageCovered}
          {...focusPlace('status')}
          className="shrink-0 border-t border-line bg-bar print:hidden"
        >
          {props.status}
        </footer>
      )}
    </div>
  );
}
