import { Plus } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { askedParts, without, type ClientQuery, type QueryPart } from '#query/client-query.ts';
import { FILTERS, hasEditor, QUERY_PARTS } from '#query/filters/filters.ts';
import type { CountryCount } from '#query/facet.ts';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { FOCUS_FIRST, focusPlace } from '#ui/primitives/focus-places.ts';
import { DatedText } from '#ui/primitives/dated-text.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { FilterChip, IdleChip } from './filter-chip.tsx';
import { datesIn, stateOf, summary } from './filter-summary.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import type { ChangeQuery } from './with-part.ts';

type Panel = QueryPart | 'menu';

interface FilterBarProps {
  readonly query: ClientQuery;
  /** What can be asked here; nothing else is drawn in the menu. */
  readonly offered: readonly QueryPart[];
  /** What the link asks and this provider cannot answer. */
  readonly unavailable: readonly QueryPart[];
  readonly providerLabel: string;
  /** Parameters of the link that could not be read. */
  readonly damaged: readonly string[];
  /** The countries of the clients that are loaded, with what each shows; another function once that has changed. */
  readonly readCountries: () => readonly CountryCount[];
  /** The provider's own words for each part that it refused. */
  readonly failures: Readonly<Partial<Record<QueryPart, string>>>;
  readonly onChange: ChangeQuery;
}

// Calendars, menus and dialogs are half of the screen's weight: they come when they are wanted.
const FilterPanel = lazyPart(() => import('./filter-panel.tsx'));

/**
 * What is asked, as chips that open small editors: when clients were updated and whether deleted ones are shown
 * are always there, the others once they are added. Search has its own box.
 */
export function FilterBar(props: FilterBarProps) {
  const { query, offered, unavailable, damaged, failures, onChange } = props;
  const { zone } = useMoment();
  const [open, setOpen] = useState<Panel | null>(null);
  // A panel that gives way to another still hears the focus leave, and must not close that one.
  const shown = useRef<Panel | null>(null);
  const anchor = useRef<HTMLButtonElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  const asked = askedParts(query);
  const parts: readonly QueryPart[] = offered.filter((part) => !hasEditor(part, 'search'));
  const isStanding = (part: QueryPart) => FILTERS[part].isStanding;
  const standing = parts.filter(isStanding);
  // What is being asked for the first time has its chip already, so that its editor never moves.
  const added = QUERY_PARTS.filter(
    (part) => parts.includes(part) && !isStanding(part) && (asked.includes(part) || part === open),
  );
  const idle = unavailable.filter((part) => !hasEditor(part, 'search'));
  const chipOf = (part: QueryPart, said: string) => (
    <FilterChip
      key={part}
      part={part}
      label={messages.filters.parts[part]}
      isAsked={asked.includes(part) || !isStanding(part)}
      summary={said}
      dates={datesIn(query, part, zone)}
      failure={failures[part] ?? null}
      isOpen={part === open}
      anchor={part === open ? anchor : null}
      onOpen={() => show(part)}
      onWanted={FilterPanel.preload}
      onRemove={() => reset([part])}
    />
  );

  const show = (panel: Panel | null) => {
    shown.current = panel;
    setOpen(panel);
  };
  const close = (panel: Panel) => {
    if (shown.current !== panel) return;
    const from = anchor.current;
    flushSync(() => show(null));
    (from?.isConnected ? from : addButton.current)?.focus();
  };
  const reset = (removed: readonly QueryPart[]) => {
    show(null);
    onChange((latest) => without(latest, removed), 'push');
  };

  return (
    <fieldset
      {...focusPlace('filters')}
      aria-label={messages.filters.bar}
      className="flex h-12 min-w-0 items-center gap-2 px-4"
    >
      <ul className="-mr-3 -ml-1 flex min-w-0 items-center gap-2 overflow-x-auto py-1 pr-3 pl-1 [mask-image:linear-gradient(to_right,transparent,black_4px,black_calc(100%-12px),transparent)] [scrollbar-width:none]">
        {standing.map((part) => chipOf(part, stateOf(query, part, zone)))}
        {added.map((part) => chipOf(part, asked.includes(part) ? summary(query, part, zone) : ''))}
        {idle.map((part) => (
          <IdleChip
            key={part}
            removeLabel={messages.filters.remove(messages.filters.parts[part])}
            onRemove={() => reset([part])}
          >
            {messages.filters.parts[part]}:{' '}
            <bdi>
              <DatedText text={summary(query, part, zone)} dates={datesIn(query, part, zone)} />
            </bdi>{' '}
            <em className="not-italic">({messages.filters.unavailable(props.providerLabel)})</em>
          </IdleChip>
        ))}
        {damaged.length > 0 && (
          <IdleChip removeLabel={messages.filters.removeDamaged} onRemove={() => reset([])}>
            {messages.filters.damaged(damaged)}
          </IdleChip>
        )}
      </ul>
      <Button
        ref={addButton}
        {...FOCUS_FIRST}
        look="quiet"
        aria-label={messages.filters.addLabel}
        aria-haspopup="menu"
        aria-expanded={open === 'menu'}
        onClick={() => show('menu')}
        onPointerEnter={FilterPanel.preload}
        onFocus={FilterPanel.preload}
        className="aria-expanded:bg-pressed aria-expanded:text-ink pointer-coarse:h-9"
      >
        <Plus aria-hidden="true" size={16} />
        {messages.filters.add}
      </Button>
      {open !== null && (
        <PanelBoundary key={open}>
          <Suspense>
            <FilterPanel
              open={open}
              anchor={open === 'menu' ? addButton : anchor}
              query={query}
              offered={parts.filter((part) => !isStanding(part))}
              readCountries={props.readCountries}
              failure={open === 'menu' ? null : (failures[open] ?? null)}
              onOpen={show}
              onChange={onChange}
              onClose={() => close(open)}
            />
          </Suspense>
        </PanelBoundary>
      )}
      {asked.length + idle.length > 0 && (
        <Button
          look="quiet"
          className="-mr-2 ml-auto pointer-coarse:h-9"
          onClick={() => reset(QUERY_PARTS)}
        >
          {messages.filters.clearAll}
        </Button>
      )}
    </fieldset>
  );
}
