import type { ReactNode, Ref } from 'react';
import { ROUTES } from '#query/paths.ts';
import { Link } from '#ui/primitives/link.tsx';
import { Wordmark } from './wordmark.tsx';

const WIDTHS = { text: 'max-w-180', table: 'max-w-260' } as const;

interface ReadingPageProps {
  /** How wide it is: for sentences, or for a table. */
  readonly width: keyof typeof WIDTHS;
  /** What the way back to the clients is called. */
  readonly back: string;
  /** The distances between its parts. */
  readonly className: string;
  /** What scrolls. */
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A page that is no list: read from the top, with the way back to the clients above it. */
export function ReadingPage({ width, back, className, ref, children }: ReadingPageProps) {
  return (
    <div
      ref={ref}
      // What only assistive technology reads stands out of the flow: it must not make the document longer than this.
      className="relative h-dvh overflow-y-auto short:h-auto print:h-auto print:overflow-visible"
    >
      <header className="border-b border-line bg-bar print:hidden">
        <div className={`mx-auto flex h-12 items-center justify-between px-4 ${WIDTHS[width]}`}>
          <Link to={ROUTES.home} className="rounded-sm">
            <Wordmark />
          </Link>
          <Link to={ROUTES.home} className="text-accent underline underline-offset-2">
            {back}
          </Link>
        </div>
      </header>
      <main className={`mx-auto flex flex-col px-4 pt-8 pb-16 ${WIDTHS[width]} ${className}`}>
        {children}
      </main>
    </div>
  );
}
