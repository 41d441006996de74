import type { ProviderId } from '#domain/client.ts';
import type {
  Connectable,
  Connected,
  Connection,
  Environment,
  ProviderStatus,
  Upstream,
} from '#providers/upstream.ts';
import { LOOPBACK_HOSTS } from '#domain/loopback.ts';
import { UPSTREAMS } from '#providers/upstreams.ts';
import type { FoundVariables } from './environment.ts';
import { readMetricsAddress, type MetricsAddress } from './metrics/address.ts';
import { LOOPBACK_ORIGINS, publicOrigins, type Origins } from './origins.ts';
import { readKeys } from './store/keys.ts';
import { readStoreConfig, type StoreConfig } from './store/store-config.ts';
import { readTeam, type TeamConfig } from './team-config.ts';
import { readProxies, type Proxies } from './upstream/proxy.ts';
import { misspelt } from './variables.ts';

/** A provider as the environment leaves it; without a connection it is listed and never asked. */
export interface Provider {
  readonly upstream: Upstream;
  readonly mode: ProviderStatus['mode'];
  readonly connection: Connected | null;
  /** Set where a person connects the account in the browser. */
  readonly connectable: Connectable | null;
}

/** What the browser is told of them. */
export function toStatuses(
  providers: readonly Provider[],
  isAccepted: (id: ProviderId) => boolean,
): readonly ProviderStatus[] {
  return providers.map(({ upstream: { id, label }, mode }) => ({
    id,
    label,
    mode: mode === 'configured' && isAccepted(id) ? 'live' : mode,
  }));
}

/** Milliseconds and counts; what is left out has the sandbox's own default. */
export interface SandboxOptions {
  /** Whether clients that break a careless reader are among them, as tests want it. */
  readonly awkward?: boolean;
  readonly port?: number;
  readonly clients?: number;
  readonly latencyMs?: number;
}

export interface Config {
  readonly host: string;
  /** Under which names browsers may reach it. */
  readonly origins: Origins;
  /** 0 is any free one. */
  readonly port: number;
  /** The age at which the gateway keeps an answer no longer, in milliseconds. */
  readonly keptMs: number;
  /** Whether a browser has to be let in by the link that is printed at the start. */
  readonly launchLink: boolean;
  /** What the requests to real providers go through. */
  readonly proxies: Proxies;
  /** Where metrics can be read; `null` where nowhere. */
  readonly metrics: MetricsAddress | null;
  /** Set where people reach it at an address and sign in; `null` where it serves this machine alone. */
  readonly team: TeamConfig | null;
  /**
   * Where it keeps what it keeps, and the keys that seal it; `null` where it keeps nothing. Without keys the one of a file
   * beside the database is used.
   */
  readonly kept: { readonly store: StoreConfig; readonly keys: readonly Uint8Array[] } | null;
  /** Set where there are no credentials at all: both providers come from the sandbox then. */
  readonly demo: SandboxOptions | null;
  /** Empty in a demo, which knows the sandbox's address only once it runs. */
  readonly providers: readonly Provider[];
}

/** Everything that is wrong with the environment, a sentence each, without a secret in any. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];
  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(faults.join('\n'), options);
    this.faults = faults;
  }
}

const NOTHING_FOUND = { faults: [], inFile: [] };
/** As a server listens on them: `::1` without its brackets. */
const HOSTS = LOOPBACK_HOSTS.map((host) => host.replaceAll(/[[\]]/g, ''));

/**
 * Pure: the same environment is the same configuration. `inFile` are the names that a file of ours sets.
 * Throws a `ConfigError`, which also has the faults that were found before.
 */
