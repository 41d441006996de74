import { join } from 'node:path';
import { UPSTREAMS } from '#providers/upstreams.ts';
import { loadAssets } from './http/assets.ts';
import { ConfigError, readConfig } from './config.ts';
import { readEnvironment } from './environment.ts';
import { serveMetrics } from './metrics/listener.ts';
import { openGateway } from './open-gateway.ts';
import { listen, stopOnSignal, toServer } from './http/node-server.ts';
import { outliveTerminal, say } from '#build/say.ts';
import { greeting, nextLink, sayFaults, toAddress } from './terminal.ts';

const root = join(import.meta.dirname, '..', '..');

outliveTerminal();
try {
  const found = readEnvironment(process.argv[2] ?? join(root, '.env'));
  const config = readConfig(found.environment, UPSTREAMS, found);
  const assets = loadAssets(join(root, 'dist'));
  const metrics = config.metrics && new (await import('./metrics/metrics.ts')).Metrics();
  const gateway = await openGateway(config, { assets, metrics, log: say });
  const server = toServer(
    (incoming, outgoing) => gateway.listener(incoming, outgoing),
    config.team?.address.tls,
  );
  try {
    const port = await listen(server, config);
    const metricsServer =
      metrics && config.metrics
        ? await serveMetrics(metrics, { check: gateway.check }, config.metrics)
        : null;
    stopOnSignal(server, async () => {
      await metricsServer?.close();
      await gateway.close();
    });
    const address = toAddress(config.host, port, config.team?.address.tls ? 'https' : 'http');
    if (gateway.launch) gateway.launch.onNext = (path) => say(nextLink(address, path));
    const metricsAddress =
      metricsServer && config.metrics ? toAddress(config.metrics.host, metricsServer.port) : null;
    say(greeting(address, gateway, config.team, metricsAddress));
  } catch (error) {
    await gateway.close();
    throw error;
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  sayFaults(error);
  process.exitCode = 1;
}
