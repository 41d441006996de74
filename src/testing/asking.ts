import { SHARED } from '#domain/fields/shared.ts';
import {
  dateOn,
  filterOn,
  PLAIN_QUERY,
  withFilter,
  type ClientQuery,
} from '#query/client-query.ts';
import type { DateFilter } from '#query/date-filter.ts';
import { isListed, isText } from '#query/filters/filter.ts';

/** The filters that people use most, each by a name, as a plain value; at its default, nothing is asked. */
export interface Parts extends Omit<ClientQuery, 'filters'> {
  readonly name: string;
  readonly email: string;
  readonly vatNumber: string;
  readonly taxId: string;
  readonly updated: DateFilter | null;
  readonly created: DateFilter | null;
  readonly deletedOn: DateFilter | null;
  readonly kind: readonly string[];
  readonly country: readonly string[];
}

const DATES = { updated: SHARED.updated, created: SHARED.created, deletedOn: SHARED.deleted };
const TEXTS = {
  name: SHARED.name,
  email: SHARED.email,
  vatNumber: SHARED.vatNumber,
  taxId: SHARED.taxId,
};
const CHOICES = { kind: SHARED.kind, country: SHARED.country };

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}

/** A question that asks this. */
export function asking(parts: Partial<Parts>, start: ClientQuery = PLAIN_QUERY): ClientQuery {
  let query = start;
  for (const key of keysOf(DATES)) {
    const date = parts[key];
    if (date !== undefined)
      query = withFilter(query, DATES[key], date && { operator: 'date', date });
  }
  for (const key of keysOf(TEXTS)) {
    const text = parts[key];
    if (text === undefined) continue;
    const operator = key === 'name' ? 'contains' : 'is';
    query = withFilter(query, TEXTS[key], text === '' ? null : { operator, text });
  }
  for (const key of keysOf(CHOICES)) {
    const values = parts[key];
    if (values === undefined) continue;
    query = withFilter(
      query,
      CHOICES[key],
      values.length === 0 ? null : { operator: 'any', values },
    );
  }
  const { search, deleted, sort } = { ...start, ...parts };
  return { ...query, search, deleted, sort };
}

/** What a question asks of them. */
export function partsIn(query: ClientQuery): Parts {
  const textOn = (id: string) => {
    const filter = filterOn(query, id);
    return filter !== null && isText(filter) ? filter.text : '';
  };
  const valuesOn = (id: string) => {
    const filter = filterOn(query, id);
    return filter !== null && isListed(filter) ? filter.values : [];
  };
  return {
    search: query.search,
    deleted: query.deleted,
    sort: query.sort,
    name: textOn(SHARED.name.id),
    email: textOn(SHARED.email.id),
    vatNumber: textOn(SHARED.vatNumber.id),
    taxId: textOn(SHARED.taxId.id),
    updated: dateOn(query, SHARED.updated.id),
    created: dateOn(query, SHARED.created.id),
    deletedOn: dateOn(query, SHARED.deleted.id),
    kind: valuesOn(SHARED.kind.id),
    country: valuesOn(SHARED.country.id),
  };
}
