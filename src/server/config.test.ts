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
    origins: { kind: 'loopback', hosts: ['127.0.0.1', 'localhost', '[::1]'] },
    port: 4173,
    keptMs: 600_000,
    metrics: null,
    launchLink: false,
    proxies: {},
    team: null,
    kept: null,
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
    ['wethod', 'configured'],
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
  expect(faults[0]).toContain('without an address and a sign-in');
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

test.each([
  ['PROT', 'PORT'],
  ['HSOT', 'HOST'],
])('%s in the environment is not taken for nothing', (name, meant) => {
  expect(faultsOf({ [name]: '5520' })).toEqual([
    `${name} is not a variable Rubrica reads. Did you mean ${meant}?`,
  ]);
});

test('what else is set in an environment is none of ours', () => {
  const byKubernetes = ['RUBRICA_PORT', 'RUBRICA_SERVICE_HOST', 'RUBRICA_PORT_8080_TCP_ADDR'];
  const names = [
    'PATH',
    'HOME',
    'POST',
    'SORT',
    'HOSTNAME',
    'HTTP_PROXY',
    'npm_config_port',
  ].concat(byKubernetes, 'RUBRICA_HOST');
  expect(faultsOf(Object.fromEntries(names.map((name) => [name, 'http://x'])))).toEqual([]);
});

test.each([
  ['PROT', /Did you mean PORT\?/],
  ['KEEP_MINUTE', /Did you mean KEEP_MINUTES\?/],
  ['Host', /Did you mean HOST\?/],
  ['WETHOD_TOKN', /It reads WETHOD_TOKEN, /],
  ['DATABASE_NAME', /\.env\.example lists/],
])('every name in the file is ours, or a fault: %s', (name, sentence) => {
  expect(() => readConfig({ [name]: '1' }, UPSTREAMS, { faults: [], inFile: [name] })).toThrow(
    sentence,
  );
});

test('what is wrong with the file is named with all the rest', () => {
  const before = { faults: ['.env is a folder: it must be a file.'], inFile: [] };
  expect(() => readConfig({ PORT: 'x' }, UPSTREAMS, before)).toThrow(/folder[^]*PORT must be/);
});

const REAL = { WETHOD_TOKEN: 'a', WETHOD_COMPANY: 'acme' };

test.each([
  [{ HTTPS_PROXY: 'http://proxy.example:3128' }, { HTTPS_PROXY: 'http://proxy.example:3128/' }],
  [{ https_proxy: 'proxy.example:3128' }, { HTTPS_PROXY: 'http://proxy.example:3128/' }],
  [{ HTTPS_PROXY: '', https_proxy: 'https://p' }, { HTTPS_PROXY: 'https://p/' }],
  [{ NO_PROXY: 'localhost,.example' }, { NO_PROXY: 'localhost,.example' }],
])('the proxies of %j', (environment, proxies) => {
  expect(readConfig({ ...REAL, ...environment }).proxies).toEqual(proxies);
});

test.each(['socks5://user:password@proxy.example', 'http://', 'http://a b'])(
  'a proxy that is none is named, and not its value: %s',
  (HTTPS_PROXY) => {
    expect(faultsOf({ ...REAL, HTTPS_PROXY })).toEqual([
      'HTTPS_PROXY must be the address of an http proxy, such as http://proxy:3128.',
    ]);
    // A demo asks nobody outside.
    expect(faultsOf({ HTTPS_PROXY })).toEqual([]);
  },
);
