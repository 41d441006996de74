import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { seeded } from '#testing/seeded.ts';
import { createStore } from './create-store.ts';
import { openStore } from './open-store.ts';
import { Sqlite } from './sqlite.ts';
import { toWords } from './store-words.ts';
import type { Store } from './store.ts';
import { withTables } from './with-tables.ts';

const value = Uint8Array.of(1, 2, 3);
const entry = { event: 'signed-in', person: 'anna@acme.example', about: null } as const;

function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'rubrica-sqlite-'));
  const path = join(folder, 'data', 'rubrica.db');
  const config = { kind: 'sqlite', path } as const;
  const open = (): Store => {
    const store = openStore(config);
    onTestFinished(() => store.close());
    return store;
  };
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, path, config, open };
}

/** A store with something in it, whose file is whole and closed. */
async function written() {
  const place = setUp();
  const store = openStore(place.config);
  await store.secrets.write('qonto', value, 0);
  for (let count = 0; count < 300; count += 1) await store.audit.write(entry);
  await store.close();
  return place;
}

test('nobody else on the machine can read what it makes', async () => {
  const { path, open } = setUp();
  await open().check();
  expect((statSync(dirname(path)).mode & 0o777).toString(8)).toBe('700');
  for (const ending of ['', '-wal', '-shm']) {
    expect((statSync(path + ending).mode & 0o777).toString(8), ending).toBe('600');
  }
});

test('it makes no file before something is asked', async () => {
  const { path, open } = setUp();
  open();
  expect(existsSync(path)).toBe(false);
});

test('a file that is deleted while it runs is missed, not made again; put back, it goes on', async () => {
  const { path, open } = await written();
  const store = open();
  await store.check();
  renameSync(path, `${path}.away`);
  for (const _ of [1, 2]) await expect(store.check()).rejects.toMatchObject({ fault: 'missing' });
  await expect(store.secrets.read('qonto')).rejects.toMatchObject({ fault: 'missing' });
  expect(existsSync(path)).toBe(false);
  renameSync(`${path}.away`, path);
  expect(await store.secrets.read('qonto')).toEqual({ sealed: value, version: 1 });
});

test('a backup that is put in its place is read without a restart', async () => {
  const { path, open } = await written();
  copyFileSync(path, `${path}.backup`);
  const store = open();
  await store.secrets.write('qonto', Uint8Array.of(9), 1);
  for (const ending of ['-wal', '-shm']) rmSync(path + ending);
  renameSync(`${path}.backup`, path);
  await expect(store.check()).rejects.toMatchObject({ fault: 'missing' });
  expect(await store.secrets.read('qonto')).toEqual({ sealed: value, version: 1 });
});

test('wherever it was cut, it is damaged and never empty', async () => {
  const { path, open } = await written();
  copyFileSync(path, `${path}.backup`);
  const { size } = statSync(path);
  const random = seeded(11);
  const cuts = [
    0,
    1,
    99,
    100,
    4095,
    4096,
    ...Array.from({ length: 20 }, () => Math.floor(random() * size)),
  ];
  for (const length of cuts) {
    copyFileSync(`${path}.backup`, path);
    truncateSync(path, length);
    const store = open();
    await expect(store.secrets.read('qonto'), `${length} of ${size}`).rejects.toMatchObject({
      fault: 'damaged',
    });
    await expect(store.check()).rejects.toMatchObject({ fault: 'damaged' });
    copyFileSync(`${path}.backup`, path);
    expect(await store.secrets.read('qonto'), 'repaired').toEqual({ sealed: value, version: 1 });
    await store.close();
  }
});

