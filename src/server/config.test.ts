import { expect, test } from 'vitest';
import { UPSTREAMS } from '#providers/upstreams.ts';
import { ConfigError, connectDemo, readConfig } from './config.ts';
import type { Environment } from '#providers/upstream.ts';

function faultsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

test('with nothing set it is the demo, on the loopback address', () => {
  expect(readConfig({ PATH: '/usr/bin', WETHOD_TOKEN: '' })).toEqual({
    host: '127.0.0.1',
    port: 4173,
    keptMs: 600_000,
    demo: { awkward: false },
    providers: [],
  });
});

test('the sandbox has its size, its delay and its port from the environment', () => {
  const environment = { SANDBOX_CLIENTS: '1000', SANDBOX_LATENCY_MS: '0', SANDBOX_PORT: '4175' };
  expect(readConfig(environment).demo).toEqual({
    awkward: false,
    clients: 1000,
    latencyMs: 0,
    port: 4175,
  });
});

test('with some credentials the others are absent, and nothing is made up', () => {
  const { demo, providers } = readConfig({ WETHOD_TOKEN: 'a', WETHOD_COMPANY: 'acme' });
  expect(demo).toBeNull();
  expect(providers.map(({ upstream, mode }) => [upstream.id, mode])).toEqual([
    ['wethod', 'live'],
    ['qonto', 'absent'],
  ]);
});

test('in the demo every provider is the sandbox', () => {
  const providers = connectDemo('http://127.0.0.1:4175');
  expect(providers.map(({ upstream, mode }) => [upstream.id, mode])).toEqual(
    UPSTREAMS.map(({ id }) => [id, 'sandbox']),
  );
  for (const { connection } of providers) {
    expect(connection?.baseUrl.href).toBe('http://127.0.0.1:4175/');
  }
});

test('every fault is named at once, each by its variable', () => {
  const faults = faultsOf({
    HOST: '0.0.0.0',
    PORT: '65536',
    SANDBOX_CLIENTS: 'many',
    SANDBOX_LATENCY_MS: '-1',
    WETHOD_TOKEN: 'a',
    WETHOD_BASE_URL: 'http://wethod.example',
    QONTO_LOGIN: 'acme',
    QONTO_TOKN: 'a',
  });
  const names = faults.map((fault) => fault.split(' ')[0]);
  expect(names).toEqual([
    'HOST',
    'PORT',
    'SANDBOX_CLIENTS',
    'SANDBOX_LATENCY_MS',
    'WETHOD_COMPANY',
    'WETHOD_BASE_URL',
    'QONTO_SECRET_KEY',
    'QONTO_TOKN',
  ]);
  expect(faults[0]).toContain('no sign-in yet');
});

test.each(['0.0.0.0', '::', '192.168.1.2', 'example.com', '127.0.0.1.evil.example', '127.1'])(
  'the host %s is refused',
  (HOST) => expect(faultsOf({ HOST })).toHaveLength(1),
);

test.each(['127.0.0.1', 'localhost', '::1'])('the host %s is taken', (HOST) => {
  expect(readConfig({ HOST }).host).toBe(HOST);
});

test.each(['-1', '65536', '4173.0', '0x10', ' 80', 'http', '1e3'])(
  'the port %j is refused',
  (PORT) => {
    expect(faultsOf({ PORT })).toEqual(['PORT must be a whole number from 0 to 65535.']);
  },
);
