import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { parseZone } from '#query/zone.ts';
import { announce } from '#ui/primitives/announce.ts';
import { useDisplay } from '#ui/primitives/display.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { FIELD_CLASS } from '#ui/filters/editor-parts.tsx';
import { useQuestion } from '#app/state/question.tsx';
import { viewerZone } from '#app/state/own-zone.ts';
import { ZoneList } from './zone-list.tsx';

/** The time zone in force; pressed, a list to choose another from, below it. */
export function ZoneSetting() {
  const { zone } = useMoment();
  const { display, onChange } = useDisplay();
  const { sayZone } = useQuestion();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (chosen: string | null) => {
    onChange({ zone: chosen });
    // From now on the address says it: the zone of a link gives way.
    sayZone();
    announce(messages.settings.zoneChosen(chosen ?? viewerZone()));
    close();
  };
  const chosen = display.zone === null ? null : parseZone(display.zone);
  const isOwn = chosen === null && zone === viewerZone();
  return (
    <div className="grid gap-1">
      <span id={`${id}-label`} className="text-label text-muted">
        {messages.settings.zone}
      </span>
      <button
        ref={button}
        type="button"
        id={`${id}-button`}
        aria-labelledby={`${id}-label ${id}-button`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className={`${FIELD_CLASS} flex w-full items-center justify-between gap-2 px-1.5 text-left hover:bg-hover`}
      >
        <span className="min-w-0 truncate">{isOwn ? messages.settings.ownZone(zone) : zone}</span>
        <ChevronDown
          aria-hidden="true"
          size="0.875rem"
          className={`shrink-0 text-muted ${isOpen ? 'rotate-180' : ''}`}
        />
      </button>
      {isOpen && <ZoneList current={isOwn ? null : zone} onChoose={choose} onClose={close} />}
    </div>
  );
}
