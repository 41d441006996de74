import type { ProviderId } from '#domain/client.ts';
import { toProblem } from '#domain/errors.ts';
import { toPath } from '#query/paths.ts';
import type { Connectable } from '#providers/upstream.ts';
import type { Provider } from '#server/config.ts';
import { goOn } from '#server/http/go-on.ts';
import { jsonAnswer, problemAnswer, textAnswer } from '#server/http/responses.ts';
import type { Log } from '#server/log.ts';
import { StoreError, type AuditEntry } from '#server/store/store.ts';
import { cookieFor, endedCookie, secretsIn } from './connect-cookie.ts';
import type { Connections } from './connections.ts';
import { beginHandshake, endHandshake } from './handshake.ts';
import type { AccountState, OAuthAccount } from './oauth-account.ts';
import { TokenError, type TokenFault } from './token-endpoint.ts';

/** Who asks; `null` where nobody was let in. */
export interface Visitor {
  /** An address for the log of connections; `null` where nobody signs in. */
  readonly person: string | null;
  readonly isAdministrator: boolean;
}

/** What the browser is told of an account that can be connected in it. */
export interface ConnectionStatus {
  readonly id: ProviderId;
  readonly state: AccountState;
  /** Whether this person may connect and disconnect it. */
  readonly mayConnect: boolean;
}

/** Why somebody came back without a connection, as an address of the page says it. */
type Outcome = 'expired' | 'browser' | 'denied' | 'refused' | 'application' | 'unclear' | 'kept';

const OUTCOMES: Readonly<Record<TokenFault, Outcome>> = {
  refused: 'refused',
  application: 'application',
  unclear: 'unclear',
};

export interface ConnectionRouteOptions {
  readonly providers: readonly Provider[];
  readonly connections: Connections;
  readonly log: Log;
  /** As browsers reach it, where that differs from what a request says. */
  readonly publicOrigin?: string | null;
}

interface Known {
  readonly id: ProviderId;
  readonly connectable: Connectable;
  readonly account: OAuthAccount;
}

/** `/api/connections` and what is below `/connections`. Everything but the way back needs somebody who was let in. */
export class ConnectionRoutes {
  readonly #options: ConnectionRouteOptions;
  readonly #known: readonly Known[];

  constructor(options: ConnectionRouteOptions) {
    this.#options = options;
    this.#known = options.providers.flatMap(({ upstream: { id }, connectable }) => {
      const account = options.connections.accounts.get(id);
      return connectable && account ? [{ id, connectable, account }] : [];
    });
  }

  /** `GET /api/connections`. */
  async list(visitor: Visitor): Promise<Response> {
    await this.#options.connections.read();
    const statuses: readonly ConnectionStatus[] = this.#known.map(({ id, account }) => ({
      id,
      state: account.state,
      mayConnect: visitor.isAdministrator,
    }));
    return jsonAnswer(200, JSON.stringify(statuses));
  }

  /** Rejects only with what is a mistake of ours. */
  async answer(request: Request, visitor: Visitor | null): Promise<Response> {
    const [, , id, step = 'start', ...more] = new URL(request.url).pathname.split('/');
    const known = this.#known.find((each) => each.id === id);
    if (known === undefined || more.length > 0) return nothing();
    const isPost = request.method === 'POST';
    if (step === 'callback' && !isPost) return await this.#end(request, known);
    if (!isPost || (step !== 'start' && step !== 'disconnect')) return nothing();
    if (visitor === null) return problemAnswer(toProblem('locked'));
    if (!visitor.isAdministrator) return problemAnswer(toProblem('forbidden'), 403);
    return step === 'start'
      ? await this.#begin(request, known, visitor)
      : await this.#disconnect(known, visitor);
  }

  /** Answers where the browser goes: the page's own policy lets no form leave it. */
  async #begin(request: Request, { id, connectable }: Known, visitor: Visitor): Promise<Response> {
    const origin = this.#options.publicOrigin ?? new URL(request.url).origin;
    const redirectUri = `${origin}/connections/${id}/callback`;
    try {
      const about = { provider: id, redirectUri, person: visitor.person };
      const { address, state, secret } = await beginHandshake(this.#handshake, connectable, about);
      const headers = { 'set-cookie': cookieFor(request, state, secret) };
      return jsonAnswer(200, JSON.stringify({ address }), headers);
    } catch (error) {
      return notKept(error);
    }
  }

  /** The browser is back, by a link from another site: what it may do was settled when it left. */
  async #end(request: Request, { id, account }: Known): Promise<Response> {
    const asked = new URL(request.url).searchParams;
    const state = asked.get('state') ?? '';
    const outcome = await this.#finish(asked, state, secretsIn(request, state), { id, account });
    this.#options.log({ event: 'connection', provider: id, outcome: outcome ?? 'connected' });
    const path =
      outcome === null
        ? toPath({ page: 'clients', scope: id, clientId: null })
        : `${toPath({ page: 'connect', scope: id })}?outcome=${outcome}`;
    return goOn(request, path, { 'set-cookie': endedCookie(request, state) });
  }

  async #finish(
    asked: URLSearchParams,
    state: string,
    secrets: readonly string[],
    { id, account }: Pick<Known, 'id' | 'account'>,
  ): Promise<Outcome | null> {
    try {
      const handshake = await endHandshake(this.#handshake, state, secrets);
      if (typeof handshake === 'string') return handshake;
      if (handshake.provider !== id) return 'expired';
      const { person, verifier, redirectUri } = handshake;
      const outcome = await connected(asked, (code) =>
        account.connect(code, verifier, redirectUri),
      );
      await this.#note(outcome === null ? 'connected' : 'connection-failed', id, person);
      return outcome;
    } catch (error) {
      if (isOfTheStore(error)) return 'kept';
      throw error;
    }
  }

  async #disconnect({ id, account }: Known, visitor: Visitor): Promise<Response> {
    try {
      const isRevoked = await account.disconnect();
      await this.#note('disconnected', id, visitor.person);
      this.#options.log({ event: 'connection', provider: id, outcome: 'disconnected' });
      return jsonAnswer(200, JSON.stringify({ isRevoked }));
    } catch (error) {
      return notKept(error);
    }
  }

  get #handshake() {
    const { store, sealer } = this.#options.connections.options;
    return { handshakes: store.handshakes, sealer };
  }

  /** What happened has happened, whether or not it can be noted. */
  async #note(event: AuditEntry['event'], about: ProviderId, person: string | null): Promise<void> {
    const { audit } = this.#options.connections.options.store;
    await audit.write({ event, person, about }).catch(() => {});
  }
}

/** `null` where it came about. Throws a `StoreError`. */
async function connected(
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
    if (error instanceof TokenError) return OUTCOMES[error.fault];
    throw error;
  }
}

function isOfTheStore(error: unknown): boolean {
  return error instanceof StoreError;
}

function notKept(error: unknown): Response {
  if (!isOfTheStore(error)) throw error;
  return problemAnswer(toProblem('fault'), 503);
}

function nothing(): Response {
  return textAnswer(404, 'There is nothing at this address.');
}
