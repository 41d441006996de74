import { Suspense } from 'react';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import type { RowNote } from './row-note.ts';

// Most looks at a list are by pointer.
const RowTooltip = lazyPart(() => import('./row-tooltip.tsx'));

interface NotePlaceProps {
  /** `null` where no row has one. */
  readonly note: RowNote | null;
  /** The place of its row; `undefined` for one that has left the list. */
  readonly noteIndex: number | undefined;
  /** In pixels. */
  readonly headHeight: number;
  readonly rowHeight: number;
}

/** What the row in focus says whole. Without it, all of the list is there. */
export function NotePlace({ note, noteIndex, headHeight, rowHeight }: NotePlaceProps) {
  if (note === null || noteIndex === undefined) return null;
  return (
    <ErrorBoundary notice={NoNote}>
      <Suspense>
        <RowTooltip
          key={note.key}
          note={note}
          top={headHeight + noteIndex * rowHeight}
          rowHeight={rowHeight}
        />
      </Suspense>
    </ErrorBoundary>
  );
}

function NoNote() {
  return null;
}
