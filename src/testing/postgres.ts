import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres } from './postgres-programs.ts';
import { freePort, ServerProcess, unprivileged } from './postgres-process.ts';

/** A PostgreSQL of the tests' own: on loopback, in a folder that is gone afterwards. */
export interface TestPostgres extends AsyncDisposable {
  readonly port: number;
  readonly password: string;
  /** The address of a new, empty place for tables, beside all others. */
  readonly newPlace: () => Promise<string>;
  /** As the owner of the server. */
  readonly query: (sql: string) => Promise<readonly Record<string, unknown>[]>;
  /** Ends it like a person does, or like a power cut. */
  readonly stop: (how: 'in order' | 'at once') => Promise<void>;
  readonly start: () => Promise<void>;
}

const USER = 'rubrica';

/** A new server. Where `TEST_DATABASE_URL` names one, tests that do not end it can use that instead. */
export async function startPostgres(): Promise<TestPostgres> {
  const programs = findPostgres();
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'rubrica-postgres-'));
  const data = join(folder, 'data');
  const password = 'planted-postgres-password';
  const secret = join(folder, 'password');
  writeFileSync(secret, password);
  if (user !== null) for (const path of [folder, secret]) chownSync(path, user.uid, user.gid);
  const made = spawnSync(
    join(programs, 'initdb'),
    [
      data,
      '-U',
      USER,
      '--auth=scram-sha-256',
      `--pwfile=${secret}`,
      '--no-sync',
      '-E',
      'UTF8',
    ].concat('--locale=C'),
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}${made.error?.message ?? ''}`);
  const port = await freePort();
  const server = new ServerProcess(join(programs, 'postgres'), ['-D', data, '-p', String(port)], {
    ...user,
    cwd: folder,
  });
  await server.start();
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    await server.stop('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    port,
    password,
    query: (sql) => ask(url, sql),
    newPlace: () => newPlace(url),
    stop: (how) => server.stop(how === 'in order' ? 'SIGINT' : 'SIGQUIT'),
    start: () => server.start(),
    [Symbol.asyncDispose]: stop,
  };
}

/** A place on the server that `TEST_DATABASE_URL` names, or on one that is started. */
export async function somePostgres(): Promise<
  Pick<TestPostgres, 'newPlace' | typeof Symbol.asyncDispose>
> {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) return await startPostgres();
  const made: string[] = [];
  return {
    newPlace: async () => {
      const place = await newPlace(url);
      made.push(placeOf(place));
      return place;
    },
    [Symbol.asyncDispose]: async () => {
      for (const name of made) await ask(url, `DROP SCHEMA ${name} CASCADE`);
    },
  };
}

let places = 0;

async function newPlace(url: string): Promise<string> {
  const name = `place_${process.pid}_${Date.now()}_${(places += 1)}`;
  await ask(url, `CREATE SCHEMA ${name}`);
  const address = new URL(url);
  address.searchParams.set('options', `-c search_path=${name}`);
  return address.href;
}

/** What a place is called, for statements of the server's owner. */
export function placeOf(url: string): string {
  return new URL(url).searchParams.get('options')?.split('=')[1] ?? '';
}

async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
