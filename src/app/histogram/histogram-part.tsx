import { startTransition } from 'react';
import type { DateField } from '#engine/indexes/date-index.ts';
import { dateOn, filterOn, withFilter, without } from '#query/client-query.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { HistogramStrip } from '#ui/filters/histogram/histogram-strip.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { useMedia } from '#ui/primitives/media.ts';
import { areClientsComing, type Scope } from '#app/clients/scope.ts';
import type { FacetSource } from '#app/state/facet-source.ts';
import { useLatestQuery, type Question } from '#app/state/question.tsx';
import { useHistogram } from './use-histogram.ts';

/** So many bars are as wide as a pointer, or a thumb, can meet. */
const MOST_BARS = 40;
const MOST_BARS_NARROW = 24;

export interface HistogramPartProps {
  readonly scope: Scope;
  readonly question: Question;
  readonly facetSource: FacetSource;
}

/** The clients of a scope by one of its dates. */
export default function HistogramPart(props: HistogramPartProps) {
  const { scope } = props;
  const { display } = useDisplay();
  const fields = scope.fields.filter(isDate);
  const field = fields.find(({ id }) => id === display.histogramField) ?? SHARED.updated;
  return <FieldHistogram {...props} fields={fields} field={field} />;
}

interface FieldHistogramProps extends HistogramPartProps {
  readonly fields: readonly DateField[];
  readonly field: DateField;
}

function FieldHistogram({ scope, question, facetSource, fields, field }: FieldHistogramProps) {
  const { onChange: keep } = useDisplay();
  const latest = useLatestQuery();
  const most = useMedia('(width < 48rem)') ? MOST_BARS_NARROW : MOST_BARS;
  return (
    <HistogramStrip
      key={field.id}
      fields={fields}
      field={field}
      onField={({ id }) => keep({ histogramField: id })}
      histogram={useHistogram(facetSource, field, most)}
      filter={dateOn(latest, field.id)}
      isAsked={filterOn(latest, field.id) !== null}
      isPartial={areClientsComing(scope)}
      onChange={(date, history) => {
        const value = date === null ? null : ({ operator: 'date', date } as const);
        const ask = () => question.ask((each) => withFilter(each, field, value), history);
        // The range moves with the hand; its clients follow when there is time.
        if (history === 'replace') startTransition(ask);
        else ask();
      }}
      onSettle={question.settle}
      onClear={() => question.ask((each) => without(each, [field.id]), 'push')}
    />
  );
}

function isDate(field: Scope['fields'][number]): field is DateField {
  return field.type === 'instant' || field.type === 'day';
}
