import { openAccess } from './access.ts';
import { connectDemo, type Config } from './config.ts';
import { startSandbox } from './embedded-sandbox.ts';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import { warmUpJsonCheck } from './upstream/json-check.ts';
import { LaunchLink } from './launch.ts';

export interface OpenGateway extends Gateway {
  /** Where faults can be posted, in a demo. */
  readonly sandboxUrl: string | null;
  /** `null` where everybody who reaches the port is let in. */
  readonly launch: LaunchLink | null;
}

/** The gateway of a configuration: in a demo, with its sandbox, which ends with it. */
export async function openGateway(
  config: Config,
  unusual: GatewayOptions = {},
): Promise<OpenGateway> {
  warmUpJsonCheck();
  const options = {
    proxies: config.proxies,
    origins: config.origins,
    ...unusual,
    limits: { keptMs: config.keptMs, ...unusual.limits },
  };
  if (!config.demo) {
    const launch = config.launchLink ? new LaunchLink() : null;
    const access = launch ?? openAccess();
    return { ...createGateway(config.providers, { access, ...options }), sandboxUrl: null, launch };
  }
  const sandbox = await startSandbox(config.demo);
  const gateway = createGateway(connectDemo(sandbox.url), options);
  return {
    ...gateway,
    sandboxUrl: sandbox.url,
    launch: null,
    close: async () => {
      await gateway.close();
      await sandbox.close();
    },
  };
}
