import { ChevronDown } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { FIELD_CLASS } from '#ui/filters/editor-parts.tsx';
import { useZoneChoice } from './use-zone-choice.ts';
import { ZoneList } from './zone-list.tsx';

/** The time zone in force; pressed, a list to choose another from, below it. */
export function ZoneSetting() {
  const { zone, isOwn, choose } = useZoneChoice();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const shown = isOwn ? messages.settings.ownZone(zone) : zone;
  // Outside is what scrolls around it: it may end at the edge that the list begins below.
  useLayoutEffect(() => {
    if (isOpen) field.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div ref={field} className="grid scroll-mt-14 scroll-mb-4 gap-1">
      <span aria-hidden="true" className="text-label text-muted">
        {messages.settings.zone}
      </span>
      <button
        ref={button}
        type="button"
        aria-label={messages.settings.zone + messages.filters.afterLabel + shown}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className={`${FIELD_CLASS} flex w-full items-center justify-between gap-2 px-1.5 text-left hover:bg-hover`}
      >
        <span className="min-w-0 truncate">{shown}</span>
        <ChevronDown
          aria-hidden="true"
          size="1rem"
          className={`shrink-0 text-muted ${isOpen ? 'rotate-180' : ''}`}
        />
      </button>
      {isOpen && (
        <ZoneList
          current={isOwn ? null : zone}
          onChoose={(chosen) => {
            choose(chosen);
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
