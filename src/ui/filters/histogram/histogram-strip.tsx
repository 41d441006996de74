import { useState } from 'react';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import type { Histogram } from '#query/date-bins.ts';
import type { DateFilter } from '#query/date-filter.ts';
import { Button } from '#ui/primitives/button.tsx';
import { dayDate } from '#ui/primitives/dates.ts';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import type { History } from '#ui/filters/with-part.ts';
import { binWords } from './bin-words.ts';
import { HistogramPlot } from './histogram-plot.tsx';

interface HistogramStripProps<Dated extends Field> {
  readonly fields: readonly Dated[];
  readonly field: Dated;
  readonly onField: (field: Dated) => void;
  /** `null` until the clients are counted. */
  readonly histogram: Histogram | null;
  /** What is asked of the date; `null` where nothing is, or something else than days. */
  readonly filter: DateFilter | null;
  readonly isAsked: boolean;
  /** Whether clients are still on their way. */
  readonly isPartial: boolean;
  readonly onChange: (filter: DateFilter | null, history: History) => void;
  readonly onSettle: () => void;
  readonly onClear: () => void;
}

/** How many clients there are at which time: bars that are a filter, too. */
export function HistogramStrip<Dated extends Field>(props: HistogramStripProps<Dated>) {
  const { fields, field, histogram } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  const hasBars = histogram !== null && histogram.bins.length > 0;
  return (
    <section
      {...focusPlace('histogram')}
      aria-label={messages.screen.histogram}
      className="grid h-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 px-4 max-md:grid-cols-[minmax(0,1fr)_auto] max-md:content-start max-md:px-3"
    >
      <select
        aria-label={messages.histogram.field}
        value={field.id}
        onChange={({ target }) => {
          const next = fields.find(({ id }) => id === target.value);
          if (next !== undefined) props.onField(next);
        }}
        className="-ml-1.25 h-7 w-32 truncate rounded-md border border-transparent bg-transparent px-1 text-table text-muted hover:border-edge hover:text-ink max-md:h-9"
      >
        {fields.map((each) => (
          <option key={each.id} value={each.id}>
            {fieldName(each)}
          </option>
        ))}
      </select>
      <div className="max-md:order-last max-md:col-span-2">
        <div className="relative h-7 border-b border-edge max-md:h-10">
          {hasBars && (
            <HistogramPlot
              label={fieldName(field)}
              isOfDays={field.type === 'day'}
              histogram={histogram}
              filter={props.filter}
              onPoint={setPointed}
              onChange={props.onChange}
              onSettle={props.onSettle}
            />
          )}
        </div>
        <p className="figures flex h-4 justify-between gap-3 text-label text-muted">
          {hasBars && <span className="shrink-0">{dayDate(histogram.bins[0]?.first ?? '')}</span>}
          <span className={`truncate ${pointed === null ? '' : 'text-ink'}`}>
            {wordsOf(histogram, pointed, props.isPartial)}
          </span>
          {hasBars && (
            <span className="shrink-0">{dayDate(histogram.bins.at(-1)?.last ?? '')}</span>
          )}
        </p>
      </div>
      <div className="w-14 text-right">
        {props.isAsked && (
          <Button
            look="quiet"
            className="pointer-coarse:h-9"
            aria-label={messages.histogram.clearLabel(fieldName(field))}
            onClick={props.onClear}
          >
            {messages.histogram.clear}
          </Button>
        )}
      </div>
    </section>
  );
}

function wordsOf(histogram: Histogram | null, pointed: number | null, isPartial: boolean): string {
  const { absent, soFar, noDates } = messages.histogram;
  if (histogram === null) return '';
  const said = [];
  if (histogram.bins.length === 0) said.push(noDates);
  else if (pointed !== null) said.push(binWords(histogram, pointed));
  else if (histogram.absent > 0) said.push(absent(histogram.absent));
  if (isPartial) said.push(soFar);
  return said.join(' · ');
}
