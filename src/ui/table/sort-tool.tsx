import { ArrowUpDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { loadLater, messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import type { SortMenuProps } from './sort-menu.tsx';

// Made once, so that nothing of it is drawn again.
const ICON = <ArrowUpDown aria-hidden="true" size="1rem" />;

const SortMenu = lazyPart(async () => {
  const [part] = await Promise.all([import('./sort-menu.tsx'), loadLater('columns')]);
  return part;
});

/** Opens what heads and boxes do where there is room for them. */
export function SortTool(props: Omit<SortMenuProps, 'anchor' | 'onClose'>) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    // A table needs 600 px for heads, and a window may have a bar for scrolling beside it.
    <div {...focusPlace('list-tools')} className="min-[40rem]:hidden">
      <Button
        ref={button}
        look="icon"
        aria-label={messages.table.sorting.tool}
        title={messages.table.sorting.tool}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className="h-9 w-11 aria-expanded:bg-pressed"
        onClick={() => setIsOpen(true)}
        onPointerEnter={SortMenu.preload}
        onFocus={SortMenu.preload}
      >
        {ICON}
      </Button>
      {isOpen && (
        <PanelBoundary>
          <SortMenu
            {...props}
            anchor={button}
            onClose={() => {
              flushSync(() => setIsOpen(false));
              button.current?.focus();
            }}
          />
        </PanelBoundary>
      )}
    </div>
  );
}
