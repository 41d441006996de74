import { ListFilter, Plus } from 'lucide-react';
import { memo, useState, type ComponentType } from 'react';
import {
  askedParts,
  PLAIN_QUERY,
  without,
  type ClientQuery,
  type QueryPart,
} from '#query/client-query.ts';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { FOCUS_FIRST, focusPlace } from '#ui/primitives/focus-places.ts';
import { DatedText } from '#ui/primitives/dated-text.tsx';
import { useMedia } from '#ui/primitives/media.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { FilterPanelProps } from './filter-panel.tsx';
import { FilterChip, IdleChip } from './filter-chip.tsx';
import { barFields, isStanding } from './bar-fields.ts';
import { datesIn, partName, stateOf, summary } from './filter-summary.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { useOpenPanel } from './use-open-panel.ts';
import type { ChangeQuery } from './with-part.ts';

interface FilterBarProps {
  /** Without its search, which has its own box. */
  readonly query: ClientQuery;
  readonly isSearching: boolean;
  /** What can be asked about here; nothing else is drawn in the menu. */
  readonly fields: readonly Field[];
  /** What the link asks and this provider cannot answer. */
  readonly unavailable: readonly QueryPart[];
  readonly providerLabel: string;
  /** Why it cannot, where that passes. */
  readonly idle: ((part: QueryPart) => string | null) | null;
  /** What floats over the table, loaded when it is wanted. */
  readonly panel: ComponentType<Omit<FilterPanelProps, 'facets' | 'coming'>> & {
    readonly preload: () => void;
  };
  /** The provider's own words for each part that it refused. */
  readonly failures: Readonly<Partial<Record<QueryPart, string>>>;
  readonly onChange: ChangeQuery;
}

/**
 * What is asked, as chips that open small editors: when clients were updated and whether deleted ones are shown
 * are always there, the others once they are added. The same for every letter of a search.
 */
export const FilterBar = memo(Bar);

