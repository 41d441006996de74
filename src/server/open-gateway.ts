import { UPSTREAMS } from '#providers/upstreams.ts';
import { openAccess } from './access.ts';
import { CLOCK } from './clock.ts';
import { connectDemo, type Config } from './config.ts';
import { startSandbox } from './embedded-sandbox.ts';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import { warmUpJsonCheck } from './upstream/json-check.ts';
import { LaunchLink } from './launch.ts';
import { LIMITS, type Limits } from './limits.ts';
import { openTeam, type OpenTeam } from './open-team.ts';
import { sharedPorts } from './upstream/ports.ts';
import { openConnections } from './open-connections.ts';

export interface OpenGateway extends Gateway {
  /** Where faults can be posted, in a demo. */
  readonly sandboxUrl: string | null;
  /** `null` where everybody who reaches the port is let in. */
  readonly launch: LaunchLink | null;
  /** What somebody should know who starts it, a sentence each. */
  readonly notices: readonly string[];
}

/** The gateway of a configuration: in a demo, with its sandbox, which ends with it. */
export async function openGateway(
  config: Config,
  unusual: GatewayOptions = {},
): Promise<OpenGateway> {
  warmUpJsonCheck();
  const ids = UPSTREAMS.map(({ id }) => id);
  const team = await openTeam(config, ids, unusual);
  const launch = config.launchLink ? new LaunchLink() : null;
  const limits = { ...LIMITS, keptMs: config.keptMs, ...unusual.limits };
  const accounts = await openConnections(config, team, unusual).catch(async (error: unknown) => {
    await team?.close();
    throw error;
  });
  const options = {
    connections: accounts?.connections ?? null,
    proxies: config.proxies,
    origins: config.origins,
    access: team?.access ?? launch ?? openAccess(),
    ...portsOf(config, team, limits, unusual.clock),
    ...(team && { check: () => team.store.check() }),
    ...unusual,
    limits,
  };
  const notices = [...(team?.notices ?? []), ...(accounts?.notices ?? [])];
  try {
    const sandbox = config.demo && (await startSandbox(config.demo));
    const providers = sandbox ? connectDemo(sandbox.url) : config.providers;
    const gateway = createGateway(providers, options);
    const close = async () => {
      await gateway.close();
      await sandbox?.close();
      await accounts?.close();
      await team?.close();
    };
    return { ...gateway, sandboxUrl: sandbox?.url ?? null, launch, notices, close };
  } catch (error) {
    await accounts?.close();
    await team?.close();
    throw error;
  }
}

/** Several servers with one PostgreSQL share ceilings and pauses; with SQLite there is one server. */
function portsOf(
  { kept }: Config,
  team: OpenTeam | null,
  limits: Limits,
  clock = CLOCK,
): Pick<GatewayOptions, 'ports'> {
  const isShared = kept?.store.kind === 'postgres';
  return team && isShared ? { ports: sharedPorts(team.store, limits, clock) } : {};
}
