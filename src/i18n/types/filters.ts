import type { SharedFieldId } from '#domain/fields/shared.ts';
import type { Deleted } from '#query/filters/filter.ts';
import type { DateOperator, DatePreset } from '#query/date-filter.ts';

/** The texts of the search and the filters. */
export interface FilterMessages {
  readonly search: {
    readonly label: string;
    readonly clear: string;
  };

  readonly bar: string;
  readonly add: string;
  /** Read aloud beside a filter of the menu that is set. */
  readonly inUse: string;
  readonly addLabel: string;
  readonly clearAll: string;
  /** What the search is called as a part of a question; a filter has the name of its field. */
  readonly searchPart: string;
  readonly remove: (label: string) => string;
  readonly unavailable: (provider: string) => string;
  readonly damaged: (parameters: readonly string[]) => string;
  readonly removeDamaged: string;

  /** What a filter that is always in the bar says while it asks for nothing. */
  readonly anyTime: string;
  readonly contains: (text: string) => string;
  readonly isNot: (text: string) => string;
  readonly noneOf: (texts: string) => string;
  /** That a client has none of a field, or some: of what there is one at most, and of a list. */
  readonly presence: Readonly<
    Record<'one' | 'list', { readonly empty: string; readonly filled: string }>
  >;
  readonly range: {
    readonly from: (number: string) => string;
    readonly to: (number: string) => string;
    readonly between: (from: string, to: string) => string;
    readonly unreadable: string;
  };
  /** Some of several, and how many more: `Italy, France +2`. */
  readonly some: (values: readonly string[], more: number) => string;
  readonly quoted: (text: string) => string;
  readonly between: (first: string, last: string) => string;
  readonly operators: Readonly<Record<DateOperator, string>>;
  /** The same, where what is meant is a minute and not a day. */
  readonly instantOperators: Readonly<Record<DateOperator, string>>;
  readonly preset: (preset: DatePreset) => string;

  /** How a text, a choice or a number is compared. */
  readonly operatorNames: Readonly<
    Record<'contains' | 'is' | 'not' | 'any' | 'none' | 'count' | 'range', string>
  >;
  readonly menu: {
    readonly find: string;
    readonly none: string;
    readonly recent: string;
    /** Other words that people look for a field by. */
    readonly alsoCalled: Readonly<Partial<Record<SharedFieldId, string>>>;
  };
  readonly pasted: {
    readonly label: string;
    readonly read: (count: number) => string;
    readonly tooMany: (count: number, most: number) => string;
    /** How many of the values no client has, and the first of them. */
    readonly missing: (count: number, values: readonly string[]) => string;
  };
  readonly close: string;
  readonly dates: DateMessages;
  readonly deleted: Readonly<Record<Deleted, { readonly chip: string; readonly choice: string }>>;
  readonly choices: {
    readonly find: string;
    readonly none: string;
    readonly noneLoaded: string;
    readonly counting: string;
    /** Below the first ones, where there are too many to show. */
    readonly more: (count: number) => string;
    /** How many clients have a value, as it is shown. */
    readonly figure: (count: number) => string;
    /** The same as it is read aloud. */
    readonly count: (count: number) => string;
  };
}

interface DateMessages {
  readonly presets: string;
  readonly condition: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly add: string;
  readonly addDay: string;
  readonly chosen: string;
  readonly removeDay: (day: string) => string;
  readonly calendar: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly wholeDay: string;
  readonly zone: (zone: string) => string;
  readonly incomplete: string;
  readonly impossible: string;
  readonly faults: {
    readonly missing: string;
    readonly reversed: string;
    readonly year: string;
    readonly tooMany: string;
  };
}