function Bar(props: FilterBarProps) {
  const { query, isSearching, fields, unavailable, failures, onChange, panel: FilterPanel } = props;
  const { zone } = useMoment();
  const { open, anchor, addButton, show, close } = useOpenPanel();
  const asked = askedParts(query);
  const isNarrow = useMedia('(width < 48rem)');
  const { hasHistogram } = useDisplay().display;
  const { first, added } = barFields(fields, asked, open, isNarrow);
  // What can be asked here later keeps its chip, which says why it does not answer yet.
  const isComing = (part: QueryPart) => fields.some(({ id }) => id === part);
  const unanswered = unavailable.filter((part) => !isComing(part));
  const chips = first.length + added.length + unanswered.length;
  const isAsking = isSearching || asked.length + unavailable.length > 0;
  // Where there is little room, a button with their count stands for the chips: the clients begin near the top.
  const isCounted = isNarrow && chips > 0;
  const [isUnfolded, setUnfolded] = useState<boolean | null>(null);
  if (isUnfolded !== null && !isCounted) setUnfolded(null);
  // What does not do what it asks is said at once.
  const isOdd = unavailable.length + Object.keys(failures).length > 0;
  const isEditing = open !== null && open !== 'menu';
  const hasChips = !isNarrow || isEditing || (isUnfolded ?? isOdd);
  const why = (part: QueryPart) =>
    props.idle?.(part) ?? messages.filters.unavailable(props.providerLabel);
  const chipOf = (field: Field, said: string) => (
    <FilterChip
      key={field.id}
      part={field.id}
      label={fieldName(field)}
      isAsked={asked.includes(field.id) || !isStanding(field)}
      summary={said}
      idle={said !== '' && unavailable.includes(field.id) ? why(field.id) : null}
      dates={datesIn(query, field.id, zone)}
      failure={failures[field.id] ?? null}
      isOpen={field === open}
      anchor={field === open ? anchor : null}
      onOpen={() => show(field)}
      onWanted={FilterPanel.preload}
      onRemove={() => reset([field.id])}
    />
  );

  useCommand({
    id: 'clients.filter',
    label: messages.filters.addLabel,
    group: 'clients',
    run: () => show('menu'),
  });
  const reset = (removed: readonly QueryPart[]) => {
    show(null);
    onChange((latest) => without(latest, removed), 'push');
  };

  return (
    <fieldset
      {...focusPlace('filters')}
      aria-label={messages.filters.bar}
      className={`flex min-h-12 min-w-0 items-center gap-x-2 gap-y-1 px-4 py-2.5 max-md:contents pointer-coarse:py-1.5 ${hasHistogram ? '' : 'flex-wrap'}`}
    >
      {hasChips && (
        <ul
          // Arrows lead to what is in it, so that it need not be a stop of its own to be scrolled.
          tabIndex={-1}
          className={hasHistogram ? 'in-one-line max-md:order-7 max-md:basis-full' : 'contents'}
        >
          {first.map((field) => chipOf(field, stateOf(query, field.id, zone)))}
          {added.map((field) =>
            chipOf(field, asked.includes(field.id) ? summary(query, field.id, zone) : ''),
          )}
          {unanswered.map((part) => (
            <IdleChip
              key={part}
              removeLabel={messages.filters.remove(partName(query, part))}
              onRemove={() => reset([part])}
            >
              {partName(query, part) + messages.filters.afterLabel}
              <bdi>
                <DatedText text={summary(query, part, zone)} dates={datesIn(query, part, zone)} />
              </bdi>{' '}
              <em className="not-italic">({why(part)})</em>
            </IdleChip>
          ))}
        </ul>
      )}
      {isCounted && (
        <Button
          ref={addButton}
          {...FOCUS_FIRST}
          aria-expanded={hasChips}
          onClick={() => setUnfolded(!hasChips)}
          className="order-5 h-9 aria-expanded:bg-pressed"
        >
          {messages.filters.count(chips)}
        </Button>
      )}
      {(!isCounted || hasChips) && (
        // In one line also where they are in the next.
        <div className="flex flex-auto items-center justify-between gap-2 max-md:contents">
          <Button
            {...(!isCounted && { ref: addButton, ...FOCUS_FIRST })}
            look="quiet"
            aria-label={messages.filters.addLabel}
            aria-haspopup="menu"
            aria-expanded={open === 'menu'}
            onClick={() => show('menu')}
            onPointerEnter={FilterPanel.preload}
            onFocus={FilterPanel.preload}
            className={`aria-expanded:bg-pressed aria-expanded:text-ink pointer-coarse:h-9 ${isCounted ? 'order-7' : 'max-md:order-5 max-md:h-9 max-md:w-11 max-md:justify-center'}`}
          >
            {isNarrow && !isCounted ? (
              <ListFilter aria-hidden="true" size="1rem" />
            ) : (
              <Plus aria-hidden="true" size="1rem" />
            )}
            <span className={isCounted ? '' : 'max-md:sr-only'}>{messages.filters.add}</span>
          </Button>
          {/* On a phone the search has its own. */}
          {isAsking && (!isNarrow || isCounted) && (
            <Button
              look="quiet"
              className="-mr-2 max-md:order-8 max-md:mr-0 max-md:ml-auto pointer-coarse:h-9"
              onClick={() => {
                show(null);
                onChange(({ sort }) => ({ ...PLAIN_QUERY, sort }), 'push');
              }}
            >
              {messages.filters.clearAll}
            </Button>
          )}
        </div>
      )}
      {open !== null && (
        <PanelBoundary key={open === 'menu' ? open : open.id}>
          <FilterPanel
            open={open}
            anchor={open === 'menu' ? addButton : anchor}
            query={query}
            fields={fields}
            providerLabel={props.providerLabel}
            failure={open === 'menu' ? null : (failures[open.id] ?? null)}
            onOpen={show}
            onChange={onChange}
            onClose={() => close(open)}
          />
        </PanelBoundary>
      )}
    </fieldset>
  );
}