test("what is not its own is left as it is: a text, another program's database", async () => {
  const { path, open } = await written();
  const text = 'Not a database.\n'.repeat(600);
  writeFileSync(path, text);
  await expect(open().check()).rejects.toMatchObject({ fault: 'damaged' });
  expect(readFileSync(path, 'utf8')).toBe(text);
  rmSync(path);
  const other = new DatabaseSync(path);
  other.exec('CREATE TABLE sessions (id INTEGER)');
  other.close();
  const before = readFileSync(path);
  await expect(open().check()).rejects.toMatchObject({ fault: 'damaged' });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('while another program holds the file it waits, and the server goes on meanwhile', async () => {
  const { path, open } = await written();
  const store = open();
  await store.check();
  const other = new DatabaseSync(path);
  other.exec('BEGIN EXCLUSIVE');
  const write = store.secrets.write('qonto', Uint8Array.of(7), 1);
  await new Promise((resolve) => setImmediate(resolve));
  other.exec('COMMIT');
  expect(await write).toBe(2);
  other.close();
});

test('one that is held for too long is locked, and nothing was written', async () => {
  const { path, open } = await written();
  const database = new Sqlite(path, 50);
  onTestFinished(() => database.close());
  const store = createStore(withTables(database));
  await store.check();
  const other = new DatabaseSync(path);
  other.exec('BEGIN EXCLUSIVE');
  await expect(store.secrets.remove('qonto')).rejects.toMatchObject({ fault: 'locked' });
  other.exec('COMMIT');
  other.close();
  expect(await open().secrets.read('qonto')).not.toBeNull();
  await store.secrets.remove('qonto');
});

test('on a full disk what was kept is read, a write is refused whole, and with room it goes on', async () => {
  const { path } = await written();
  const database = new Sqlite(path);
  onTestFinished(() => database.close());
  const store = createStore(withTables(database));
  await database.query('PRAGMA max_page_count = 1');
  const large = new Uint8Array(100_000);
  await expect(store.secrets.write('large', large, 0)).rejects.toMatchObject({ fault: 'full' });
  expect(await store.secrets.names()).toEqual(['qonto']);
  expect(await store.secrets.read('qonto')).toEqual({ sealed: value, version: 1 });
  await database.query('PRAGMA max_page_count = 10000');
  expect(await store.secrets.write('large', large, 0)).toBe(1);
});

/** Root may read and write everything; nobody may not. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test('one that may only be read says so at a write, and goes on when it may be written', async () => {
  const { folder, path, open } = await written();
  const modes = (of: number, ofFile: number) => {
    chmodSync(dirname(path), of);
    chmodSync(path, ofFile);
  };
  chmodSync(folder, 0o755);
  modes(0o755, 0o444);
  const store = open();
  await asNobody(async () => {
    await expect(store.secrets.remove('qonto')).rejects.toMatchObject({
      fault: 'read-only',
    });
  });
  modes(0o777, 0o666);
  await asNobody(async () => {
    expect(await store.secrets.read('qonto')).toEqual({ sealed: value, version: 1 });
    await store.secrets.remove('qonto');
    expect(await store.secrets.read('qonto')).toBeNull();
    await store.close();
  });
});

test('one that may not be read is refused, and opened when it may', async () => {
  const { folder, path, open } = await written();
  chmodSync(folder, 0o755);
  chmodSync(dirname(path), 0o777);
  chmodSync(path, 0o000);
  const store = open();
  await asNobody(() => expect(store.check()).rejects.toMatchObject({ fault: 'refused' }));
  chmodSync(path, 0o666);
  await asNobody(async () => {
    await store.check();
    await store.close();
  });
});

test('a folder that nobody may write to is refused before anything is made', async () => {
  const { folder, open } = setUp();
  if (process.getuid?.() === 0) chownSync(folder, 0, 0);
  chmodSync(folder, 0o555);
  await asNobody(() => expect(open().check()).rejects.toMatchObject({ fault: 'refused' }));
});

test('whenever it is killed, what it said was kept is there', async () => {
  const { path, open } = await written();
  const random = seeded(5);
  let last = 1;
  for (let round = 0; round < 8; round += 1) {
    const writer = spawn(process.execPath, ['src/testing/store-writer.ts', path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const enough = last + 1 + Math.floor(random() * 60);
    let said = '';
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      last = Number(said.split('\n').at(-2) ?? last);
      if (last >= enough) writer.kill('SIGKILL');
    });
    await once(writer, 'close');
    const store = open();
    const kept = await store.secrets.read('qonto');
    expect(kept?.version).toBeGreaterThanOrEqual(last);
    // One more may have been kept, and not yet said.
    expect(kept?.version).toBeLessThanOrEqual(last + 1);
    expect(kept?.sealed).toEqual(Uint8Array.of((kept?.version ?? 0) % 256));
    await store.close();
  }
});

test('each fault has words that name the file and what to do', () => {
  const faults = [
    'unavailable',
    'locked',
    'read-only',
    'refused',
    'full',
    'damaged',
    'newer',
    'missing',
  ] as const;
  const words = faults.map((fault) =>
    toWords({ fault }, { kind: 'sqlite', path: '/var/lib/rubrica/rubrica.db' }),
  );
  expect(new Set(words).size).toBe(faults.length);
  for (const sentence of words) expect(sentence).toContain('/var/lib/rubrica/rubrica.db');
});
