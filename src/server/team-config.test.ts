import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Environment } from '#providers/upstream.ts';
import { UPSTREAMS } from '#providers/upstreams.ts';
import { selfSigned } from '#testing/certificate.ts';
import { ConfigError, readConfig } from './config.ts';
import { makeKey } from './store/keys.ts';
import { readEnvironment } from './environment.ts';
import { knownVariables } from './variables.ts';

const TEAM = {
  PUBLIC_URL: 'https://clients.acme.example',
  TRUSTED_PROXIES: '10.0.0.5',
  OIDC_ISSUER: 'https://id.acme.example',
  OIDC_CLIENT_ID: 'rubrica',
  OIDC_CLIENT_SECRET: 'a-secret-of-the-client',
  OIDC_ALLOWED_DOMAINS: 'acme.example',
  RUBRICA_KEY: makeKey(),
};

function faultsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment, UPSTREAMS);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

test('a team is served at its address, on any address of the machine, without a launch link', () => {
  const { team, host, launchLink, origins } = readConfig({ ...TEAM, HOST: '0.0.0.0' });
  expect([team?.address.url.href, host, launchLink]).toEqual([
    'https://clients.acme.example/',
    '0.0.0.0',
    false,
  ]);
  expect(origins.kind).toBe('public');
});

test('each thing that would leave it open is named, all at once', () => {
  const faults = faultsOf({ PUBLIC_URL: TEAM.PUBLIC_URL });
  expect(faults.map((fault) => fault.split(/[ ,]/)[0])).toEqual([
    'PUBLIC_URL',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'OIDC_ALLOWED_DOMAINS',
    'RUBRICA_KEY',
  ]);
});

test.each([
  ['PUBLIC_URL', 'http://clients.acme.example'],
  ['PUBLIC_URL', 'https://clients.acme.example/app'],
  ['PUBLIC_URL', 'https://user@clients.acme.example'],
  ['PUBLIC_URL', 'https://clients.acme.example?x'],
  ['PUBLIC_URL', 'clients.acme.example'],
  ['PUBLIC_URL', 'https://'],
  ['TRUSTED_PROXIES', 'the-proxy'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', '0.0.0.0/0'],
  ['TRUSTED_PROXIES', '::/0'],
  ['OIDC_ISSUER', 'http://id.acme.example'],
  ['OIDC_ISSUER', 'https://id.acme.example/?tenant=1'],
  ['OIDC_CLIENT_SECRET', 'with a space'],
  ['OIDC_SCOPES', 'email'],
  ['OIDC_ALLOWED_DOMAINS', '@acme.example'],
  ['OIDC_ALLOWED_DOMAINS', '*'],
  ['OIDC_ADMIN_EMAILS', 'anna'],
  ['OIDC_ASSUME_VERIFIED', 'yes'],
  ['LAUNCH_LINK', 'off'],
  ['OIDC_ALOWED_GROUPS', 'finance'],
])('%s=%s is refused, and named', (name, value) => {
  const faults = faultsOf({ ...TEAM, [name]: value });
  expect(faults).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
  expect(faults.join()).not.toContain('a-secret-of-the-client');
});

test('what is for a team is not taken for nothing where there is no address', () => {
  expect(faultsOf({ OIDC_ISSUER: TEAM.OIDC_ISSUER, HOST: '0.0.0.0' })).toEqual([
    expect.stringMatching(/^PUBLIC_URL is missing: OIDC_ISSUER is for/),
    expect.stringMatching(/^HOST must be one of/),
  ]);
});

test('every setting of a sign-in says so', () => {
  const names = knownVariables([]).filter((name) => name.startsWith('OIDC_'));
  for (const name of names.filter((each) => !each.endsWith('_FILE'))) {
    expect(faultsOf({ [name]: 'on' })[0]).toMatch(RegExp(`^PUBLIC_URL is missing: ${name} is for`));
  }
});

const DATABASE_URL = 'postgres://rubrica:a-password@127.0.0.1:5432/rubrica';
const QONTO = { QONTO_CLIENT_ID: 'made-up', QONTO_CLIENT_SECRET: 'made-up' };
test.each([
  ['the demo', {}, /^DATABASE_URL has nothing to keep/],
  ['the demo, with a key', { RUBRICA_KEY: makeKey() }, /^DATABASE_URL has nothing to keep/],
  [
    'a token alone',
    { WETHOD_TOKEN: 'made-up', WETHOD_COMPANY: 'acme' },
    /^DATABASE_URL has nothing to keep/,
  ],
  ['an account to connect', QONTO, /^RUBRICA_KEY is missing: what is kept at DATABASE_URL/],
  ['an account to connect, with a key', { ...QONTO, RUBRICA_KEY: makeKey() }, null],
])('a database on this machine, with %s', (_, environment, fault) => {
  const faults = faultsOf({ ...environment, DATABASE_URL });
  expect(faults).toEqual(fault === null ? [] : [expect.stringMatching(fault)]);
  expect(faults.join()).not.toContain('a-password');
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubrica-'));
  for (const name of ['one', 'two']) {
    const { cert, key } = selfSigned('localhost');
    writeFileSync(join(folder, `${name}.crt`), cert);
    writeFileSync(join(folder, `${name}.key`), key);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a certificate goes with its key, from files', () => {
  const outside = { TLS_CERT_FILE: join(folder, 'one.crt'), TLS_KEY_FILE: join(folder, 'one.key') };
  const { environment, faults } = readEnvironment(join(folder, '.env'), {
    ...TEAM,
    TRUSTED_PROXIES: '',
    ...outside,
  });
  expect([faults, faultsOf(environment)]).toEqual([[], []]);
  const { team } = readConfig(environment);
  expect(team?.address.tls?.cert).toBe(readFileSync(join(folder, 'one.crt'), 'utf8').trimEnd());
  const other = { ...environment, TLS_KEY: readFileSync(join(folder, 'two.key'), 'utf8') };
  expect(faultsOf(other)).toEqual([expect.stringContaining('is not the key of the certificate')]);
  expect(faultsOf({ ...environment, TLS_CERT: 'x' })).toEqual([expect.stringContaining('in PEM')]);
  expect(faultsOf({ ...environment, TLS_CERT: '' })).toEqual([
    expect.stringMatching(/^TLS_CERT_FILE is missing/),
  ]);
});

test('a secret stands in a file, or in the environment, and a fault never quotes it', () => {
  const file = join(folder, 'token');
  writeFileSync(file, 'the-token-in-the-file\n');
  const set = { WETHOD_COMPANY: 'acme', WETHOD_TOKEN_FILE: 'token' };
  const { environment } = readEnvironment(join(folder, '.env'), set);
  expect(environment['WETHOD_TOKEN']).toBe('the-token-in-the-file');
  const both = readEnvironment(join(folder, '.env'), { ...set, WETHOD_TOKEN: 'another-token' });
  expect(both.faults).toEqual([expect.stringMatching(/^WETHOD_TOKEN and WETHOD_TOKEN_FILE are/)]);
  writeFileSync(file, '\n');
  for (const name of ['token', 'none', folder]) {
    const { faults } = readEnvironment(join(folder, '.env'), { WETHOD_TOKEN_FILE: name });
    expect(faults).toEqual([expect.stringMatching(/^WETHOD_TOKEN_FILE must be a file/)]);
  }
  expect(both.faults.join()).not.toContain('token-in');
});
