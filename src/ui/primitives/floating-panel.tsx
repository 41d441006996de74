import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { focusPlace } from './focus-places.ts';
import { useLeaving } from './use-leaving.ts';

interface FloatingPanelProps {
  readonly title: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly className: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/**
 * Floats under its anchor, and leaves the page as it is: what is pressed beside it closes it and does what it does. So
 * does Tab beyond its end, which goes on behind the anchor.
 */
export function FloatingPanel({ title, anchor, className, children, onClose }: FloatingPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  // React Aria closes what is not modal when a list with its anchor is scrolled, and a chip comes into sight by scrolling
  // as its editor opens. So this stands for the anchor.
  const [stand] = useState(() => ({ current: document.createElement('span') }));
  useLeaving(panel, anchor, onClose);
  return (
    <Popover
      isOpen
      isNonModal
      triggerRef={stand}
      getTargetRect={() => anchor.current?.getBoundingClientRect()}
      // Who leaves it by a pointer has not yet done what they came for.
      shouldCloseOnInteractOutside={() => false}
      placement="bottom start"
      offset={6}
      containerPadding={8}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={className}
    >
      <div
        ref={panel}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- React Aria places it, a native one places itself
        role="dialog"
        aria-label={title}
        tabIndex={-1}
        {...focusPlace('panel')}
        // Where a scrollbar takes room, what is in here is that much narrower, and nothing is beside it.
        className="outline-none *:max-w-full"
      >
        {children}
      </div>
    </Popover>
  );
}
