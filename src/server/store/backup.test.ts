import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findPostgres } from '#testing/postgres-programs.ts';
import { startPostgres } from '#testing/postgres.ts';
import { blockWith, runShell } from '#testing/team-page.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';

/* The commands of .github/TEAM.md, on this machine's own PostgreSQL in the place of the container's. */

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rubrica-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const secret = Uint8Array.of(1, 2, 3);
const person = { id: 'issuer anna', name: 'Anna Bianchi', email: 'anna@acme.example' };
const item = { id: 'v1', kind: 'view', owner: person, isShared: true, content: '{}' } as const;

async function fill(store: Store): Promise<void> {
  await store.secrets.write('qonto', secret, 0);
  await store.shared.write({ ...item, version: 0 });
  await store.audit.write({ event: 'signed-in', person: person.email, about: 'viewer' });
}

async function expectFilled(store: Store): Promise<void> {
  expect(await store.secrets.read('qonto')).toEqual({ sealed: secret, version: 1 });
  expect(await store.shared.list(person.id, 'view')).toMatchObject([item]);
  expect(await store.audit.list(9)).toHaveLength(1);
  // And it can be written to.
  expect(await store.secrets.write('qonto', secret, 1)).toBe(2);
}

test('what the page dumps of PostgreSQL, it brings back', async () => {
  await using postgres = await startPostgres();
  const folder = newFolder();
  const bin = findPostgres();
  const here = {
    PATH: [bin, process.env['PATH']].join(delimiter),
    PGHOST: '127.0.0.1',
    PGPORT: String(postgres.port),
    PGPASSWORD: postgres.password,
  };
  const run = (script: string) =>
    runShell(script.replaceAll('docker compose exec -T database ', ''), folder, here);
  const linesWith = (words: string, wanted: RegExp) =>
    blockWith(words)
      .split('\n')
      .filter((line) => wanted.test(line))
      .join('\n');
  run('createdb --username rubrica rubrica');
  const url = `postgres://rubrica:${postgres.password}@127.0.0.1:${postgres.port}/rubrica`;
  const before = openStore({ kind: 'postgres', url });
  await fill(before);
  run(linesWith('pg_dump', /pg_dump/));
  // Something that came after the backup, and a program that did not stop.
  await before.audit.write({ event: 'signed-out', person: null, about: null });
  const restore = linesWith('pg_restore', / database \w/);
  expect(restore.split('\n')).toHaveLength(3);
  run(restore);
  await before.close();
  const after = openStore({ kind: 'postgres', url });
  await expectFilled(after);
  await after.close();
});

test('a copied folder of SQLite is a backup', async () => {
  const folder = newFolder();
  const open = (name: string) =>
    openStore({ kind: 'sqlite', path: join(folder, name, 'rubrica.db') });
  const before = open('data');
  await fill(before);
  await before.close();
  cpSync(join(folder, 'data'), join(folder, 'restored'), { recursive: true });
  const after = open('restored');
  await expectFilled(after);
  await after.close();
});
