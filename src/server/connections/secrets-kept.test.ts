import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError } from '#server/config.ts';
import { makeKey } from '#server/store/keys.ts';
import { sqliteStore } from '#testing/oauth-application.ts';
import { instance, qontoSandbox, testSealer } from '#testing/oauth-world.ts';
import { keysInFile } from './key-file.ts';
import { TokenStore } from './token-store.ts';

test('tokens and secrets are nowhere but in what was sent to the provider, and sealed', async () => {
  await using qonto = await qontoSandbox();
  const folder = mkdtempSync(join(tmpdir(), 'rubrica-secrets-'));
  const store = sqliteStore(join(folder, 'rubrica.db'));
  const sealer = testSealer();
  const rubrica = await instance(qonto, { store, sealer });
  const said: string[] = [];
  const hear = async (response: Response) => {
    said.push([...response.headers].join('\n'), await response.text());
  };
  const secrets = new Set(['sandbox-client-secret']);
  const tokens = new TokenStore('qonto', store.secrets, sealer);
  const note = async () => {
    const kept = await tokens.read();
    if (kept) secrets.add(kept.tokens.access).add(kept.tokens.refresh);
  };
  const listen = async () => {
    for (const path of ['/api/providers', '/api/connections', '/api/session', '/connect/qonto']) {
      await hear(await rubrica.fetch(path));
    }
    await hear(await rubrica.fetch('/api/providers/qonto/clients?per_page=5'));
  };

  await rubrica.connect();
  await note();
  await listen();
  await qonto.age(3601);
  await listen();
  await note();
  // Qonto repeats the token in the sentence that refuses it.
  const access = [...secrets].at(3) ?? '';
  const body = JSON.stringify({ errors: [{ code: 'unauthorized', detail: `${access} ends` }] });
  const repeats = { provider: 'qonto', kind: 'body', status: 403, body, times: 1 };
  await qonto.fault({ ...repeats, match: { path: '/v2/clients' } });
  await listen();
  await qonto.fault({ ...repeats, status: 500, match: { path: '/oauth2/token' }, times: 9 });
  await qonto.age(3601);
  await listen();
  await qonto.clearFaults();
  await qonto.revoke();
  await listen();
  said.push(...rubrica.lines, JSON.stringify(await store.audit.list(100)));

  expect(secrets.size).toBe(5);
  for (const secret of secrets) {
    for (const text of said) expect(text).not.toContain(secret);
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).includes(secret)).toBe(false);
    }
    expect(process.argv.join(' ')).not.toContain(secret);
  }
  await rubrica[Symbol.asyncDispose]();
  await store.close();
  rmSync(folder, { recursive: true });
});

test('the key of one person is made once, for this user alone, and what is wrong with it is said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rubrica-key-'));
  const path = join(folder, 'data', 'rubrica.key');
  expect(keysInFile(path, false)).toEqual([]);
  const [key] = keysInFile(path, true);
  expect(key).toHaveLength(32);
  expect(keysInFile(path, true)).toEqual([key]);
  expect(readdirSync(join(folder, 'data'))).toEqual(['rubrica.key']);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});

test.each([
  ['other users', 0o644, makeKey()],
  ['no key', 0o600, ''],
])('a key file with %s is a fault', (_, mode, text) => {
  const folder = mkdtempSync(join(tmpdir(), 'rubrica-key-'));
  const path = join(folder, 'rubrica.key');
  writeFileSync(path, text);
  chmodSync(path, mode);
  expect(() => keysInFile(path, true, true)).toThrow(ConfigError);
  // Where modes say nothing of users, the folder keeps others out; a key is needed all the same.
  if (text === '') expect(() => keysInFile(path, true, false)).toThrow(ConfigError);
  else expect(keysInFile(path, true, false)).toHaveLength(1);
  rmSync(folder, { recursive: true });
});
