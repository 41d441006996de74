import type { Client } from '#domain/client.ts';
import type { ChoiceField, Field } from '#domain/field.ts';
import type { DateFilter, Moment } from '#query/date-filter.ts';

/**
 * A filter: one part of a question, whole. The address, the menu, the chips, the editors and the answer are
 * made of these definitions, and know no filter by its name.
 */
interface FilterOf<Part extends string, Editor extends string, Value> {
  /** Its name in a `ClientQuery`. */
  readonly part: Part;
  /** Its name in an address. Links live for years: it never changes. */
  readonly parameter: string;
  /** `null` where it cannot be read. */
  readonly parse: (written: string) => Value | null;
  /** `''` for the default: it is left out of an address. */
  readonly format: (value: Value) => string;
  /** The default, which asks for nothing. */
  readonly plain: Value;
  /**
   * Whether a client answers; `null` where this value asks for nothing. A filter without one is decided by
   * an index of the engine's: the search, and which of the deleted are shown.
   */
  readonly condition: ((value: Value, context: FilterContext) => Condition | null) | null;
  /** Its place in the menu; `null` where it has its own on the screen. */
  readonly group: FilterGroup | null;
  readonly editor: Editor;
  /** Always in the bar: most questions are about it. */
  readonly isStanding: boolean;
  /** What it is about: a provider that does not fill this field has not this filter. */
  readonly field: Field | null;
}

/** The menu's groups, in order. */
export const FILTER_GROUPS = ['text', 'date', 'choice'] as const;
type FilterGroup = (typeof FILTER_GROUPS)[number];

/** A client at its position in a set. */
export type Condition = (client: Client, position: number) => boolean;

export interface FilterContext {
  readonly moment: Moment;
  /** What a person reads in a field, folded, with single blanks; `''` where there is nothing. */
  readonly folded: (field: Field, client: Client, position: number) => string;
}

export type SearchFilter<Part extends string = string> = FilterOf<Part, 'search', string>;

export interface TextFilter<Part extends string = string> extends FilterOf<Part, 'text', string> {
  /** Whether a part of the text is enough. */
  readonly isPartial: boolean;
  /** The keyboard of a phone. */
  readonly inputMode: 'text' | 'email';
}

export type DateFilterPart<Part extends string = string> = FilterOf<
  Part,
  'date',
  DateFilter | null
>;

export interface ChoiceFilter<Part extends string = string> extends FilterOf<
  Part,
  'choice',
  readonly string[]
> {
  readonly options: readonly string[];
  /** It names the options. */
  readonly field: ChoiceField;
}

export type CountryFilter<Part extends string = string> = FilterOf<
  Part,
  'country',
  readonly string[]
>;

/** Which of the deleted are shown. */
export const DELETED = ['exclude', 'include', 'only'] as const;
export type Deleted = (typeof DELETED)[number];

export type DeletedFilter<Part extends string = string> = FilterOf<Part, 'deleted', Deleted>;

export type AnyFilter<Part extends string = string> =
  | SearchFilter<Part>
  | TextFilter<Part>
  | DateFilterPart<Part>
  | ChoiceFilter<Part>
  | CountryFilter<Part>
  | DeletedFilter<Part>;

/** What the codec and the answer need of a filter, by the type of its value. */
export type Filter<Value> = Pick<
  FilterOf<string, string, Value>,
  'parameter' | 'parse' | 'format' | 'plain' | 'condition'
>;
