import type { FieldId } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import {
  dateOn,
  filterOn,
  type ClientQuery,
  type QueryPart,
  type SortKey,
} from '#query/client-query.ts';
import { isText } from '#query/filters/filter.ts';
import { dateSpans, type Moment } from '#query/date-filter.ts';
import type { ApiRequest, ListParameters, PageReference, TimeWindow } from '#providers/contract.ts';
import { text } from '#providers/shared/rules.ts';
import { hullOf, secondsDown, secondsUp, spell, writable } from '#providers/shared/time-window.ts';
import type { Rule } from '#providers/upstream.ts';
import { COUNT_SIZE, limits } from './limits.ts';
import { UUID } from './uuid.ts';

/** Whether its bounds are inclusive is unknown: a second more on each side holds either way. */
export const WINDOW_MARGIN = 1;
const MARGIN = WINDOW_MARGIN * 1000;

/**
 * What narrows a question: Qonto filters by `updated_at`. Its exact filters are quick, but how they fold letters
 * and what they make of spaces in a number is not known: these rows are some that answer.
 */
export function toPreview(query: ClientQuery, moment: Moment): ListParameters | null {
  const preview: ListParameters = {
    ...toUpdated(query, moment),
    ...toFilter('filter[name]', textOn(query, SHARED.name.id, 'contains'), text(2, 255)),
    ...toFilter('filter[email]', textOn(query, SHARED.email.id, 'is'), text(1, 320)),
    ...toFilter('filter[vat_number]', textOn(query, SHARED.vatNumber.id, 'is'), text(1, 255)),
    ...toFilter(
      'filter[tax_identification_number]',
      textOn(query, SHARED.taxId.id, 'is'),
      text(1, 255),
    ),
  };
  return Object.keys(preview).length === 0 ? null : preview;
}

/** The text that a field has to have or to be, as the operator says; `''` where another one asks, or none. */
function textOn(query: ClientQuery, id: FieldId, operator: 'contains' | 'is'): string {
  const filter = filterOn(query, id);
  return filter !== null && isText(filter) && filter.operator === operator ? filter.text : '';
}

/** What Qonto could not take is decided in the browser. */
function toFilter(parameter: string, written: string, rule: Rule): ListParameters {
  const value = rule(written.trim());
  return value === null ? {} : { [parameter]: value };
}

function toUpdated(query: ClientQuery, moment: Moment): ListParameters {
  const updated = dateOn(query, SHARED.updated.id);
  if (updated === null) return {};
  const { spans, absent } = dateSpans(updated, moment);
  const hull = hullOf(spans, WINDOW_MARGIN);
  if (absent || hull === null) return {};
  return {
    ...(hull.from === -Infinity
      ? {}
      : { 'filter[updated_at_from]': toZulu(secondsDown(hull.from - MARGIN)) }),
    ...(hull.to === Infinity
      ? {}
      : { 'filter[updated_at_to]': toZulu(secondsUp(hull.to + MARGIN)) }),
  };
}

/** As in its own examples: `2022-02-01T12:01:02Z`. */
function toZulu(seconds: string): string {
  return seconds.replace('+00:00', 'Z');
}

/** What Qonto itself can sort by. */
const SORTABLE: ReadonlyMap<FieldId, string> = new Map([
  ['name', 'name'],
  ['created', 'created_at'],
  ['updated', 'updated_at'],
]);

export function toWindow({ from, to }: TimeWindow): ListParameters {
  const first = writable(from, -WINDOW_MARGIN);
  const last = writable(to, WINDOW_MARGIN);
  return {
    ...(first === null ? {} : { 'filter[updated_at_from]': toZulu(spell(first)) }),
    ...(last === null ? {} : { 'filter[updated_at_to]': toZulu(spell(last)) }),
  };
}

export function toCountRequest(listParameters: ListParameters): ApiRequest {
  return {
    path: '/clients',
    parameters: { ...listParameters, page: '1', per_page: String(COUNT_SIZE) },
  };
}

export function toPageRequest(
  listParameters: ListParameters,
  page: PageReference,
  sort: readonly SortKey[],
): ApiRequest {
  const key = sort[0];
  const field = key === undefined ? undefined : SORTABLE.get(key.field);
  return {
    path: '/clients',
    parameters: {
      ...listParameters,
      page: String(Number(page) + 1),
      per_page: String(limits.pageSize),
      ...(field === undefined ? {} : { sort_by: `${field}:${key?.descending ? 'desc' : 'asc'}` }),
    },
  };
}

export function toClientRequest(id: string): ApiRequest | null {
  return UUID.test(id) ? { path: `/clients/${id}`, parameters: {} } : null;
}

/** No plain object: what is looked up here, the provider wrote. */
const PARTS: ReadonlyMap<string, QueryPart> = new Map([
  ['filter[updated_at_from]', SHARED.updated.id],
  ['filter[updated_at_to]', SHARED.updated.id],
  ['filter[name]', SHARED.name.id],
  ['filter[email]', SHARED.email.id],
  ['filter[vat_number]', SHARED.vatNumber.id],
  ['filter[tax_identification_number]', SHARED.taxId.id],
]);

/** Which part of a question a parameter speaks of; Qonto may name it without the `filter[…]`. */
export function toPart(parameter: string): QueryPart | null {
  return PARTS.get(parameter) ?? PARTS.get(`filter[${parameter}]`) ?? null;
}
