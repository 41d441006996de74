/** One way to connect an account, in one language. */
export interface ConnectWay {
  readonly name: string;
  /** What to do there, in order. */
  readonly steps: readonly string[];
  /** What goes into each variable, in the order of the variables of `limits.ts`. */
  readonly values: readonly string[];
  /** What else to know; `null` where there is nothing. */
  readonly note: string | null;
}

/** How to get the credentials of a provider: the ways in the order of its variables in `limits.ts`. */
export type ConnectGuide = readonly ConnectWay[];
