import { jsonAnswer } from '#server/http/responses.ts';
import { requestIdOf, type Log } from '#server/log.ts';
import type { AuditEntry, Store } from '#server/store/store.ts';
import { hashOf } from './sessions.ts';
import { LOGOUT_TOKEN_MS } from './logout-token.ts';
import { RefusedByProvider, type OpenIdProvider } from './open-id-provider.ts';

export interface BackChannelOptions {
  readonly store: Store;
  readonly log: Log;
  readonly provider: Pick<OpenIdProvider, 'signedOut' | 'personId'>;
  readonly note: (event: AuditEntry['event'], person: string, about: string) => Promise<void>;
}

/** The provider says that somebody signed out there: here, their sessions end as well. */
export async function endFromProvider(
  request: Request,
  { store, log, provider, note }: BackChannelOptions,
): Promise<Response> {
  const [token, ...more] = new URLSearchParams(await request.text()).getAll('logout_token');
  if (token === undefined || more.length > 0) return refused();
  let out: Awaited<ReturnType<OpenIdProvider['signedOut']>>;
  try {
    out = await provider.signedOut(token);
  } catch (error) {
    if (error instanceof RefusedByProvider) return refused();
    // Its keys cannot be read now.
    return jsonAnswer(503, '{"error":"temporarily_unavailable"}');
  }
  // The state of no sign-in is called so: those are hashes alone, and each way back takes one away.
  const name = `logout:${hashOf(out.id)}`;
  const isFirst = await store.handshakes.once(name, 2 * LOGOUT_TOKEN_MS);
  if (!isFirst) return refused();
  const ended =
    out.sid === null
      ? await store.sessions.endAllOf(await provider.personId(out.subject ?? ''))
      : await store.sessions.endBySid(out.sid);
  const reason = 'at-provider';
  for (const email of ended) {
    log({ event: 'session-ended', request: requestIdOf(request), reason });
    await note('session-ended', email, reason);
  }
  return jsonAnswer(200, '{}');
}

/** As OpenID Connect Back-Channel Logout 1.0, 2.8 has it. */
function refused(): Response {
  return jsonAnswer(400, '{"error":"invalid_request"}');
}
