import { z } from 'zod';
import { toProblem } from '#domain/errors.ts';
import { jsonAnswer, problemAnswer } from '#server/http/responses.ts';
import { requestIdOf, type Log } from '#server/log.ts';
import type { Router } from '#server/router.ts';
import type { AuditEntry, Role, Store } from '#server/store/store.ts';
import type { Caller } from '#server/upstream/connection.ts';
import { NO_SESSION, tagOf, type OpenSession } from './sessions.ts';

export interface AdminOptions {
  readonly store: Store;
  readonly log: Log;
  readonly open: (request: Request) => Promise<OpenSession | null>;
  readonly note: (
    event: AuditEntry['event'],
    person: string | null,
    about: string | null,
  ) => Promise<void>;
  /** Where a browser goes to end its session at the provider, too. */
  readonly endAtProvider: (session: OpenSession) => Promise<string>;
}

/** Somebody who is signed in, for an administrator. */
interface ListedSession {
  /** Names the session, and is worth nothing. */
  readonly tag: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly seenAt: number;
}

const MOST_ENTRIES = 500;
const End = z.strictObject({ everywhere: z.boolean().optional() });
const EndOne = z.strictObject({ tag: z.string().regex(/^[\da-f]{16}$/) });

/** Signing out, and what administrators see: who is signed in, and the log of sign-ins and connections. */
export function adminRoutes(router: Router, options: AdminOptions): void {
  const { store } = options;
  router.post('/api/session/end', ({ req }) => endOwn(req.raw, options));
  router.use('/api/admin/*', async ({ var: { visitor } }, next) =>
    visitor.caller.role === 'administrator'
      ? await next()
      : problemAnswer(toProblem('forbidden'), 403),
  );
  router.get('/api/admin/sessions', async () => {
    const sessions = await store.sessions.list();
    const listed = sessions.map(({ hash, person: { name, email }, role, startedAt, seenAt }) => {
      return { tag: tagOf(hash), name, email, role, startedAt, seenAt } satisfies ListedSession;
    });
    return jsonAnswer(200, JSON.stringify(listed));
  });
  router.post('/api/admin/sessions/end', ({ req, var: { visitor } }) =>
    endOne(req.raw, visitor.caller, options),
  );
  router.get('/api/admin/audit', async () => {
    const entries = await store.audit.list(MOST_ENTRIES);
    return jsonAnswer(200, JSON.stringify(entries));
  });
}

/** Signs out here; everywhere, where it is asked for. Answers where the browser goes then. */
async function endOwn(request: Request, options: AdminOptions): Promise<Response> {
  const { data } = End.safeParse(await request.json().catch(() => null));
  if (!data) return problemAnswer(toProblem('invalid'));
  const { store, log, open, note, endAtProvider } = options;
  const own = await open(request);
  if (own === null) return problemAnswer(toProblem('locked'));
  const { person, hash } = own.session;
  if (data.everywhere === true) await store.sessions.endAllOf(person.id);
  else await store.sessions.end(hash);
  log({ event: 'signed-out', request: requestIdOf(request) });
  await note('signed-out', person.email, data.everywhere === true ? 'everywhere' : null);
  const to = await endAtProvider(own);
  return jsonAnswer(200, JSON.stringify({ to }), { 'set-cookie': NO_SESSION });
}

/** An administrator ends somebody's session. */
async function endOne(
  request: Request,
  { person }: Caller,
  { store, log, note }: AdminOptions,
): Promise<Response> {
  const { data } = EndOne.safeParse(await request.json().catch(() => null));
  if (!data) return problemAnswer(toProblem('invalid'));
  const sessions = await store.sessions.list();
  const wanted = sessions.find(({ hash }) => tagOf(hash) === data.tag);
  if (wanted === undefined) return problemAnswer(toProblem('not-found'));
  await store.sessions.end(wanted.hash);
  log({ event: 'session-ended', request: requestIdOf(request), reason: 'by-administrator' });
  await note('session-ended', wanted.person.email, person?.email ?? null);
  return jsonAnswer(200, '{}');
}
