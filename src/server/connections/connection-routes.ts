import type { ProviderId } from '#domain/client.ts';
import { toProblem } from '#domain/errors.ts';
import { toPath } from '#query/paths.ts';
import type { Connectable } from '#providers/upstream.ts';
import type { Provider } from '#server/config.ts';
import { goOn } from '#server/http/plain-pages.ts';
import { jsonAnswer, problemAnswer, textAnswer } from '#server/http/responses.ts';
import { requestIdOf, type Log } from '#server/log.ts';
import type { Router } from '#server/router.ts';
import type { AuditEntry } from '#server/store/store.ts';
import { StoreError } from '#server/store/store.ts';
import type { Caller } from '#server/upstream/connection.ts';
import { cookieFor, endedCookie, secretsIn } from './connect-cookie.ts';
import type { Connections } from './connections.ts';
import { beginHandshake, endHandshake } from './handshake.ts';
import type { AccountState, OAuthAccount } from './oauth-account.ts';
import { TokenError, type TokenFault } from './token-endpoint.ts';

/** What the browser is told of an account that can be connected in it: `GET /api/connections`. */
interface ConnectionStatus {
  readonly id: ProviderId;
  readonly state: AccountState;
  /** Whether this person may connect and disconnect it. */
  readonly mayConnect: boolean;
}

/** Why somebody came back without a connection, as an address of the page says it. */
type Outcome = TokenFault | 'expired' | 'browser' | 'denied' | 'kept';

interface ConnectionRouteOptions {
  readonly providers: readonly Provider[];
  /** `null` where no provider offers it. */
  readonly connections: Connections | null;
  readonly log: Log;
}

/** `/api/connections`, and the address that a provider leads back to. */
export function connectionRoutes(
  router: Router,
  { providers, connections, log }: ConnectionRouteOptions,
): void {
  const accounts = connections === null ? [] : knownOf(providers, connections);
  router.get('/api/connections', async ({ var: { visitor } }) => {
    await connections?.read();
    const mayConnect = visitor.caller.role === 'administrator';
    const statuses = accounts.map(({ id, account }) => {
      return { id, state: account.state, mayConnect } satisfies ConnectionStatus;
    });
    return jsonAnswer(200, JSON.stringify(statuses));
  });
  if (connections === null) return;
  const routes = new ConnectionRoutes(connections, log);
  const accountOf = (id: string) => accounts.find((each) => each.id === id);
  router.use('/api/connections/*', async ({ var: { visitor } }, next) =>
    visitor.caller.role === 'administrator'
      ? await next()
      : problemAnswer(toProblem('forbidden'), 403),
  );
  router.post('/api/connections/:provider', ({ req, var: { visitor } }) => {
    const known = accountOf(req.param('provider'));
    return known ? routes.begin(req.raw, known, visitor.caller) : nothing();
  });
  router.post('/api/connections/:provider/disconnect', ({ req, var: { visitor } }) => {
    const known = accountOf(req.param('provider'));
    return known ? routes.disconnect(req.raw, known, visitor.caller) : nothing();
  });
  router.get('/connections/:provider/callback', ({ req }) => {
    const known = accountOf(req.param('provider'));
    return known ? routes.end(req.raw, known) : nothing();
  });
}

interface Known {
  readonly id: ProviderId;
  readonly connectable: Connectable;
  readonly account: OAuthAccount;
}

function knownOf(providers: readonly Provider[], connections: Connections): readonly Known[] {
  return providers.flatMap(({ upstream: { id }, connectable }) => {
    const account = connections.accounts.get(id);
    return connectable && account ? [{ id, connectable, account }] : [];
  });
}

function nothing(): Response {
  return textAnswer(404, 'There is nothing at this address.');
}

/** Each method rejects with a `StoreError` where nothing can be kept, except the way back, which says so in words. */
class ConnectionRoutes {
  readonly #connections: Connections;
  readonly #log: Log;

  constructor(connections: Connections, log: Log) {
    this.#connections = connections;
    this.#log = log;
  }

  /** Answers where the browser goes: the page's own policy lets no form leave it. */
  async begin(request: Request, { id, connectable }: Known, caller: Caller): Promise<Response> {
    const redirectUri = new URL(`/connections/${id}/callback`, request.url).href;
    const person = caller.person?.email ?? null;
    const about = { provider: id, redirectUri, person };
    const { address, state, secret } = await beginHandshake(
      this.#connections.options,
      connectable,
      about,
    );
    const headers = { 'set-cookie': cookieFor(request, state, secret) };
    return jsonAnswer(200, JSON.stringify({ address }), headers);
  }

  /** The browser is back, by a link from another site: what it may do was settled when it left. */
  async end(request: Request, { id, account }: Known): Promise<Response> {
    const asked = new URL(request.url).searchParams;
    const state = asked.get('state') ?? '';
    const outcome = await this.#finish(asked, secretsIn(request, state), { id, account });
    this.#say(request, id, outcome ?? 'connected');
    const path =
      outcome === null
        ? toPath({ page: 'clients', scope: id, clientId: null })
        : `${toPath({ page: 'connect', scope: id })}?outcome=${outcome}`;
    return goOn(request, path, { 'set-cookie': endedCookie(request, state) });
  }

  async disconnect(request: Request, { id, account }: Known, caller: Caller): Promise<Response> {
    const isRevoked = await account.disconnect();
    await this.#note('disconnected', id, caller.person?.email ?? null);
    this.#say(request, id, 'disconnected');
    return jsonAnswer(200, JSON.stringify({ isRevoked }));
  }

  async #finish(
    asked: URLSearchParams,
    secrets: readonly string[],
    { id, account }: Pick<Known, 'id' | 'account'>,
  ): Promise<Outcome | null> {
    try {
      const state = asked.get('state') ?? '';
      const handshake = await endHandshake(this.#connections.options, state, secrets);
      if (typeof handshake === 'string') return handshake;
      if (handshake.provider !== id) return 'expired';
      const { person, verifier, redirectUri } = handshake;
      const connect = (code: string) => account.connect(code, verifier, redirectUri);
      const outcome = await outcomeOf(asked, connect);
      await this.#note(outcome === null ? 'connected' : 'connection-failed', id, person);
      return outcome;
    } catch (error) {
      if (error instanceof StoreError) return 'kept';
      throw error;
    }
  }

  #say(request: Request, provider: ProviderId, outcome: Outcome | AuditEntry['event']): void {
    this.#log({ event: 'connection', request: requestIdOf(request), provider, outcome });
  }

  /** What happened has happened, whether or not it can be noted. */
  async #note(event: AuditEntry['event'], about: ProviderId, person: string | null): Promise<void> {
    await this.#connections.options.store.audit.write({ event, person, about }).catch(() => {});
  }
}

/** `null` where it came about. Throws a `StoreError`. */
async function outcomeOf(
  asked: URLSearchParams,
  connect: (code: string) => Promise<void>,
): Promise<Outcome | null> {
  const code = asked.get('code');
  if (code === null || asked.has('error')) {
    return asked.get('error') === 'access_denied' ? 'denied' : 'application';
  }
  try {
    await connect(code);
    return null;
  } catch (error) {
    if (error instanceof TokenError) return error.fault;
    throw error;
  }
}
