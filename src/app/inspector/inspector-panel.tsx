import { useEffect, useLayoutEffect, useRef } from 'react';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CloseButton } from '#ui/primitives/close-button.tsx';
import { InspectedList } from './inspected-list.tsx';
import { InspectedQuestion } from './inspected-question.tsx';
import { useInspected } from './use-inspected.ts';

interface InspectorPanelProps {
  readonly onClose: () => void;
}

/** At the foot of the page, which stays in use: what is sent to the providers meanwhile. */
export default function InspectorPanel({ onClose }: InspectorPanelProps) {
  const { requests, isAway, clear } = useInspected();
  const heading = useRef<HTMLHeadingElement>(null);
  // Outside is the focus: who opened it by a key is in it.
  useEffect(() => heading.current?.focus(), []);
  // Outside is the root, which gives it its room. A style that asks whether the page has it would be asked again, of the
  // whole page, with each element that comes.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['docked'] = '';
    return () => {
      delete dataset['docked'];
    };
  }, []);
  const texts = messages.inspector;
  const empty = () => {
    clear();
    // The button has nothing to do then, and would keep no focus.
    heading.current?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes what was opened
    <section
      aria-label={texts.heading}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      className="fixed inset-x-0 bottom-0 z-30 flex h-(--docked) flex-col border-t border-line bg-raised shadow-float print:hidden"
    >
      <div className="flex h-11 shrink-0 items-center gap-3 border-b border-line pr-2 pl-4">
        <h2 ref={heading} tabIndex={-1} className="text-body font-strong outline-none">
          {texts.heading}
        </h2>
        <p className="min-w-0 flex-1 truncate text-label text-muted max-md:invisible">
          {texts.lead}
        </p>
        <Button look="quiet" disabled={requests.length === 0} onClick={empty}>
          {texts.clear}
        </Button>
        <CloseButton onClick={onClose} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls what has the focus */}
      <div tabIndex={0} className="min-h-0 overflow-y-auto px-4 pb-4 -outline-offset-2">
        {isAway && (
          <p role="alert" className="pt-3 text-bad">
            {texts.away}
          </p>
        )}
        <InspectedQuestion />
        <InspectedList requests={requests} />
      </div>
    </section>
  );
}
