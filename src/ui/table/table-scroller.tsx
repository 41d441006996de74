import type { ReactNode, RefObject } from 'react';

interface TableScrollerProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Whether columns have been scrolled away at the start, and whether there are more at the end. */
  readonly isScrolled: boolean;
  readonly hasMore: boolean;
  /** Whether a touch selects rather than opens. */
  readonly isSelecting: boolean;
  readonly onPointerEnter: () => void;
  readonly children: ReactNode;
}

/** What the table scrolls in, both ways. */
export function TableScroller({ ref, ...props }: TableScrollerProps) {
  const { isScrolled, hasMore, isSelecting, onPointerEnter, children } = props;
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={ref}
        data-scrolled={isScrolled || undefined}
        data-selecting={isSelecting || undefined}
        onPointerEnter={onPointerEnter}
        className="group/table relative h-full overflow-auto [overflow-anchor:none] contain-content"
      >
        {children}
      </div>
      {hasMore && <Fade />}
    </div>
  );
}

/** At the end of what is seen, where there is more. It stands beside a bar for scrolling that takes room. */
function Fade() {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 right-0 z-20 w-4 bg-linear-to-l from-canvas forced-colors:hidden"
    />
  );
}
