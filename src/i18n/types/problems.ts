import type { ErrorKind } from '#domain/errors.ts';

/** The provider's own texts for what only it can mean: what was refused, and where to fix it. */
export interface ProblemHints {
  /** For a 401: what was refused and where to correct it. */
  readonly unauthorised: string;
  /** For a 403: which permission or scope is missing. */
  readonly forbidden: string;
  /** For a 412: which headers to check. */
  readonly precondition: string;
}

/** Where a problem arose. */
interface Context extends ProblemHints {
  /** As people know the provider. */
  readonly provider: string;
  /** Whether somebody is signed in: then others run the server. */
  readonly isTeam: boolean;
}

interface KindMessages {
  /** One sentence that a person can act on. */
  readonly sentence: (context: Context) => string;
  /** Within a line, after a colon. */
  readonly cause: (provider: string) => string;
}

/** The texts of what goes wrong. */
export interface ProblemMessages {
  readonly kinds: Readonly<Record<ErrorKind, KindMessages>>;
  readonly says: (provider: string) => string;
  /** It tries again by itself: `Retrying in 8 s`. */
  readonly wait: (seconds: number) => string;
  readonly waitSentence: (provider: string, seconds: number) => string;
  readonly reference: (provider: string) => string;
  readonly referenceName: string;
  readonly retry: string;
  readonly reload: string;
}
