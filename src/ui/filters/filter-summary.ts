import type { ClientQuery, QueryPart } from '#query/client-query.ts';
import { isDayValue, type DateFilter } from '#query/date-filter.ts';
import { FILTERS, hasEditor } from '#query/filters/filters.ts';
import { formatter } from '#i18n/formatter.ts';
import { messages } from '#i18n/messages.ts';
import { countryName } from '#i18n/country-name.ts';
import { cutText } from '#ui/primitives/cut-text.ts';
import { dayDate, exactDate } from '#ui/primitives/dates.ts';

/** How many of several values a chip names. */
const NAMED = 2;

/** What a part of the question asks, in the fewest plain words: `last 30 days`, `Italy, France +2`. */
export function summary(query: ClientQuery, part: QueryPart, zone: string): string {
  if (hasEditor(part, 'date')) {
    return query[part] === null ? '' : dateSummary(query[part], zone);
  }
  if (hasEditor(part, 'deleted')) return messages.filters.deleted[query[part]].chip;
  if (hasEditor(part, 'country')) return some(query[part].map(countryLabel));
  if (hasEditor(part, 'choice')) {
    const { field, options } = FILTERS[part];
    return options
      .filter((option) => query[part].includes(option))
      .map((option) => field.nameOf(option, formatter))
      .join(', ');
  }
  if (hasEditor(part, 'text') && FILTERS[part].isPartial) {
    return messages.filters.contains(query[part]);
  }
  return query[part];
}

/** Of what somebody wrote for a country; wethod takes 80. */
const MOST_OF_COUNTRY = 100;

/** The same, also of a part that asks for nothing: what is shown then. */
export function stateOf(query: ClientQuery, part: QueryPart, zone: string): string {
  return hasEditor(part, 'date') && query[part] === null
    ? messages.filters.anyTime
    : summary(query, part, zone);
}

/** A country by its name; where no code is known, what was written, in quotes. */
export function countryLabel(country: string): string {
  return /^[A-Z]{2}$/.test(country)
    ? countryName(country)
    : messages.filters.quoted(cutText(country, MOST_OF_COUNTRY));
}

/** A day or an instant, exactly. */
export function dateLabel(value: string, zone: string): string {
  return isDayValue(value) ? dayDate(value) : exactDate(Date.parse(value), zone);
}

/** The dates that a part's summary names, as they stand in it. */
export function datesIn(query: ClientQuery, part: QueryPart, zone: string): readonly string[] {
  const filter = hasEditor(part, 'date') ? query[part] : null;
  if (filter === null || filter.operator === 'preset') return [];
  return filter.values.map((value) => dateLabel(value, zone));
}

function dateSummary(filter: DateFilter, zone: string): string {
  if (filter.operator === 'preset') return messages.filters.preset(filter.preset);
  const labels = filter.values.map((value) => dateLabel(value, zone));
  const [first = '', last = ''] = labels;
  if (filter.operator === 'bt') return messages.filters.between(first, last);
  const names = filter.values.some(isDayValue)
    ? messages.filters.operators
    : messages.filters.instantOperators;
  return `${names[filter.operator]} ${some(labels)}`;
}

function some(labels: readonly string[]): string {
  return messages.filters.some(labels.slice(0, NAMED), Math.max(0, labels.length - NAMED));
}
