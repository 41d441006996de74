/** The closed list of what goes wrong. Each kind has its words, a way out and a test. */
export const ERROR_KINDS = [
  'offline', // the browser has no network
  'unreachable', // Rubrica's own server does not answer
  'locked', // this browser was not let in by the launch link
  'outdated', // a lazy part is gone: a newer build is served
  'fault', // ours
  'timeout', // the provider did not answer in time
  'invalid', // 400, 422: with the fields
  'unauthorised', // 401
  'forbidden', // 403: with the missing permission or scope
  'not-found', // 404
  'precondition', // 412
  'rate-limited', // 429: with the wait
  'upstream', // 5xx, a cut answer, HTML instead of JSON
  'contract', // JSON that nobody can read
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface FieldFailure {
  /** The provider's own name of the parameter, such as `updated_at`. */
  readonly field: string;
  readonly message: string;
}

/**
 * What is known of a failure, and the whole of what the gateway tells the browser about one:
 * `{ "error": Problem }`. Texts are length-limited and come from fields we know.
 */
export interface Problem {
  readonly kind: ErrorKind;
  /** The provider's own sentence, if it gave one. */
  readonly message: string | null;
  readonly fields: readonly FieldFailure[];
  /** Seconds to wait, as the provider said. */
  readonly retryAfter: number | null;
  /** What the provider's support asks for (Qonto's `trace_id`). */
  readonly reference: string | null;
}

/** A problem with only what is known of it. */
export function toProblem(kind: ErrorKind, known: Partial<Omit<Problem, 'kind'>> = {}): Problem {
  return { kind, message: null, fields: [], retryAfter: null, reference: null, ...known };
}

/** A `Problem` on its way up the stack. Its `message` is for logs, never for the screen. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message ?? problem.kind, options);
    this.problem = problem;
  }
}

/** Anything thrown, as a problem: what we did not foresee is a fault of ours. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof ProblemError ? thrown.problem : toProblem('fault');
}
