import type { Field, FieldId, FieldLookup } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { tidy } from '#domain/tidy.ts';
import { formatDateFilter, isDayValue, parseDateFilter } from '#query/date-filter.ts';
import {
  isListed,
  operatorsOf,
  type FieldFilter,
  type FilterValue,
  type Operator,
} from './filter.ts';

/** Longer texts are nobody's name: they are not read, so that a link cannot stall the page. */
export const MOST_TEXT = 200;

/** As many as an address can hold: servers and mails take some thousand letters of one. */
export const MOST_VALUES = 400;

/** The names of some fields in an address. Links live for years: they never change. */
const SHORT: ReadonlyMap<FieldId, string> = new Map<FieldId, string>([
  [SHARED.vatNumber.id, 'vat'],
  [SHARED.deleted.id, 'deletedAt'],
]);
const LONG: ReadonlyMap<string, FieldId> = new Map([...SHORT].map(([id, short]) => [short, id]));

/** The order in which an address spells filters; those of other fields follow, by their ids. */
const ORDER: ReadonlyMap<FieldId, number> = new Map(
  [
    SHARED.name,
    SHARED.email,
    SHARED.vatNumber,
    SHARED.taxId,
    SHARED.updated,
    SHARED.created,
    SHARED.deleted,
    SHARED.kind,
    SHARED.country,
  ].map(({ id }, place): [FieldId, number] => [id, place]),
);

export function compareFilters({ field: a }: FieldFilter, { field: b }: FieldFilter): number {
  const place = (ORDER.get(a.id) ?? ORDER.size) - (ORDER.get(b.id) ?? ORDER.size);
  return place || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Whether an address spells a filter after which of the deleted are shown. */
export function isAfterDeleted({ field }: FieldFilter): boolean {
  return (ORDER.get(field.id) ?? ORDER.size) > (ORDER.get(SHARED.deleted.id) ?? 0);
}

/** The parameter of a filter: its field, and its operator where that is not the field's first. */
export function parameterOf({ field, operator }: FieldFilter): string {
  const name = nameOf(field);
  return operator === operatorsOf(field)[0] ? name : `${name}.${operator}`;
}

/**
 * What a parameter of an address asks about. A field of one provider has a dot in its id, and an operator stands
 * behind another one: no provider is called as a shared field, so both can be told apart. `null` where it is no
 * filter at all, `'unknown'` where it looks like one that nobody knows.
 */
export function readParameter(
  parameter: string,
  fieldOf: FieldLookup,
): { readonly field: Field; readonly operator: Operator } | 'unknown' | null {
  const whole = fieldNamed(parameter, fieldOf);
  if (whole !== null) return { field: whole, operator: operatorsOf(whole)[0] };
  const dot = parameter.lastIndexOf('.');
  if (dot === -1) return null;
  const field = fieldNamed(parameter.slice(0, dot), fieldOf);
  const written = parameter.slice(dot + 1);
  const operator = field === null ? undefined : operatorsOf(field).find((each) => each === written);
  return field === null || operator === undefined ? 'unknown' : { field, operator };
}

/** `''` where nothing is asked: it is left out of an address. */
export function formatFilter({ field, ...value }: FieldFilter): string {
  switch (value.operator) {
    case 'contains':
    case 'is':
    case 'not':
      // While somebody types, a blank may be the last letter.
      return tidy(value.text);
    case 'any':
    case 'none':
      return inOptionOrder(field, value.values).map(escaped).join(',');
    case 'date':
      return formatDateFilter(value.date);
    case 'range':
    case 'count':
      return value.from === null && value.to === null
        ? ''
        : `${value.from ?? ''}${RANGE}${value.to ?? ''}`;
    case 'empty':
      return value.isEmpty ? EMPTY : FILLED;
  }
}

/** The inverse of `formatFilter`; `null` where it cannot be read. Not asked for `''`. */
export function parseFilter(field: Field, operator: Operator, written: string): FieldFilter | null {
  const value = parseValue(field, operator, written);
  return value && { field, ...value };
}

function parseValue(field: Field, operator: Operator, written: string): FilterValue | null {
  switch (operator) {
    case 'contains':
    case 'is':
    case 'not': {
      const text = parseText(written);
      return text === null ? null : { operator, text };
    }
    case 'any':
    case 'none': {
      const values = parseValues(field, written);
      return values === null ? null : { operator, values };
    }
    case 'date': {
      const date = parseDateFilter(written);
      return date === null ||
        (field.type === 'day' && hasInstant(date.operator === 'preset' ? [] : date.values))
        ? null
        : { operator, date };
    }
    case 'range':
    case 'count': {
      const range = parseRange(written);
      return range && { operator, ...range };
    }
    case 'empty':
      return written === EMPTY || written === FILLED
        ? { operator, isEmpty: written === EMPTY }
        : null;
  }
}

const EMPTY = 'yes';
const FILLED = 'no';
const RANGE = '..';

function nameOf({ id }: Field): string {
  return SHORT.get(id) ?? id;
}

function fieldNamed(name: string, fieldOf: FieldLookup): Field | null {
  const field = fieldOf(LONG.get(name) ?? name);
  return field !== null && nameOf(field) === name ? field : null;
}

function parseText(written: string): string | null {
  return written.isWellFormed() && written.length <= MOST_TEXT ? tidy(written) : null;
}

function hasInstant(values: readonly string[]): boolean {
  return !values.every(isDayValue);
}

/** A comma divides values, and one may stand within a value as somebody wrote it. */
function parseValues(field: Field, written: string): readonly string[] | null {
  if (!written.isWellFormed()) return null;
  const isChoice = field.type === 'choice';
  const values = [...written.matchAll(/(?:^|,)((?:\\.|[^\\,])*)/gsu)]
    .map(([, part]) => (part ?? '').replace(/\\(.)/gsu, '$1'))
    .map((value) => (isChoice ? value : tidy(value)));
  const isKnown = (value: string) =>
    !isChoice || field.options === null || field.options.includes(value);
  const isReadable = values.every(
    (value) => value !== '' && value.length <= MOST_TEXT && isKnown(value),
  );
  return isReadable && values.length <= MOST_VALUES
    ? inOptionOrder(field, [...new Set(values)])
    : null;
}

function escaped(value: string): string {
  return value.replace(/[\\,]/g, '\\$&');
}

/** A value in its one form. */
export function ordered(field: Field, value: FilterValue): FilterValue {
  return isListed(value) ? { ...value, values: inOptionOrder(field, value.values) } : value;
}

/** Where all values are known, they have an order; else the order in which they were chosen. */
function inOptionOrder(field: Field, values: readonly string[]): readonly string[] {
  if (field.type !== 'choice' || field.options === null) return values;
  return field.options.filter((option) => values.includes(option));
}

/** As many digits as a number keeps. */
const NUMBER = String.raw`-?\d{1,12}(?:\.\d{1,3})?`;
const NUMBERS = new RegExp(`^(${NUMBER})?\\.\\.(${NUMBER})?$`);

function parseRange(written: string): { from: number | null; to: number | null } | null {
  const [whole, first, last] = NUMBERS.exec(written) ?? [];
  if (whole === undefined || (first === undefined && last === undefined)) return null;
  const from = toNumber(first);
  const to = toNumber(last);
  return from !== null && to !== null && from > to ? null : { from, to };
}

/** No number is below zero and nothing at once. */
function toNumber(written: string | undefined): number | null {
  return written === undefined ? null : Number(written) + 0;
}
