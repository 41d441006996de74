/** A value of a choice, and how many clients asking for it shows. */
export interface ValueCount {
  /** As in a question: a code, or what somebody wrote. */
  readonly value: string;
  readonly count: number;
}

/** How many clients each value of a field would leave, by the rest of a question. */
export interface Facet {
  /** All values that a client has, also those that would leave none. */
  readonly values: readonly ValueCount[];
  /** How many clients have none. */
  readonly empty: number;
}
