import { CLIENT_KINDS } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { isSameEmail, isSameTaxNumber } from '#domain/identity.ts';
import { choiceFilter, countryFilter, deletedFilter } from './choice-filters.ts';
import { dateFilter } from './date-filters.ts';
import type { AnyFilter } from './filter.ts';
import { containsFilter, equalsFilter, searchFilter } from './text-filters.ts';

/**
 * The filters, in the order in which an address spells them and a menu lists them. A new one is an entry
 * here and its words in the messages; every provider that fills its field has it.
 */
export const FILTERS = named({
  search: searchFilter('search', 'q'),
  name: containsFilter('name', 'name', SHARED.name),
  email: equalsFilter(
    'email',
    'email',
    SHARED.email,
    (client, wanted) => client.emails.some(({ address }) => isSameEmail(address, wanted)),
    'email',
  ),
  vatNumber: equalsFilter(
    'vatNumber',
    'vat',
    SHARED.vatNumber,
    ({ vatNumber }, wanted) => vatNumber !== null && isSameTaxNumber(vatNumber, wanted),
  ),
  taxId: equalsFilter(
    'taxId',
    'taxId',
    SHARED.taxId,
    ({ taxId }, wanted) => taxId !== null && isSameTaxNumber(taxId, wanted),
  ),
  updated: dateFilter('updated', 'updated', SHARED.updated, true),
  created: dateFilter('created', 'created', SHARED.created),
  deletedOn: dateFilter('deletedOn', 'deletedAt', SHARED.deleted),
  deleted: deletedFilter('deleted', 'deleted', SHARED.deleted),
  kind: choiceFilter('kind', 'kind', SHARED.kind, CLIENT_KINDS),
  country: countryFilter('country', 'country', SHARED.country),
});

type Filters = typeof FILTERS;

/** A part of a question that narrows it: every one can be removed by itself. */
export type QueryPart = keyof Filters;

export type PartValue<Part extends QueryPart> = Filters[Part]['plain'];

/** The parts that one editor changes. */
export type PartOf<Editor extends AnyFilter['editor']> = {
  [Part in QueryPart]: Filters[Part]['editor'] extends Editor ? Part : never;
}[QueryPart];

const ALL: readonly AnyFilter<QueryPart>[] = Object.values(FILTERS);

export const QUERY_PARTS: readonly QueryPart[] = ALL.map(({ part }) => part);

/** Whether a part is changed by an editor. */
export function hasEditor<Editor extends AnyFilter['editor']>(
  part: QueryPart,
  editor: Editor,
): part is PartOf<Editor> {
  return FILTERS[part].editor === editor;
}

/** The filters over these fields, and the search. */
export function filtersOf(fields: readonly Field[]): readonly QueryPart[] {
  const ids = new Set(fields.map(({ id }) => id));
  return ALL.filter(({ field }) => field === null || ids.has(field.id)).map(({ part }) => part);
}

/** Each under its own name: the compiler refuses another. */
function named<
  Named extends { readonly [Part in keyof Named]: AnyFilter & { readonly part: Part } },
>(filters: Named): Named {
  return filters;
}
