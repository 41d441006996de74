import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import type { Environment } from '#providers/upstream.ts';
import { readConfig } from './config.ts';
import { blockWith, runShell } from '#testing/team-page.ts';
import { selfSigned } from '#testing/certificate.ts';
import { readEnvironment } from './environment.ts';
import { makeKey } from './store/keys.ts';

/*
 * What an administrator has who did what .github/TEAM.md says: its commands, its settings, and those of compose.yaml and
 * the Containerfile, are read as the program reads them.
 */
const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'rubrica-team-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const compose = read('.container/compose.yaml');
const image = read('.container/Containerfile');
const run = (script: string) => runShell(script, folder);

const valueOf = (text: string, form: RegExp) => form.exec(text)?.[1] ?? '';
const caddy = valueOf(compose, /ipv4_address: ([\d.]+)/);

/** Every variable of a container, and where its secrets are on this machine. */
function settings(): Environment {
  const written = parseEnv(blockWith('PUBLIC_URL=').replaceAll('…', 'made-up'));
  const [, service = ''] = /^ {2}rubrica:\n([^]*?)\n\n/m.exec(compose) ?? [];
  const [, added = ''] = /^ {4}environment:\n((?: {6}.*\n)*)/m.exec(service) ?? [];
  const pairs = [...added.matchAll(/^ {6}(\w+): (.*)$/gm)].map(([, name = '', value = '']) => [
    name,
    value
      .replaceAll(/\$\{(\w+)[^}]*\}/g, (_, used: string) => written[used] ?? '')
      .replace('/run/secrets/', `${folder}/secrets/`),
  ]);
  const ofImage = /^ENV (.*)$/m.exec(image)?.[1]?.replaceAll(' ', '\n') ?? '';
  return { ...parseEnv(ofImage), ...written, ...Object.fromEntries(pairs) };
}

test('the page alone, followed by the letter, gives a server that starts', () => {
  run(blockWith('mkdir').split('\n').slice(1).join('\n'));
  const { environment, faults } = readEnvironment(join(folder, 'none'), {
    ...settings(),
    // What a host gives a container besides.
    HOSTNAME: 'a1b2c3',
    RUBRICA_PORT: 'tcp://10.0.0.1:8080',
  });
  const config = readConfig(environment, undefined, { faults, inFile: [] });
  expect(config).toMatchObject({ host: '0.0.0.0', port: 8080, demo: null });
  expect(config.metrics).toEqual({ host: '0.0.0.0', port: 9464 });
  expect(config.team?.address.url.href).toBe('https://clients.acme.example/');
  expect(config.team?.address.proxies?.includes(caddy)).toBe(true);
  expect(config.kept?.keys).toHaveLength(1);
  const store = config.kept?.store;
  expect(store?.kind === 'postgres' && store.url).toMatch(
    /^postgres:\/\/rubrica:[0-9a-f]{48}@database:5432\/rubrica$/,
  );
  expect(
    config.providers.map(({ mode, connectable }) => mode + String(connectable !== null)),
  ).toEqual(['configuredfalse', 'absenttrue']);
});

test('another key stands before the old one', () => {
  const before = readFileSync(join(folder, 'secrets/rubrica_key'), 'utf8').trim();
  run(blockWith('secrets/rubrica_key)" >').split('\n')[0] ?? '');
  const after = readFileSync(join(folder, 'secrets/rubrica_key'), 'utf8').trim();
  expect(after.split(',')).toEqual([expect.stringMatching(/^.{44}$/), before]);
  const { environment } = readEnvironment(join(folder, 'none'), settings());
  expect(readConfig(environment).kept?.keys).toHaveLength(2);
});

test('both ways to make a key give one that is taken', () => {
  const { environment } = readEnvironment(join(folder, 'none'), settings());
  for (const RUBRICA_KEY of [makeKey(), Buffer.alloc(32, makeKey()).toString('base64')]) {
    expect(readConfig({ ...environment, RUBRICA_KEY }).kept?.keys).toHaveLength(1);
  }
});

test('what the page sets without containers is taken', () => {
  const { cert, key } = selfSigned('clients.acme.example');
  for (const [name, text] of Object.entries({
    'certificate.pem': cert,
    'certificate-key.pem': key,
  }))
    writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'key'), makeKey());
  writeFileSync(join(folder, 'oidc_client_secret'), 'made-up');
  const added = blockWith('TLS_CERT_FILE=').replaceAll(
    '/etc/rubrica',
    folder.replaceAll('\\', '/'),
  );
  const written = parseEnv(blockWith('PUBLIC_URL=').replaceAll('…', 'made-up'));
  const { environment, faults } = readEnvironment(join(folder, 'none'), {
    ...written,
    ...parseEnv(added),
  });
  const { kept, team, port } = readConfig(environment, undefined, { faults, inFile: [] });
  expect([kept?.store.kind, kept?.keys.length, port]).toEqual(['sqlite', 1, 443]);
  expect(team?.address.tls).toEqual({ cert: cert.trimEnd(), key: key.trimEnd() });
});

test('every entry of a list in compose.yaml is a text', () => {
  // A colon and a space make two of one, which the program refuses.
  const entries = [...compose.matchAll(/^ *- (.*)$/gm)].map(([, entry = '']) => entry);
  expect(entries).toContain('--eval');
  expect(entries.filter((entry) => !/^["']/.test(entry) && /: |^[[{]/.test(entry))).toEqual([]);
});

test.each([
  [200, 0],
  [503, 1],
])('a server that answers %i is called healthy or not by compose', async (status, code) => {
  const server = createServer((_, response) => response.writeHead(status).end()).listen(0);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const program = valueOf(compose, /^ *- "(fetch.*)"$/m);
  expect(program).toContain('127.0.0.1:9464/readyz');
  const check = spawn(process.execPath, ['--eval', program.replace('9464', String(port))]);
  expect(await once(check, 'exit')).toEqual([code, null]);
  server.close();
});

test('Caddy has the address that Rubrica trusts, and no other container can take it', () => {
  expect(valueOf(compose, /TRUSTED_PROXIES: ([\d.]+)/)).toBe(caddy);
  const networkOf = (name: string) => {
    const [address = '', length] = valueOf(compose, RegExp(`${name}: ([\\d./]+)`)).split('/');
    const list = new BlockList();
    list.addSubnet(address, Number(length), 'ipv4');
    return list;
  };
  expect(networkOf('subnet').check(caddy)).toBe(true);
  expect(networkOf('ip_range').check(caddy)).toBe(false);
});

test('Caddy asks the port that Rubrica listens at, under the name that compose gives it', () => {
  const asked = valueOf(read('.container/Caddyfile'), /dynamic a (.*) \{/);
  expect(asked).toBe(`rubrica ${valueOf(image, /\bPORT=(\d+)/)}`);
  expect(compose).toMatch(/^ {2}rubrica:$/m);
});

test('nothing is in the image that is not named: no settings, no secret, no history', () => {
  const [all, ...named] = read('.dockerignore').trim().split('\n');
  expect(all).toBe('*');
  const isIn = named.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  expect(isIn.filter((path) => /^\.(?!npmrc$)/.test(path))).toEqual([]);
});
