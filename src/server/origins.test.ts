import { expect, test } from 'vitest';
import { LOOPBACK_ORIGINS, publicOrigins, reached, type Arrival } from './origins.ts';
import { readTrustedProxies } from './trusted-proxies.ts';

const PROXY = '10.0.0.5';
const HOST = 'clients.acme.example';

const arrival = (
  change: Partial<Omit<Arrival, 'valuesOf'>>,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
): Arrival => ({
  host: HOST,
  port: 8443,
  peer: PROXY,
  isEncrypted: false,
  ...change,
  valuesOf: (name) => [headers[name] ?? []].flat(),
});
const ours = publicOrigins({
  url: new URL(`https://${HOST}`),
  tls: null,
  proxies: readTrustedProxies('10.0.0.0/24, 2001:db8::/64', []),
});
const https = { 'x-forwarded-proto': 'https' };

test.each([
  [https, PROXY],
  [{ ...https, 'x-forwarded-for': '203.0.113.9' }, '203.0.113.9'],
  // What a browser wrote itself stands before what the proxies wrote.
  [{ ...https, 'x-forwarded-for': '1.1.1.1, 203.0.113.9, 10.0.0.7' }, '203.0.113.9'],
  [{ ...https, 'x-forwarded-for': ['1.1.1.1', '203.0.113.9'] }, '203.0.113.9'],
  [{ ...https, 'x-forwarded-host': HOST }, PROXY],
  [{ forwarded: `for="[2001:db8:1::7]:4711";proto=https;host=${HOST}` }, '2001:db8:1::7'],
  [{ forwarded: `for=192.0.2.60:80;proto=HTTPS` }, '192.0.2.60'],
])('a trusted proxy is believed: %j', (headers, client) => {
  for (const peer of [PROXY, `::ffff:${PROXY}`]) {
    const found = reached(ours, arrival({ peer }, headers));
    const expected = { origin: `https://${HOST}`, client };
    expect(found).toEqual(client === PROXY ? { ...expected, client: PROXY } : expected);
  }
});

test.each([
  [{}, 'not encrypted'],
  [{ 'x-forwarded-proto': 'http' }, 'not encrypted'],
  [{ 'x-forwarded-proto': 'https, http' }, 'not encrypted'],
  [{ 'x-forwarded-proto': 'http, https' }, 'not encrypted'],
  [{ ...https, forwarded: 'proto=http' }, 'not encrypted'],
  [{ ...https, 'x-forwarded-host': 'evil.example' }, 'not served'],
  [{ ...https, 'x-forwarded-host': `${HOST}, evil.example` }, 'not served'],
  [{ ...https, forwarded: 'host=evil.example' }, 'not served'],
] as const)('a proxy that says %j is no way in: %s', (headers, why) => {
  expect(reached(ours, arrival({}, headers))).toBe(why);
});

test.each(['203.0.113.9', '10.0.1.5', '::1', ''])(
  'what %s says of a request is not believed',
  (peer) => {
    const headers = { ...https, 'x-forwarded-for': '1.1.1.1', 'x-forwarded-host': HOST };
    expect(reached(ours, arrival({ peer }, headers))).toBe('not encrypted');
    expect(reached(ours, arrival({ peer, host: 'evil.example' }, headers))).toBe('not served');
    const direct = arrival({ peer, isEncrypted: true }, headers);
    expect(reached(ours, direct)).toEqual({ origin: `https://${HOST}`, client: peer });
  },
);

test('a public server is no loopback server, also for this machine', () => {
  for (const host of ['localhost:8443', '127.0.0.1:8443', 'clients.acme.example:8443']) {
    expect(reached(ours, arrival({ host, isEncrypted: true, peer: '127.0.0.1' }))).toBe(
      'not served',
    );
  }
  const upper = arrival({ host: `${HOST.toUpperCase()}:443`, isEncrypted: true, peer: '1.1.1.1' });
  expect(reached(ours, upper)).toMatchObject({ origin: `https://${HOST}` });
});

test('a loopback server believes no header', () => {
  const headers = { 'x-forwarded-host': '127.0.0.1:8443', ...https };
  expect(reached(LOOPBACK_ORIGINS, arrival({}, headers))).toBe('not served');
  expect(reached(LOOPBACK_ORIGINS, arrival({ host: 'localhost:8443' }, headers))).toEqual({
    origin: 'http://localhost:8443',
    client: PROXY,
  });
});
