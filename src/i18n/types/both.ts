import type { ReasonCode } from '#linking/codes.ts';

/** What is known of a row of the list of both, beside what its records say. */
export type LinkFieldName =
  | 'where'
  | 'strength'
  | 'reason'
  | 'finding'
  | 'differs'
  | 'differences'
  | 'why'
  | 'records';

/**
 * What a worklist is made of. `deleted`: one provider has it, and another has deleted it. `many-names`: a number of a
 * register at names that have nothing in common. `shared-vat`: its VAT number is another company's too. `dangling`: it
 * refers to a client that is in no list. `disputed`: a person keeps out of it what links would bring in.
 */
export type LinkFinding =
  | 'conflict'
  | 'suggestion'
  | 'duplicate'
  | 'deleted'
  | 'many-names'
  | 'shared-vat'
  | 'dangling'
  | 'disputed';

/** The texts of the list of both systems, and of the board above it. */
export interface BothMessages {
  readonly fields: Readonly<Record<LinkFieldName, string>>;
  readonly inBoth: string;
  readonly onlyIn: (provider: string) => string;
  /** The same in one provider’s own list, which names the others. */
  readonly alsoIn: (providers: readonly string[]) => string;
  readonly notIn: (providers: readonly string[]) => string;
  readonly strengths: Readonly<Record<'certain' | 'likely', string>>;
  /** The word behind a number of clients: adjectives have a plural. */
  readonly ofStrength: Readonly<Record<'certain' | 'likely', (count: number) => string>>;
  readonly findings: Readonly<Record<LinkFinding, string>>;
  /** What two records have in common, in few words. */
  readonly reasons: Readonly<Record<ReasonCode, string>>;

  /** Before what a search found in another record than the one that names the row. */
  readonly foundIn: (provider: string, field: string) => string;

  readonly board: string;
  /** The board’s second line: what links clients. */
  readonly byReason: string;
  /** Its third line: what is odd. */
  readonly odd: string;
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
  /** Why a list does not know yet who is in the others, and what can be done. */
  /** Of rows that cannot be read. */
  readonly unread: (provider: string, count: number) => string;
  readonly notLoaded: (providers: readonly string[]) => string;
  readonly loadFailed: (providers: readonly string[]) => string;
  readonly loadBoth: string;
  readonly whatLoadingDoes: string;
  readonly exportBoard: string;
  readonly boardFile: string;
  readonly sirens: string;
  readonly sirensHint: string;
  readonly sirensFile: string;
  readonly sirensWritten: (count: number) => string;
  readonly columns: { readonly what: string; readonly count: string; readonly address: string };
}
