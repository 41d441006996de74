import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { dateOn, filterOn, SEARCH, type ClientQuery, type QueryPart } from '#query/client-query.ts';
import { isDayValue, type DateFilter } from '#query/date-filter.ts';
import type { FieldFilter, ListedValue, RangeValue } from '#query/filters/filter.ts';
import { fieldName } from '#i18n/field-name.ts';
import { formatter } from '#i18n/formatter.ts';
import { messages } from '#i18n/messages.ts';
import { countryName } from '#i18n/country-name.ts';
import { cutText } from '#ui/primitives/cut-text.ts';
import { dayDate, exactDate } from '#ui/primitives/dates.ts';

/** How many of several values a chip names. */
const NAMED = 2;

/** What a part of the question is called. */
export function partName(query: ClientQuery, part: QueryPart): string {
  if (part === SEARCH) return messages.filters.searchPart;
  if (part === SHARED.deleted.id) return fieldName(SHARED.deleted);
  const filter = filterOn(query, part);
  return filter === null ? part : fieldName(filter.field);
}

/** What a part of the question asks, in the fewest plain words: `last 30 days`, `Italy, France +2`. */
export function summary(query: ClientQuery, part: QueryPart, zone: string): string {
  if (part === SEARCH) return query.search;
  if (part === SHARED.deleted.id) return deletedSummary(query, zone);
  const filter = filterOn(query, part);
  return filter === null ? '' : filterSummary(filter, zone);
}

/** The same, also of a date that asks for nothing: what is shown then. */
export function stateOf(query: ClientQuery, part: QueryPart, zone: string): string {
  return summary(query, part, zone) || messages.filters.anyTime;
}

function deletedSummary(query: ClientQuery, zone: string): string {
  const date = dateOn(query, SHARED.deleted.id);
  const { chip } = messages.filters.deleted[query.deleted];
  return date === null ? chip : `${chip}, ${dateSummary(date, zone)}`;
}

function filterSummary(filter: FieldFilter, zone: string): string {
  const { field } = filter;
  switch (filter.operator) {
    case 'contains':
      return messages.filters.contains(filter.text);
    case 'is':
      return filter.text;
    case 'not':
      return messages.filters.isNot(filter.text);
    case 'any':
    case 'none':
      return listedSummary(field, filter);
    case 'date':
      return dateSummary(filter.date, zone);
    case 'range':
    case 'count':
      return rangeSummary(filter);
    case 'empty':
      return emptyLabel(field, filter.isEmpty);
  }
}

/** That a client has none of a field, or some. */
export function emptyLabel({ type }: Field, isEmpty: boolean): string {
  const { one, list } = messages.filters.presence;
  const words = type === 'list' ? list : one;
  return isEmpty ? words.empty : words.filled;
}

function listedSummary(field: Field, { operator, values }: ListedValue): string {
  const labels = values.map((value) =>
    field.type === 'choice' ? valueLabel(field, value) : value,
  );
  const said = some(labels);
  return operator === 'any' ? said : messages.filters.noneOf(said);
}

function rangeSummary({ from, to }: RangeValue): string {
  const { number } = formatter;
  const { range } = messages.filters;
  if (from === null) return to === null ? '' : range.to(number(to));
  if (to === null) return range.from(number(from));
  return from === to ? number(from) : range.between(number(from), number(to));
}

/** Of what somebody wrote for a country; wethod takes 80. */
const MOST_OF_VALUE = 100;

/** A value of a choice by its name. */
export function valueLabel(field: Extract<Field, { type: 'choice' }>, value: string): string {
  return field.id === SHARED.country.id
    ? countryLabel(value)
    : cutText(field.nameOf(value, formatter), MOST_OF_VALUE);
}

/** A country by its name; where no code is known, what was written, in quotes. */
function countryLabel(country: string): string {
  return /^[A-Z]{2}$/.test(country)
    ? countryName(country)
    : messages.filters.quoted(cutText(country, MOST_OF_VALUE));
}

/** A day or an instant, exactly. */
export function dateLabel(value: string, zone: string): string {
  return isDayValue(value) ? dayDate(value) : exactDate(Date.parse(value), zone);
}

/** The dates that a part's summary names, as they stand in it. */
export function datesIn(query: ClientQuery, part: QueryPart, zone: string): readonly string[] {
  const date = dateOn(query, part);
  if (date === null || date.operator === 'preset') return [];
  return date.values.map((value) => dateLabel(value, zone));
}

export function dateSummary(filter: DateFilter, zone: string): string {
  if (filter.operator === 'preset') return messages.filters.preset(filter.preset);
  const labels = filter.values.map((value) => dateLabel(value, zone));
  const [first = '', last = ''] = labels;
  if (filter.operator === 'bt') return messages.filters.between(first, last);
  const names = filter.values.some(isDayValue)
    ? messages.filters.operators
    : messages.filters.instantOperators;
  return messages.filters.dated(names[filter.operator], some(labels));
}

function some(labels: readonly string[]): string {
  return messages.filters.some(labels.slice(0, NAMED), Math.max(0, labels.length - NAMED));
}
