import { Ellipsis } from 'lucide-react';
import { useRef, useState, type ComponentType, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import type { DisplayActions } from './display-panel.tsx';

// Made once, so that nothing of it is drawn again.
const DOTS = <Ellipsis aria-hidden="true" size="1rem" />;

interface DisplayMenuProps extends DisplayActions {
  /** What floats under the button, loaded when it is wanted. */
  readonly panel: ComponentType<
    DisplayActions & {
      readonly anchor: RefObject<HTMLElement | null>;
      readonly onClose: () => void;
    }
  > & { readonly preload: () => void };
}

/** The place of the button, as the focus knows it. */
export const VIEW_MENU = 'view';

/** The button that opens the settings. */
export function DisplayMenu({ panel: Panel, ...actions }: DisplayMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        {...focusPlace(VIEW_MENU)}
        look="icon"
        aria-label={messages.screen.displayMenu}
        title={messages.screen.displayMenu}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className="thumb aria-expanded:bg-pressed aria-expanded:text-ink"
        onClick={() => setOpen(true)}
        onPointerEnter={Panel.preload}
        onFocus={Panel.preload}
      >
        {DOTS}
      </Button>
      {isOpen && (
        <PanelBoundary>
          <Panel
            {...actions}
            anchor={button}
            onClose={() => {
              flushSync(() => setOpen(false));
              button.current?.focus();
            }}
          />
        </PanelBoundary>
      )}
    </>
  );
}
