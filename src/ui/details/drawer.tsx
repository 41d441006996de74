import { X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { KEYS, toAriaKeys, toKeyLabel } from '#ui/commands/keys.ts';
import { useHeardKeys } from '#ui/commands/use-command.ts';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { useDrawerCover } from './drawer-cover.ts';
import { DRAWER_PLACES } from './drawer-place.tsx';

/** The name is said in the bar once the heading has left. */
const HEADING_LEAVES_AT = 28;

/** How a button at the head is as large as a finger, where one presses it. */
export const ACTION = 'size-8 max-md:finger';

interface DrawerProps {
  /** What it is about: the client's name once it is known. */
  readonly label: string;
  readonly onClose: () => void;
  /** What can be done with it, at the left of its head; what of that stands at the right says so by its order. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/**
 * A column beside the table; on narrow screens it covers the table or the whole page, and takes the
 * focus. Arrows scroll it.
 */
export function Drawer({ label, onClose, actions, children }: DrawerProps) {
  const cover = useDrawerCover();
  const drawer = useRef<HTMLDivElement>(null);
  const [hasScrolled, setScrolled] = useState(false);

  const keys = useHeardKeys(KEYS['client.close'] ?? []);

  // Outside is the focus: what lies under the drawer can no longer have it.
  useEffect(() => {
    if (cover !== 'nothing') drawer.current?.focus();
  }, [cover]);

  return (
    <div
      ref={drawer}
      {...focusPlace('drawer')}
      // What is inert is no landmark either, and a page has one main.
      role={cover === 'nothing' ? 'complementary' : 'main'}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls what has the focus
      tabIndex={0}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop > HEADING_LEAVES_AT)}
      className={`scroll-pt-14 overflow-y-auto overscroll-contain bg-canvas transition-[opacity,translate] ease-out -outline-offset-2 starting:opacity-0 print:static print:w-full print:overflow-visible ${DRAWER_PLACES[cover]}`}
    >
      {cover === 'page' && <h1 className="sr-only">{label}</h1>}
      <div
        className={`sticky top-0 z-10 flex h-12 items-center gap-1 border-b bg-canvas pr-3 pl-2 transition-colors print:hidden ${hasScrolled ? 'border-line' : 'border-transparent forced-colors:border-[Canvas]'}`}
      >
        {actions}
        <span
          aria-hidden="true"
          className={`order-1 mx-1 min-w-0 flex-1 truncate text-body font-strong transition-opacity ${hasScrolled ? '' : 'opacity-0'}`}
        >
          <bdi>{label}</bdi>
        </span>
        <Button
          look="icon"
          aria-label={messages.details.close}
          aria-keyshortcuts={toAriaKeys(keys)}
          title={`${messages.details.close} (${keys.map(toKeyLabel).join()})`}
          className={`order-3 ${ACTION}`}
          onClick={onClose}
        >
          <X size="1rem" />
        </Button>
      </div>
      <div key={label} ref={startAtTop} className="mx-auto max-w-160 px-4 pb-8 print:max-w-none">
        {children}
      </div>
    </div>
  );
}

/** Another client is read from its top. */
function startAtTop(content: HTMLElement | null): void {
  content?.parentElement?.scrollTo(0, 0);
}
