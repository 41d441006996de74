import { expect, test } from 'vitest';
import { servedGateway, environmentOf, recordingUpstream, SECRETS } from '#server/test-servers.ts';
import { readMetricsAddress } from './address.ts';
import { serveMetrics } from './listener.ts';
import { Metrics } from './metrics.ts';

const CLIENTS = '/api/providers/wethod/clients?limit=100&deleted=include';

test('answers and requests to providers are counted, and nothing of a client or a credential', async () => {
  const metrics = new Metrics();
  await using upstream = await recordingUpstream((_, response) =>
    response.setHeader('content-type', 'application/json').end('[{"name":"Rossi SRL"}]'),
  );
  await using gateway = await servedGateway(environmentOf(upstream.url), { metrics });
  await gateway.fetch(CLIENTS, { headers: { 'cache-control': 'no-cache' } });
  await gateway.fetch('/api/providers/wethod/clients/7?x=Rossi');
  await gateway.fetch('/healthz');
  let isAway = false;
  const check = () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve());
  const server = await serveMetrics(metrics, { check }, { host: '127.0.0.1', port: 0 });
  try {
    const response = await fetch(`http://127.0.0.1:${server.port}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const text = await response.text();
    for (const line of [
      'rubrica_questions_total{provider="wethod",from="provider"} 1',
      'rubrica_provider_request_seconds_count{provider="wethod",status="200"} 1',
      'rubrica_answer_seconds_count{kind="api",status="200"} 1',
      'rubrica_answer_seconds_count{kind="api",status="400"} 1',
      'rubrica_answer_seconds_count{kind="file",status="200"} 1',
    ]) {
      expect(text).toContain(line);
    }
    for (const word of [...Object.values(SECRETS), 'Rossi', 'acme']) {
      expect(text).not.toContain(word);
    }
    const statusOf = async (path: string, method = 'GET') =>
      (await fetch(`http://127.0.0.1:${server.port}${path}`, { method })).status;
    expect(await statusOf('/')).toBe(404);
    expect(await statusOf('/metrics', 'POST')).toBe(404);
    expect(await statusOf('/healthz')).toBe(200);
    expect(await statusOf('/readyz')).toBe(200);
    isAway = true;
    expect(await statusOf('/readyz')).toBe(503);
    expect(await statusOf('/healthz')).toBe(200);
  } finally {
    await server.close();
  }
});

test.each([
  [{}, null, []],
  [{ METRICS_PORT: '9100' }, { host: '127.0.0.1', port: 9100 }, []],
  [{ METRICS_PORT: '9100', METRICS_HOST: '0.0.0.0' }, { host: '0.0.0.0', port: 9100 }, []],
  [{ METRICS_PORT: '70000' }, null, ['METRICS_PORT must be a whole number from 0 to 65535.']],
  [
    { METRICS_HOST: '0.0.0.0' },
    null,
    ['METRICS_HOST is set without METRICS_PORT, so there are no metrics.'],
  ],
])('%j', (environment, address, expected) => {
  const faults: string[] = [];
  expect(readMetricsAddress(environment, faults)).toEqual(address);
  expect(faults).toEqual(expected);
});
