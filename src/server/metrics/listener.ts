import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { ConfigError } from '#server/config.ts';
import type { MetricsAddress } from './address.ts';
import type { Metrics } from './metrics.ts';

/** The text format of Prometheus is text, and so are the others. */
const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

type Answer = readonly [status: number, text: string];

export interface MetricsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** What is asked of the listener, beside metrics. */
export interface Health {
  /** Resolves where a question could be answered now; rejects where a store or another part is away. */
  readonly check: () => Promise<void>;
}

/**
 * `GET /metrics`, `/healthz` (the process runs) and `/readyz` (it can answer) on a port of its own, which no browser
 * needs to reach: it asks for no sign-in and for no name. Throws a `ConfigError` where the port cannot be had.
 */
export async function serveMetrics(
  metrics: Metrics,
  health: Health,
  { host, port }: MetricsAddress,
): Promise<MetricsServer> {
  const answers: Readonly<Record<string, () => Promise<Answer>>> = {
    '/metrics': async () => [200, await metrics.text()],
    '/healthz': () => Promise.resolve([200, 'ok\n']),
    '/readyz': () =>
      health.check().then(
        () => [200, 'ready\n'],
        () => [503, 'not ready\n'],
      ),
  };
  const server = createServer((request, response) => {
    const answer = request.method === 'GET' ? answers[request.url ?? ''] : undefined;
    void (answer?.() ?? Promise.resolve<Answer>([404, 'Not found.\n']))
      .catch((): Answer => [500, 'Something is wrong in Rubrica itself.\n'])
      .then(([status, text]) => response.writeHead(status, { 'content-type': TEXT }).end(text));
  });
  const portInUse = await start(server, host, port);
  return {
    port: portInUse,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function start(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new ConfigError([`METRICS_PORT ${port} cannot be used on ${host}: set another.`], {
      cause,
    });
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
