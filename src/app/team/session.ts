import { fits, list, nullable, number, oneOf, record, string, type Check } from '#domain/check.ts';
import { ProblemError, toProblem } from '#domain/errors.ts';
import { LOCKED } from '#sync/api-client.ts';

/** Who is signed in, and for how long: `GET /api/session`. */
export interface Session {
  /** `null` where nobody signs in. */
  readonly person: { readonly name: string; readonly email: string } | null;
  readonly role: 'viewer' | 'administrator';
  readonly token: string;
  readonly left: number | null;
  readonly wholeLeft: number | null;
}

const role = oneOf(['viewer', 'administrator']);
const session = record<Session>({
  person: nullable(record<NonNullable<Session['person']>>({ name: string, email: string })),
  role,
  token: string,
  left: nullable(number),
  wholeLeft: nullable(number),
});

/** Somebody who is signed in, as administrators see it. */
export interface ListedSession {
  readonly tag: string;
  readonly name: string;
  readonly email: string;
  readonly role: Session['role'];
  readonly startedAt: number;
  readonly seenAt: number;
}

export interface LogEntry {
  readonly at: number;
  readonly event: string;
  readonly person: string | null;
  readonly about: string | null;
}

const listedSessions = list(
  record<ListedSession>({
    tag: string,
    name: string,
    email: string,
    role,
    startedAt: number,
    seenAt: number,
  }),
);
const logEntries = list(
  record<LogEntry>({
    at: number,
    event: string,
    person: nullable(string),
    about: nullable(string),
  }),
);

export const askSession = () => ask('/api/session', session);
export const askSessions = () => ask('/api/admin/sessions', listedSessions);
export const askLog = () => ask('/api/admin/audit', logEntries);

/** Ends the own session here, or everywhere. Resolves with where the browser goes then. */
export async function endSession(isEverywhere: boolean): Promise<string> {
  const { token } = await askSession();
  const answer = record<{ readonly to: string }>({ to: string });
  return (await ask('/api/session/end', answer, { token, body: { everywhere: isEverywhere } })).to;
}

export async function endSessionOf(tag: string): Promise<void> {
  const { token } = await askSession();
  await ask('/api/admin/sessions/end', record({}), { token, body: { tag } });
}

/** Asks our own server. Throws a `ProblemError`. */
export async function ask<T>(
  address: string,
  check: Check<T>,
  posted: { readonly token: string; readonly body: unknown } | null = null,
): Promise<T> {
  let body: unknown;
  let isGood: boolean;
  try {
    const response = await fetch(address, posted === null ? {} : toPost(posted));
    body = await response.json();
    isGood = response.ok;
  } catch (cause) {
    throw new ProblemError(toProblem('unreachable'), { cause });
  }
  if (isGood && fits(check, body)) return body;
  const kind = fits(refusal, body) ? body.error.kind : 'unreachable';
  if (kind === 'locked') globalThis.dispatchEvent?.(new Event(LOCKED));
  throw new ProblemError(toProblem(kind));
}

const REFUSALS = ['locked', 'forbidden', 'precondition', 'invalid'] as const;
type Refusal = (typeof REFUSALS)[number];
const refusal = record<{ readonly error: { readonly kind: Refusal } }>({
  error: record<{ readonly kind: Refusal }>({ kind: oneOf(REFUSALS) }),
});

function toPost({ token, body }: { readonly token: string; readonly body: unknown }): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-rubrica-token': token },
    body: JSON.stringify(body),
  };
}
