import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres } from './postgres-programs.ts';

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

/** PostgreSQL refuses to run as root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (option: string) => {
    const { stdout } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
    // "nobody", where no user is called postgres.
    return /^\d+$/.test(stdout.trim()) ? Number(stdout) : 65_534;
  };
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

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
  const server = new Server(join(programs, 'postgres'), ['-D', data, '-p', String(port)], {
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
  return { newPlace: () => newPlace(url), [Symbol.asyncDispose]: () => Promise.resolve() };
}

let places = 0;

async function newPlace(url: string): Promise<string> {
  const name = `place_${process.pid}_${Date.now()}_${(places += 1)}`;
  await ask(url, `CREATE SCHEMA ${name}`);
  const address = new URL(url);
  address.searchParams.set('options', `-c search_path=${name}`);
  return address.href;
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

/** The server's process, which ends with the tests. */
class Server {
  readonly #command: readonly [string, readonly string[], object];
  #child: ChildProcess | null = null;

  constructor(program: string, args: readonly string[], options: object) {
    const more = ['-h', '127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'];
    this.#command = [program, [...args, ...more], options];
    process.once('exit', () => this.#child?.kill('SIGQUIT'));
  }

  async start(): Promise<void> {
    const [program, args, options] = this.#command;
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('ready to accept connections')) resolve();
      });
      child.once('exit', () => reject(new Error(`postgres: ${said}`)));
      child.once('error', reject);
    });
  }

  async stop(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null) return;
    const end = once(child, 'exit');
    child.kill(signal);
    await end;
  }
}
