import { ChevronDown, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { messages } from '#i18n/messages.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { FOCUS_FIRST, focusPlace } from '#ui/primitives/focus-places.ts';
import { CopyByHand } from './copy-by-hand.tsx';
import type { CopyMenu as LazyCopyMenu } from './lazy-copy-menu.ts';
import { UnmatchedClients } from './unmatched-clients.tsx';

/** How far copying is, and what came of it. */
export type Copying =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly done: number; readonly count: number }
  | { readonly state: 'copied'; readonly said: string }
  /** The browser did not allow it: the text, to be copied by hand, and another try, which needs no time. */
  | { readonly state: 'refused'; readonly text: string; readonly onRetry: () => void };

interface SelectionBarProps {
  readonly count: number;
  /** How many of them the list does not show. */
  readonly unmatched: number;
  /** How many have left the selection by themselves. */
  readonly gone: number;
  readonly copying: Copying;
  /** What can be copied of them, in the order of the columns. */
  readonly fields: readonly Field[];
  /** How many of them have a value in each of these fields. */
  readonly countValues: (signal: AbortSignal) => Promise<readonly number[]>;
  readonly readUnmatched: () => readonly Client[];
  readonly onRemove: (keys: readonly ClientKey[]) => void;
  /** What can be copied, as a menu. */
  readonly CopyMenu: typeof LazyCopyMenu;
  /** Copies one field, or with `null` whole rows. */
  readonly onCopy: (field: Field | null) => void;
  readonly onForget: () => void;
  readonly onExport: () => void;
  readonly onClear: () => void;
}

/** How many rows are selected, what is to be known of them, and what can be done with them. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, gone, copying, CopyMenu, onExport, onClear } = props;
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsOpen(false);
    anchor.current?.focus();
  };
  return (
    <section
      aria-label={messages.selection.bar}
      {...focusPlace('selection')}
      className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line bg-bar px-4 py-1 max-md:pr-2 print:hidden"
      onPointerEnter={CopyMenu.preload}
    >
      <p className="figures font-strong">{messages.selection.count(count)}</p>
      <UnmatchedClients {...props} />
      {gone > 0 && <p className="text-muted">{messages.selection.gone(gone)}</p>}
      <Outcome copying={copying} onForget={props.onForget} />
      <div className="ml-auto flex items-center gap-2">
        {count > 0 && (
          <Button
            ref={anchor}
            {...FOCUS_FIRST}
            aria-haspopup="menu"
            aria-expanded={isOpen}
            className={TARGET}
            onClick={() => setIsOpen(true)}
            onFocus={CopyMenu.preload}
          >
            {messages.selection.copy}
            <ChevronDown aria-hidden="true" size="0.875rem" />
          </Button>
        )}
        {count > 0 && (
          <Button className={TARGET} onClick={onExport}>
            {messages.selection.export}
          </Button>
        )}
        <Button look="quiet" className={TARGET} onClick={onClear}>
          <X aria-hidden="true" size="0.875rem" />
          {messages.selection.clear}
        </Button>
      </div>
      {isOpen && (
        <PanelBoundary>
          <CopyMenu {...props} anchor={anchor} onClose={close} />
        </PanelBoundary>
      )}
    </section>
  );
}

const TARGET = 'pointer-coarse:h-11';

interface OutcomeProps {
  readonly copying: Copying;
  readonly onForget: () => void;
}

/** What is being copied, or was. */
function Outcome({ copying, onForget }: OutcomeProps) {
  if (copying.state === 'idle') return null;
  if (copying.state === 'busy') {
    const { done, count } = copying;
    if (done === 0) return null;
    return (
      <p className="figures flex items-center gap-2 text-muted">
        <progress
          aria-label={messages.selection.copy}
          max={count}
          value={done}
          className="h-1 w-24 accent-accent"
        />
        {messages.selection.copying(done, count)}
      </p>
    );
  }
  if (copying.state === 'copied') return <p className="text-well">{copying.said}</p>;
  return <CopyByHand text={copying.text} onRetry={copying.onRetry} onDone={onForget} />;
}
