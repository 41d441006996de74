import type { ReasonCode } from '#linking/codes.ts';

/** What is known of a row of the list of both, beside what its records say. */
export type LinkFieldName =
  | 'where'
  | 'strength'
  | 'reason'
  | 'finding'
  | 'differs'
  | 'differences'
  | 'records';

/** What a worklist is made of. `deleted`: one provider has it, and another has deleted it. */
export type LinkFinding = 'conflict' | 'suggestion' | 'duplicate' | 'deleted';

/** The texts of the list of both systems, and of the board above it. */
export interface BothMessages {
  readonly fields: Readonly<Record<LinkFieldName, string>>;
  readonly inBoth: string;
  readonly onlyIn: (provider: string) => string;
  readonly strengths: Readonly<Record<'certain' | 'likely', string>>;
  /** The word behind a number of clients: adjectives have a plural. */
  readonly ofStrength: Readonly<Record<'certain' | 'likely', (count: number) => string>>;
  readonly findings: Readonly<Record<LinkFinding, string>>;
  /** What two records have in common, in few words. */
  readonly reasons: Readonly<Record<ReasonCode, string>>;

  readonly board: string;
  /** The board’s second line: what links clients. */
  readonly byReason: string;
  readonly conflicts: string;
  readonly suggestions: string;
  readonly duplicates: string;
  /** Deleted in one, present in the other. */
  readonly deletedIn: (provider: string) => string;
  readonly pairs: (count: number) => string;
  readonly soFar: string;
  /** In the place of a number that cannot be known yet, and why. */
  readonly unknown: string;
  readonly unknownUntil: (providers: readonly string[]) => string;
  readonly notConnected: (provider: string) => string;
  readonly exportBoard: string;
  readonly boardFile: string;
  readonly sirens: string;
  readonly sirensHint: string;
  readonly sirensFile: string;
  readonly sirensWritten: (count: number) => string;
  readonly columns: { readonly what: string; readonly count: string; readonly address: string };
}
