import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider, type Configuration } from 'oidc-provider';

/** What a real OpenID provider says of somebody. */
type Claims = Readonly<Record<string, unknown>>;

export interface TestProvider extends AsyncDisposable {
  readonly issuer: string;
  /** By subject. One that is taken out has left the company. */
  readonly accounts: Map<string, Claims>;
  /** Every token and code that it has given, as it was sent. */
  readonly issued: readonly string[];
  /** Who signs in next, at once and without being asked; `null`: that person cancels. */
  next: string | null;
  /** Somebody signs out there: it posts a logout token to Rubrica, and rejects where that is refused. */
  readonly signOut: (subject: string, sid: string) => Promise<void>;
  /** How a logout token reaches Rubrica; nowhere unless told. */
  deliver: (body: string) => Promise<Response>;
  /** Signs an ID token again, with other claims, by the provider's own key. */
  readonly withClaims: (idToken: string, change: (claims: Claims) => Claims) => string;
  /** From then on with another key; the old one is gone. */
  readonly rotateKey: () => Promise<void>;
}

export const CLIENT = { id: 'rubrica', secret: 'client-secret-71b0c4' };

/** A key for ES256, as a JWK. */
function newKey(kid: string) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
}

/** `oidc-provider` on a loopback port, with one client and whatever accounts a test gives it. */
export async function startOpenIdProvider(publicUrl: string): Promise<TestProvider> {
  const accounts = new Map<string, Claims>();
  const issued: string[] = [];
  let key = newKey('first');
  let handle: (incoming: IncomingMessage, outgoing: ServerResponse) => void;
  const server = createServer((incoming, outgoing) => handle(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const world: TestProvider = {
    issuer,
    accounts,
    issued,
    next: null,
    signOut: (subject, sid) => signOut(subject, sid),
    deliver: () => Promise.resolve(new Response(null, { status: 200 })),
    withClaims: (idToken, change) => withClaims(key, idToken, change),
    rotateKey: async () => {
      key = newKey(`key-${Date.now()}`);
      serve();
      await Promise.resolve();
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  let signOut: TestProvider['signOut'];
  const serve = () => {
    const provider = new Provider(issuer, {
      ...configurationOf(publicUrl, accounts, key),
      fetch: (_, sent: { readonly body?: unknown } = {}) => world.deliver(String(sent.body)),
    });
    signOut = async (subject, sid) => {
      // Its declarations leave it out.
      const client: unknown = await provider.Client.find(CLIENT.id);
      await (client as { backchannelLogout: TestProvider['signOut'] }).backchannelLogout(
        subject,
        sid,
      );
    };
    // Its middleware is Koa's: an ID token is saved nowhere, but sent.
    provider.use(async (context, next) => {
      await next();
      const sent: unknown = context.body;
      if (typeof sent === 'object' && sent !== null && 'id_token' in sent) {
        issued.push(String(sent.id_token));
      }
    });
    const answer = provider.callback();
    const note = ({ jti }: { readonly jti: string }) => void issued.push(jti);
    provider.on('access_token.saved', note);
    provider.on('refresh_token.saved', note);
    provider.on('authorization_code.saved', note);
    handle = (incoming, outgoing) => {
      if (incoming.url?.startsWith('/interaction/'))
        void interact(provider, incoming, outgoing, world);
      else void answer(incoming, outgoing);
    };
  };
  serve();
  return world;
}

function configurationOf(
  publicUrl: string,
  accounts: ReadonlyMap<string, Claims>,
  key: object,
): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${publicUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${publicUrl}/`],
        grant_types: ['authorization_code', 'refresh_token'],
        id_token_signed_response_alg: 'ES256',
        backchannel_logout_uri: `${publicUrl}/sign-in/backchannel-logout`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['for tests'] },
    scopes: ['openid', 'email', 'profile', 'offline_access'],
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          // Without anything from elsewhere.
          const button = '<button form="op.logoutForm" name="logout" value="yes">';
          context.body = `<!doctype html><title>Out</title>${form}${button}Yes, sign me out</button>`;
        },
      },
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: { Interaction: 600, Grant: 86_400, Session: 86_400, AccessToken: 3600, IdToken: 3600 },
    // In the ID token as well, as many providers do.
    conformIdTokenClaims: false,
    issueRefreshToken: (_, __, code) => Promise.resolve(code.scopes.has('offline_access')),
    findAccount: (_, accountId) => {
      const claims = accounts.get(accountId);
      return claims && { accountId, claims: () => ({ ...claims, sub: accountId }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      if (!client || !session?.accountId) return undefined;
      const known = session.grantIdFor(client.clientId);
      if (known !== undefined) return await provider.Grant.find(known);
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile offline_access');
      await grant.save();
      return grant;
    },
  };
}

/** Somebody presses a button, or does not. */
async function interact(
  provider: Provider,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { next }: Pick<TestProvider, 'next'>,
): Promise<void> {
  const { prompt, session, params } = await provider.interactionDetails(incoming, outgoing);
  if (next === null) {
    const error = { error: 'access_denied', error_description: 'cancelled' };
    await provider.interactionFinished(incoming, outgoing, error);
    return;
  }
  if (prompt.name === 'login') {
    const login = { login: { accountId: next } };
    await provider.interactionFinished(incoming, outgoing, login, {
      mergeWithLastSubmission: false,
    });
    return;
  }
  const clientId = String(params['client_id']);
  const grant = new provider.Grant({ clientId, accountId: session?.accountId ?? next });
  grant.addOIDCScope('openid email profile offline_access');
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(
    incoming,
    outgoing,
    { consent },
    { mergeWithLastSubmission: true },
  );
}

function withClaims(key: object, idToken: string, change: (claims: Claims) => Claims): string {
  const [header = '', payload = ''] = idToken.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const changed = Buffer.from(JSON.stringify(change(claims))).toString('base64url');
  const signed = `${header}.${changed}`;
  const privateKey = createPrivateKey({ key, format: 'jwk' } as Parameters<
    typeof createPrivateKey
  >[0]);
  const signature = sign('sha256', Buffer.from(signed), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${signed}.${signature.toString('base64url')}`;
}
