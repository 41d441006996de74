import type { FieldId } from '#domain/field.ts';

/** The texts about clients that are selected. */
export interface SelectionMessages {
  /** How many; read aloud too. */
  readonly count: (count: number) => string;
  /** The name of the bar. */
  readonly bar: string;
  readonly unmatched: (count: number) => string;
  readonly showUnmatched: string;
  readonly removeUnmatched: string;
  /** Takes one client out of the selection. */
  readonly removeOne: (name: string) => string;
  /** Below the first of a list. */
  readonly more: (count: number) => string;
  readonly gone: (count: number) => string;
  readonly copy: string;
  readonly export: string;
  /** The same among other commands. */
  readonly exportAll: string;
  readonly clear: string;
  /** The same among other commands. */
  readonly clearAll: string;
  /** The entries of *Copy*. */
  readonly copyClients: (count: number) => string;
  readonly copyValues: (field: FieldId, name: string, count: number) => string;
  /** What was copied; `missing` clients have no such value. */
  readonly copiedClients: (count: number) => string;
  readonly copiedValues: (values: string, missing: number) => string;
  readonly copying: (done: number, count: number) => string;
  /** Where the browser does not let Rubrica copy. */
  readonly refused: string;
  readonly retry: string;
  readonly byHand: string;
  readonly byHandHow: string;
}
