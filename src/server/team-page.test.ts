import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import type { Environment } from '#providers/upstream.ts';
import { readConfig } from './config.ts';
import { readEnvironment } from './environment.ts';
import { makeKey } from './store/keys.ts';

/*
 * What an administrator has who did what .github/TEAM.md says: its commands, its settings, and those of compose.yaml and
 * the Containerfile, are read as the program reads them.
 */
const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'rubrica-team-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = readFileSync(join(root, '.github/TEAM.md'), 'utf8');
const compose = readFileSync(join(root, '.container/compose.yaml'), 'utf8');
const image = readFileSync(join(root, '.container/Containerfile'), 'utf8');

function blockWith(words: string): string {
  const block = page.split('```').find((part, index) => index % 2 === 1 && part.includes(words));
  if (block === undefined) throw new Error(`no block with ${words}`);
  return block.trim();
}

const run = (script: string) => execFileSync('sh', ['-euc', script], { cwd: folder });

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

test.skipIf(process.platform === 'win32')(
  'the page alone, followed by the letter, gives a server that starts',
  () => {
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
    expect(config.team?.address.proxies?.includes('172.31.99.2')).toBe(true);
    expect(config.kept?.keys).toHaveLength(1);
    const store = config.kept?.store;
    expect(store?.kind === 'postgres' && store.url).toMatch(
      /^postgres:\/\/rubrica:[0-9a-f]{48}@database:5432\/rubrica$/,
    );
    expect(
      config.providers.map(({ mode, connectable }) => mode + String(connectable !== null)),
    ).toEqual(['configuredfalse', 'absenttrue']);
  },
);

test.skipIf(process.platform === 'win32')('another key stands before the old one', () => {
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
