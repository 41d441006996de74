import type { SharedFieldId } from '#domain/fields/shared.ts';

/** The texts of the menu of filters and of their editors. */
export interface FilterEditorMessages {
  /** How a text, a choice or a number is compared. */
  readonly operatorNames: Readonly<
    Record<'contains' | 'is' | 'not' | 'any' | 'none' | 'count' | 'range', string>
  >;
  readonly menu: {
    readonly find: string;
    /** Read aloud: what is listed below the field. */
    readonly fields: string;
    readonly none: string;
    readonly recent: string;
    /** Groups that the drawer calls by what is left of them there: here all of it is listed. */
    readonly groups: Readonly<Record<'address' | 'identifiers', string>>;
    /** Beside a field of which nothing can be asked yet. */
    readonly coming: string;
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
  /** Of a number: its least, its most, and that one is beyond the other. */
  readonly range: Readonly<Record<'from' | 'to' | 'reversed', string>>;
  readonly dates: DateMessages;
  readonly choices: {
    readonly find: string;
    readonly none: string;
    readonly noneLoaded: string;
    readonly counting: string;
    /** Below the first ones, where there are too many to show. */
    readonly more: (count: number) => string;
    /** How many clients have a value, as it is shown. */
    readonly countAlone: (count: number) => string;
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
