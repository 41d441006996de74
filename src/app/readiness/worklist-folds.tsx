import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { WorklistQuery } from './worklist-query.ts';

/** What a phone shows once it is asked for: the choice of what is listed, or the ways to take it along. */
type Fold = 'filters' | 'files';

/** The one that is open, for as long as the page lives: who comes back from a client finds the page as high as it was. */
let kept: Fold | null = null;

export interface Folds {
  readonly open: Fold | null;
  readonly toggle: (fold: Fold) => void;
}

export function useFolds(): Folds {
  const [open, setOpen] = useState(kept);
  return {
    open,
    toggle: (fold) => {
      kept = fold === open ? null : fold;
      setOpen(kept);
    },
  };
}

interface FoldButtonsProps extends Folds {
  readonly query: WorklistQuery;
}

/** On a phone, what stands here on wider screens would fill the screen before the first task. */
export function FoldButtons({ open, toggle, query }: FoldButtonsProps) {
  const { severity, system, country, off } = query;
  const asked = [severity, system, country].filter((part) => part !== null).length;
  const count = asked + Number(off.length > 0);
  const labels: Record<Fold, string> = {
    filters: count === 0 ? messages.filters.bar : messages.filters.count(count),
    files: messages.screen.export,
  };
  return (['filters', 'files'] as const).map((fold) => (
    <Button
      key={fold}
      aria-expanded={open === fold}
      className="group h-11 aria-expanded:bg-pressed md:hidden"
      onClick={() => toggle(fold)}
    >
      {labels[fold]}
      <ChevronRight
        aria-hidden="true"
        size="0.875rem"
        className="rotate-90 text-muted transition-transform group-aria-expanded:-rotate-90"
      />
    </Button>
  ));
}

interface FoldedProps extends Pick<Folds, 'open'> {
  readonly fold: Fold;
  readonly children: ReactNode;
}

/** On a wider screen it is always there. */
export function Folded({ fold, open, children }: FoldedProps) {
  return <div className={open === fold ? '' : 'max-md:hidden'}>{children}</div>;
}
