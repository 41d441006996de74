import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import type { DateFilter } from '#query/date-filter.ts';

/*
 * A filter is a use of a field: what is asked of it depends on the field's type alone. The address, the menu,
 * the chips, the editors and the answer are made of these types, and know hardly any field by its name.
 */

/** What is asked of a field. */
export type FilterValue =
  | TextValue
  | ListedValue
  | DateValue
  | RangeValue
  | { readonly operator: 'empty'; readonly isEmpty: boolean };

/** A text that a field has in it, is, or is not. */
export interface TextValue {
  readonly operator: 'contains' | 'is' | 'not';
  /** As it is typed: blanks around it ask nothing. */
  readonly text: string;
}

/** Any or none of several texts, or of the values of a choice; of none at all, nothing is asked. */
export interface ListedValue {
  readonly operator: 'any' | 'none';
  readonly values: readonly string[];
}

export interface DateValue {
  readonly operator: 'date';
  readonly date: DateFilter;
}

/** A number, or how many there are of a list: from and to, both included; `null` for an end that is open. */
export interface RangeValue {
  readonly operator: 'range' | 'count';
  readonly from: number | null;
  readonly to: number | null;
}

export type Operator = FilterValue['operator'];

/** A field, and what is asked of it. A question has one for each field at most. */
export type FieldFilter<Value extends FilterValue = FilterValue> = Value & {
  readonly field: Field;
};

/** Which of the deleted are shown. */
export const DELETED = ['exclude', 'include', 'only'] as const;
export type Deleted = (typeof DELETED)[number];

const TEXT = ['contains', 'is', 'not', 'any', 'none', 'empty'] as const;
/** Whole, as a rule: a number is pasted. */
const CODE = ['is', 'contains', 'not', 'any', 'none', 'empty'] as const;
const DATE = ['date', 'empty'] as const;

const OPERATORS: Readonly<Record<Field['type'], readonly [Operator, ...Operator[]]>> = {
  text: TEXT,
  prose: TEXT,
  website: TEXT,
  phone: TEXT,
  identifier: CODE,
  email: CODE,
  choice: ['any', 'none', 'empty'],
  instant: DATE,
  day: DATE,
  number: ['range', 'empty'],
  list: ['contains', 'is', 'not', 'any', 'none', 'count', 'empty'],
};

/** What can be asked of a field, first what its parameter means without an operator. */
export function operatorsOf({ id, type }: Field): readonly [Operator, ...Operator[]] {
  // Whether a client is deleted at all is a part of the question by itself.
  return id === SHARED.deleted.id ? ['date'] : OPERATORS[type];
}

/** The texts of a filter that lists some. */
export function isListed(value: FilterValue): value is ListedValue {
  return value.operator === 'any' || value.operator === 'none';
}

export function isText(value: FilterValue): value is TextValue {
  return value.operator === 'contains' || value.operator === 'is' || value.operator === 'not';
}
