import { once } from 'node:events';
import type { Environment } from '#providers/upstream.ts';
import { CLOCK, type Clock } from '#server/clock.ts';
import { readConfig } from '#server/config.ts';
import { createGateway, type Gateway } from '#server/gateway.ts';
import type { Assets } from '#server/http/assets.ts';
import { toServer } from '#server/http/node-server.ts';
import { createLog } from '#server/log.ts';
import { createOidcFetch, type OidcFetch } from '#server/sign-in/oidc-fetch.ts';
import { OpenIdProvider } from '#server/sign-in/open-id-provider.ts';
import { SignIn } from '#server/sign-in/sign-in.ts';
import { makeKey } from '#server/store/keys.ts';
import { createSealer } from '#server/store/sealing.ts';
import { openStore } from '#server/store/open-store.ts';
import type { Store } from '#server/store/store.ts';
import { CLIENT, startOpenIdProvider, type TestProvider } from './open-id-provider.ts';
import { TeamBrowser } from './team-browser.ts';

const PUBLIC_URL = 'https://clients.acme.example';

const PAGE: Assets = {
  files: new Map(),
  page: '<meta content="{{csp-nonce}}"><meta name="start" content="{{start}}">',
  scriptHashes: [],
};

export interface Team extends AsyncDisposable {
  readonly port: number;
  readonly provider: TestProvider;
  readonly store: Store;
  readonly gateway: Gateway;
  readonly lines: readonly string[];
  readonly browser: () => TeamBrowser;
  /** The clocks of the server and of its database go on by so much; the provider's does not. */
  readonly pass: (milliseconds: number) => void;
  /** In the place of what a provider answers, from then on. */
  tamper: (url: URL, response: Response) => Response | Promise<Response>;
  /** So many requests were sent to the provider's addresses that end so. */
  readonly sentTo: (ending: string) => number;
}

/** A server for a team with a real OpenID provider on loopback, behind a proxy, with the clients of `upstream`. */
export async function startTeam(
  environment: Environment,
  change: Environment = {},
  storeOf: () => Store = () => openStore({ kind: 'memory' }),
): Promise<Team> {
  const provider = await startOpenIdProvider(PUBLIC_URL);
  const config = readConfig({ ...environmentOf(provider.issuer), ...environment, ...change });
  if (!config.team) throw new Error('no team');
  const { signIn, address } = config.team;
  const passed: { readonly at: number; readonly by: number }[] = [];
  const store = withClock(storeOf(), passed);
  const lines: string[] = [];
  const sent: string[] = [];
  const clock: Clock = {
    ...CLOCK,
    wall: () => passed.reduce((sum, { by }) => sum + by, Date.now()),
  };
  const team: Team = {
    get port() {
      return port;
    },
    provider,
    store,
    lines,
    get gateway() {
      return gateway;
    },
    browser: () => new TeamBrowser(port, PUBLIC_URL),
    pass: (by) => passed.push({ at: Date.now(), by }),
    tamper: (_, response) => response,
    sentTo: (ending) => sent.filter((path) => path.endsWith(ending)).length,
    [Symbol.asyncDispose]: async () => {
      await gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await store.close();
      await provider[Symbol.asyncDispose]();
    },
  };
  const direct = createOidcFetch({});
  const fetch: OidcFetch = async (url, request) => {
    sent.push(new URL(url).pathname);
    return await team.tamper(new URL(url), await direct(url, request));
  };
  const access = new SignIn({
    config: signIn,
    publicUrl: address.url,
    provider: new OpenIdProvider(signIn, `${PUBLIC_URL}/sign-in/callback`, fetch),
    store,
    sealer: createSealer(config.kept?.keys ?? []),
    pages: config.providers.map(({ upstream }) => upstream.id),
    clock,
    log: createLog((line) => lines.push(line), clock),
  });
  const gateway = createGateway(config.providers, {
    access,
    assets: PAGE,
    origins: config.origins,
    clock,
    log: (line) => lines.push(line),
  });
  const server = toServer((incoming, outgoing) => gateway.listener(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return team;
}

type Passed = readonly { readonly at: number; readonly by: number }[];

/** A moment of the real clock, on one that has been put forward at some moments. */
function onClock(moment: number, passed: Passed, from = moment): number {
  return passed.reduce((sum, { at, by }) => (moment > at ? sum + by : sum), from);
}

/** The store's moments, by that clock. */
function withClock(store: Store, passed: Passed): Store {
  const { sessions } = store;
  return {
    ...store,
    sessions: {
      ...sessions,
      touch: async (hash) => {
        const session = await sessions.touch(hash);
        if (session === null) return null;
        const now = onClock(Infinity, passed, session.now);
        return { ...session, now, checkedAt: onClock(session.checkedAt, passed) };
      },
    },
  };
}

function environmentOf(issuer: string): Environment {
  return {
    PUBLIC_URL,
    TRUSTED_PROXIES: '127.0.0.1',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ALLOWED_DOMAINS: 'acme.example',
    OIDC_ADMIN_EMAILS: 'anna@acme.example',
    RUBRICA_KEY: makeKey(),
  };
}
