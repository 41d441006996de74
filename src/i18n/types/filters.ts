import type { Deleted } from '#query/filters/filter.ts';
import type { DateOperator, DatePreset } from '#query/date-filter.ts';

/** What the first screen says of the search and the filters. */
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
  /** In place of so many filters, where there is no room for them. */
  readonly count: (filters: number) => string;
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
  /** Between a label and what is said of it: `Country: Italy`. */
  readonly afterLabel: string;
  readonly quoted: (text: string) => string;
  readonly between: (first: string, last: string) => string;
  /** A word of `operators`, and the days it is about. */
  readonly dated: (operator: string, days: string) => string;
  readonly operators: Readonly<Record<DateOperator, string>>;
  /** The same, where what is meant is a minute and not a day. */
  readonly instantOperators: Readonly<Record<DateOperator, string>>;
  readonly preset: (preset: DatePreset) => string;

  readonly close: string;
  readonly deleted: Readonly<Record<Deleted, { readonly chip: string; readonly choice: string }>>;
}