export function readConfig(
  environment: Environment,
  upstreams: readonly Upstream[] = UPSTREAMS,
  { faults: before, inFile }: Pick<FoundVariables, 'faults' | 'inFile'> = NOTHING_FOUND,
): Config {
  const faults = [...before];
  const whole = (name: string, least: number, most: number): number | undefined => {
    const value = environment[name];
    if (!value) return undefined;
    if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) {
      return Number(value);
    }
    faults.push(`${name} must be a whole number from ${least} to ${most}.`);
    return undefined;
  };

  const team = readTeam(environment, faults);
  const keys = readKeys(environment, faults);
  const host = environment['HOST'] || '127.0.0.1';
  if (!environment['PUBLIC_URL'] && !HOSTS.includes(host)) {
    faults.push(
      `HOST must be one of ${HOSTS.join(', ')} where PUBLIC_URL is not set: without an address and a sign-in, anyone who reached it would see every client.`,
    );
  }
  const port = whole('PORT', 0, 65_535) ?? 4173;
  const launchLink = environment['LAUNCH_LINK'] || 'on';
  if (!['on', 'off'].includes(launchLink)) faults.push('LAUNCH_LINK must be on or off.');
  const keptMinutes = whole('KEEP_MINUTES', 0, 60) ?? 10;
  const awkward = whole('SANDBOX_AWKWARD', 0, 1);
  const sandbox = Object.entries({
    port: whole('SANDBOX_PORT', 0, 65_535),
    clients: whole('SANDBOX_CLIENTS', 0, 1_000_000),
    latencyMs: whole('SANDBOX_LATENCY_MS', 0, 600_000),
  }).filter(([, value]) => value !== undefined);

  const connections = upstreams.map((upstream) => ({
    upstream,
    connection: upstream.connect(environment),
  }));
  for (const { connection } of connections) {
    if (connection.state === 'faulty') faults.push(...connection.faults);
  }
  const isConnectable = connections.some(({ connection }) => connection.state === 'connectable');
  if (environment['DATABASE_URL'] && !environment['PUBLIC_URL'] && !isConnectable) {
    faults.push(
      'DATABASE_URL has nothing to keep: set PUBLIC_URL, where a team signs in, or connect an account in the browser, as by QONTO_CLIENT_ID; otherwise remove it.',
    );
  }
  const isKept = keys.length > 0 || (isConnectable && !environment['RUBRICA_KEY']);
  const kept = isKept ? { store: readStoreConfig(environment, faults), keys } : null;
  if (kept?.store.kind === 'postgres' && keys.length === 0) {
    faults.push('RUBRICA_KEY is missing: what is kept at DATABASE_URL is sealed with it.');
  }
  faults.push(...misspelt(environment, inFile, upstreams));
  const isDemo = connections.every(({ connection }) => connection.state === 'absent');
  const metrics = readMetricsAddress(environment, faults);
  const proxies = isDemo ? {} : readProxies(environment, faults);
  if (faults.length > 0) throw new ConfigError(faults);

  return {
    host,
    origins: team ? publicOrigins(team.address) : LOOPBACK_ORIGINS,
    port,
    keptMs: keptMinutes * 60_000,
    launchLink: !isDemo && !team && launchLink === 'on',
    proxies,
    metrics,
    team,
    kept,
    demo: isDemo ? { awkward: awkward === 1, ...Object.fromEntries(sandbox) } : null,
    providers: isDemo
      ? []
      : connections.map(({ upstream, connection }) => toProvider(upstream, connection)),
  };
}

function toProvider(upstream: Upstream, connection: Connection): Provider {
  return connection.state === 'connected'
    ? { upstream, mode: connection.mode, connection, connectable: null }
    : {
        upstream,
        mode: 'absent',
        connection: null,
        connectable: connection.state === 'connectable' ? connection : null,
      };
}

/** Every provider, answered by the sandbox at this address. */
export function connectDemo(
  sandboxUrl: string,
  upstreams: readonly Upstream[] = UPSTREAMS,
): readonly Provider[] {
  return upstreams.map((upstream) => {
    const environment = { ...upstream.demo, [upstream.baseUrlVariable]: sandboxUrl };
    const connection = upstream.connect(environment);
    if (connection.state === 'connected')
      return { upstream, mode: 'sandbox', connection, connectable: null };
    throw new ConfigError(connection.state === 'faulty' ? connection.faults : [upstream.id]);
  });
}
