import { useId, useLayoutEffect, useState, type KeyboardEvent } from 'react';
import { messages } from '#i18n/messages.ts';
import { FIELD_CLASS } from '#ui/filters/editor-parts.tsx';
import { isComposing, useComposedText } from '#ui/filters/composed-text.ts';
import { viewerZone } from '#app/state/own-zone.ts';
import { allZones, findZones } from './zones.ts';

/** More are found by a further letter. */
const MOST_ZONES = 100;

interface ZoneListProps {
  /** The one in force; `null` where that is the viewer's own. */
  readonly current: string | null;
  /** With `null` the viewer's own. */
  readonly onChoose: (zone: string | null) => void;
  readonly onClose: () => void;
}

/**
 * Time zones, found by their names and countries: an input with a list below it (ARIA Authoring Practices, combobox
 * with a listbox popup). The viewer's own comes first.
 */
export function ZoneList({ current, onChoose, onClose }: ZoneListProps) {
  const [typed, setTyped] = useState('');
  const [moved, setMoved] = useState<number | null>(null);
  const place = moved ?? 0;
  // Told from the start, the line would be said in place of the field, and nobody would hear that they can type.
  const isTold = typed !== '' || moved !== null;
  const id = useId();
  const find = useComposedText(typed, (text) => {
    setTyped(text);
    setMoved(null);
  });
  const found = findZones(allZones(), typed);
  const own = { id: null, name: messages.settings.ownZone(viewerZone()), countries: '' };
  const options = [
    ...(typed.trim() === '' ? [own] : []),
    ...found.slice(0, MOST_ZONES).map((zone) => ({ ...zone, name: zone.id })),
  ];
  // With its zone, so that another one in the first line is said while somebody types.
  const optionId = (index: number) => `${id}-${index}-${options[index]?.id ?? ''}`;
  const active = options.length === 0 ? undefined : optionId(place);
  useLayoutEffect(() => {
    if (active !== undefined) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const chosen = options[place];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setMoved(Math.min(Math.max(place + step, 0), Math.max(options.length - 1, 0)));
    else if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen.id);
    // The list closes first, and the panel around it stays.
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="grid gap-1">
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the list
        autoFocus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={isTold ? active : undefined}
        aria-label={messages.settings.findZone}
        placeholder={messages.settings.findZone}
        autoComplete="off"
        spellCheck={false}
        {...find}
        onKeyDown={press}
        className={`${FIELD_CLASS} w-full`}
      />
      <ul
        id={id}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role -- a list that the keys of the input above move in
        role="listbox"
        aria-label={messages.settings.zone}
        className="max-h-48 overflow-y-auto"
      >
        {options.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are the input's
          <li
            key={option.name}
            id={optionId(index)}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role -- a line of that list
            role="option"
            aria-selected={option.id === current}
            onClick={() => onChoose(option.id)}
            className={`flex min-h-8 items-center justify-between gap-2 rounded-md px-2 hover:bg-hover aria-selected:font-strong pointer-coarse:min-h-11 ${index === place ? 'bg-hover outline-1 -outline-offset-1 outline-edge' : ''}`}
          >
            <span className="shrink-0">{option.name}</span>
            <span className="min-w-0 truncate text-label text-muted">{option.countries}</span>
          </li>
        ))}
      </ul>
      <output className="block px-2 text-label text-muted">
        {options.length === 0
          ? messages.settings.noZone
          : found.length > MOST_ZONES
            ? messages.settings.moreZones(found.length - MOST_ZONES)
            : null}
      </output>
    </div>
  );
}
