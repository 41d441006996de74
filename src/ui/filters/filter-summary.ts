import type { ClientQuery, QueryPart } from '#query/client-query.ts';
import { isDayValue, type DateFilter } from '#query/date-filter.ts';
import { messages } from '#i18n/messages.ts';
import { countryName } from '#i18n/country-name.ts';
import { cutText } from '#ui/primitives/cut-text.ts';
import { dayDate, exactDate } from '#ui/primitives/dates.ts';

/** Parts that are always in the bar where a provider offers them: most questions are about these. */
export const STANDING_PARTS = ['updated', 'deleted'] as const satisfies readonly QueryPart[];
type StandingPart = (typeof STANDING_PARTS)[number];

/** How many of several values a chip names. */
const NAMED = 2;

/** What a part of the question asks, in the fewest plain words: `last 30 days`, `Italy, France +2`. */
export function summary(query: ClientQuery, part: QueryPart, zone: string): string {
  switch (part) {
    case 'search':
    case 'email':
    case 'vatNumber':
    case 'taxId':
      return query[part];
    case 'name':
      return messages.filters.contains(query.name);
    case 'updated':
    case 'created':
    case 'deletedOn':
      return query[part] === null ? '' : dateSummary(query[part], zone);
    case 'deleted':
      return messages.filters.deleted[query.deleted].chip;
    case 'kind':
      return query.kind.map((kind) => messages.table.kinds[kind]).join(', ');
    case 'country':
      return some(query.country.map(countryLabel));
  }
}

/** Of what somebody wrote for a country; wethod takes 80. */
const MOST_OF_COUNTRY = 100;
/** The same, also of a part that asks for nothing: what is shown then. */
export function stateOf(query: ClientQuery, part: StandingPart, zone: string): string {
  return part === 'updated' && query.updated === null
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
