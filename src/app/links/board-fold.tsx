import { ChevronDown } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import { useMedia } from '#ui/primitives/media.ts';
import { countText, type Tile } from './tiles.ts';

/** So many of the numbers stand in the line: who is where. */
const IN_LINE = 3;

interface BoardFoldProps {
  readonly tiles: readonly Pick<Tile, 'id' | 'label' | 'count'>[];
  /** Said of numbers that are not final; else `null`. */
  readonly state: string | null;
  /** The whole board. */
  readonly children: ReactNode;
}

/** On a phone the board is one line with its first numbers, and is opened by it: the clients begin near the top. */
export function BoardFold({ tiles, state, children }: BoardFoldProps) {
  const isPhone = useMedia('(width < 48rem)');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (!isPhone) return children;
  // Of lists that are not whole the others are not known.
  const line = tiles.slice(0, state === null ? IN_LINE : 1);
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        className="figures flex h-8 w-full items-center gap-x-3 px-4 text-label text-muted select-none pointer-coarse:h-11 hover:bg-hover active:bg-pressed"
        onClick={() => setOpen(!isOpen)}
      >
        <span className={isOpen ? '' : 'sr-only'}>{messages.both.board}</span>
        <span className="flex min-w-0 flex-1 gap-x-2.5 overflow-hidden whitespace-nowrap">
          {!isOpen &&
            line.map(({ id: tile, label, count }) => (
              <span key={tile} className="truncate">
                {label} <span className="text-ink">{countText(count)}</span>{' '}
              </span>
            ))}
          {!isOpen && state !== null && <span className="shrink-0">{state}</span>}
        </span>
        <ChevronDown
          aria-hidden="true"
          size="0.875rem"
          className={`shrink-0 transition-transform ${isOpen ? 'rotate-180' : ''}`}
        />
      </button>
      {isOpen && (
        <div id={id} className="max-h-[55dvh] overflow-y-auto border-t border-line pt-2">
          {children}
        </div>
      )}
    </>
  );
}
