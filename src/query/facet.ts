/** A country among the clients, and how many choosing it shows. */
export interface CountryCount {
  /** As in a question: a code, or what somebody wrote. */
  readonly value: string;
  /** How many clients choosing it shows. */
  readonly count: number;
}
