import { isAppPath } from '#query/paths.ts';
import { openAccess, type Access } from './access.ts';
import type { Assets } from './http/assets.ts';
import type { Provider } from './config.ts';
import { CLOCK, type Clock } from './clock.ts';
import { staticConnections, type Caller, type ResolveConnection } from './upstream/connection.ts';
import { HttpTransport } from './upstream/http-transport.ts';
import { UpstreamClients } from './upstream/upstream-clients.ts';
import { Inspector } from './inspector.ts';
import type { Metrics } from './metrics/metrics.ts';
import { LIMITS, type Limits } from './limits.ts';
import { createLog } from './log.ts';
import { toListener } from './http/listener.ts';
import type { Listener } from './http/listener.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { LOOPBACK_ORIGINS, type Origins } from './origins.ts';
import { inMemory, type Ports } from './upstream/ports.ts';
import type { Proxies } from './upstream/proxy.ts';
import { createRouter } from './router.ts';
import type { Connections } from './connections/connections.ts';

export interface GatewayOptions {
  /** Without them it answers `/api` and `/healthz` alone, as inside Vite and in tests. */
  readonly assets?: Assets | null;
  /** Who is let in; without it, everybody who reaches the port. */
  readonly access?: Access;
  /** What the requests to the providers go through. */
  readonly proxies?: Proxies;
  /** Where answers and requests are counted; nowhere unless told. */
  readonly metrics?: Metrics | null;
  /** Resolves where what it needs, such as a store, is there. */
  readonly check?: () => Promise<void>;
  /** The accounts that people connect in the browser; closed with the gateway. */
  readonly connections?: Connections | null;
  /** Whose credentials are used for whom; those of the environment, and connected ones, for everybody unless told. */
  readonly resolveConnection?: ResolveConnection;
  /** Where ceilings, pauses and answers are remembered; in memory unless told. */
  readonly ports?: Ports;
  /** In place of the usual ones. */
  readonly limits?: Partial<Limits>;
  readonly clock?: Clock;
  /** Under which names it is reached; those of this very machine unless told. */
  readonly origins?: Origins;
  /** Where its lines go: routes, statuses, durations; nothing of a client, no secret. */
  readonly log?: (line: string) => void;
}

export interface Gateway {
  readonly providers: readonly Provider[];
  /** What a browser is told of them at this moment. */
  readonly statuses: (caller: Caller) => readonly ProviderStatus[];
  /**
   * The function behind the guard: a GET with its path and query as on the socket; the host does not
   * matter. Rejects only where the request's own signal was aborted.
   */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The guard and that function, for Node's http server. */
  readonly listener: Listener;
  /** Resolves where questions can be answered now. */
  readonly check: () => Promise<void>;
  /** Ends its connections to the providers. */
  readonly close: () => Promise<void>;
}

/** One function from `Request` to `Response`, the same in production, in development and in tests. */
export function createGateway(
  providers: readonly Provider[],
  {
    assets = null,
    access = openAccess(),
    metrics = null,
    check: checkNow = () => Promise.resolve(),
    proxies,
    limits: unusual = {},
    clock = CLOCK,
    log: write = () => {},
    origins = LOOPBACK_ORIGINS,
    connections = null,
    resolveConnection = connections?.resolver() ?? staticConnections(providers),
    ports: unusualPorts,
  }: GatewayOptions = {},
): Gateway {
  const log = createLog(write, clock);
  const limits = { ...LIMITS, ...unusual };
  const ports = unusualPorts ?? inMemory(limits, clock);
  const transport = new HttpTransport(limits, proxies);
  const upstreamClients = new UpstreamClients(providers, resolveConnection, {
    transport,
    ports,
    limits,
    clock,
  });
  if (connections) connections.onEnd = (connection) => upstreamClients.drop(connection);
  const ids = providers.map(({ upstream }) => upstream.id);
  const check = onceAtATime(checkNow);
  const fetch = createRouter({
    providers,
    upstreamClients,
    assets,
    access,
    inspector: new Inspector(clock),
    metrics,
    check,
    connections,
    clock,
    log,
  });

  /** In development the page and its parts are Vite's; but not for a browser that was not let in. */
  const isOwn = async (request: Request): Promise<boolean> => {
    const address = new URL(request.url);
    const { pathname } = address;
    if (pathname === '/healthz' || pathname === '/readyz') return true;
    if (/^\/(?:api|connections)(?:\/|$)/.test(pathname) || access.owns(address)) return true;
    return isAppPath(pathname, ids) && (await access.visitorOf(request)) === null;
  };

  return {
    providers,
    statuses: (caller) => upstreamClients.statuses(caller),
    fetch,
    listener: toListener({ fetch, isOwn, origins, log }),
    check,
    close: async () => {
      upstreamClients.close();
      connections?.close();
      transport.close();
      await ports.cache.clear();
    },
  };
}

/** Who asks while it is under way hears the same: anybody may ask, and each time is a write. */
function onceAtATime(check: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  return () => {
    underWay ??= check().finally(() => (underWay = null));
    return underWay;
  };
}
