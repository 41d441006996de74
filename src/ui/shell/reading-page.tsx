import { useRef, type ReactNode, type Ref } from 'react';
import { messages } from '#i18n/messages.ts';
import { ROUTES } from '#query/paths.ts';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { Link } from '#ui/primitives/link.tsx';
import { SkipLink } from './skip-link.tsx';
import { Wordmark } from './wordmark.tsx';

const WIDTHS = { text: 'max-w-180', table: 'max-w-260' } as const;

interface ReadingPageProps {
  /** How wide it is: for sentences, or for a table. */
  readonly width: keyof typeof WIDTHS;
  /** What the way back to the clients is called. */
  readonly back: string;
  /** What the way past all above its content is called; that leads to what is marked `FOCUS_FIRST`, where anything is. */
  readonly skip?: string;
  /** The distances between its parts. */
  readonly className: string;
  /** What scrolls. */
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A page that is no list: read from the top, with the way back to the clients above it. */
export function ReadingPage({ width, back, skip, className, ref, children }: ReadingPageProps) {
  const main = useRef<HTMLElement>(null);
  return (
    <div
      ref={ref}
      // What only assistive technology reads stands out of the flow: it must not make the document longer than this.
      className="relative h-dvh overflow-y-auto short:h-auto print:h-auto print:overflow-visible"
    >
      <header className="border-b border-line bg-bar print:hidden">
        <SkipLink
          to="content"
          onSkip={() => {
            const all = main.current;
            (all?.querySelector<HTMLElement>('[data-focus-first]') ?? all)?.focus();
          }}
        >
          {skip ?? messages.pages.skip}
        </SkipLink>
        <div className={`mx-auto flex h-12 items-center justify-between px-4 ${WIDTHS[width]}`}>
          <Link to={ROUTES.home} className="thumb rounded-sm">
            <Wordmark />
          </Link>
          <Link to={ROUTES.home} className="thumb text-accent underline underline-offset-2">
            {back}
          </Link>
        </div>
      </header>
      <main
        ref={main}
        id="content"
        {...focusPlace('content')}
        tabIndex={-1}
        className={`mx-auto flex flex-col px-4 pt-8 pb-16 outline-none ${WIDTHS[width]} ${className}`}
      >
        {children}
      </main>
    </div>
  );
}
