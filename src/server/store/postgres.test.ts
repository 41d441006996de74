import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { placeOf, startPostgres, type TestPostgres } from '#testing/postgres.ts';
import { tcpProxy } from '#testing/tcp-proxy.ts';
import { createStore } from './create-store.ts';
import { openStore } from './open-store.ts';
import type { PostgresLimits } from './postgres-connection.ts';
import { Postgres } from './postgres.ts';
import { toWords } from './store-words.ts';
import { StoreError, type Store } from './store.ts';
import { withTables } from './with-tables.ts';

const value = Uint8Array.of(1, 2, 3);
let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres[Symbol.asyncDispose]());

const through = (url: string, change: (address: URL) => unknown): string => {
  const address = new URL(url);
  change(address);
  return address.href;
};

function open(url: string, limits: Partial<PostgresLimits> = {}): Store {
  const store = createStore(withTables(new Postgres(url, limits)));
  onTestFinished(() => store.close());
  return store;
}

async function failureOf(work: Promise<unknown>): Promise<StoreError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof StoreError) return error;
  throw new Error(`no StoreError: ${String(error)}`);
}

test('a server that is not there yet is found when it is, without a restart', async () => {
  const url = await postgres.newPlace();
  await postgres.stop('in order');
  const store = openStore({ kind: 'postgres', url });
  onTestFinished(() => store.close());
  expect((await failureOf(store.check())).fault).toBe('unavailable');
  expect((await failureOf(store.secrets.read('qonto'))).fault).toBe('unavailable');
  await postgres.start();
  expect(await store.secrets.write('qonto', value, 0)).toBe(1);
});

test.each(['in order', 'at once'] as const)(
  'ended %s and started again, it has all that was said to be kept',
  async (how) => {
    const store: Store = open(await postgres.newPlace());
    let version = 0;
    let failures = 0;
    const writing = (async () => {
      while (version < 400) {
        try {
          version =
            (await store.secrets.write('qonto', Uint8Array.of(version % 256), version)) ?? 0;
          if (version > 0) continue;
        } catch (error) {
          expect(error).toBeInstanceOf(StoreError);
          failures += 1;
        }
        // Whether it was kept before the connection broke is not known: look.
        version = (await store.secrets.read('qonto').catch(() => null))?.version ?? version;
      }
    })();
    await store.check();
    await postgres.stop(how);
    const last = version;
    await postgres.start();
    await writing;
    expect((await store.secrets.read('qonto'))?.version).toBe(version);
    expect(version).toBeGreaterThanOrEqual(last);
    expect(failures).toBeGreaterThan(0);
  },
);

test('when all its connections are ended, the next question is answered', async () => {
  const url = await postgres.newPlace();
  const store = open(url);
  await Promise.all(Array.from({ length: 20 }, () => store.check()));
  await postgres.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rubrica'",
  );
  const tries = [
    await store.check().catch((error: unknown) => error),
    await store.check().catch((error: unknown) => error),
  ];
  // One may be on its way when the connection ends.
  expect(tries.at(-1)).toBeUndefined();
  expect(tries[0] === undefined || tries[0] instanceof StoreError).toBe(true);
});

test('a write whose connection ends while it waits is not done', async () => {
  const url = await postgres.newPlace();
  const store = open(url);
  await store.secrets.write('qonto', value, 0);
  const holder = new Postgres(url);
  onTestFinished(() => holder.close());
  await holder.transaction(async ({ query }) => {
    await query('LOCK TABLE secrets IN ACCESS EXCLUSIVE MODE');
    const failing = failureOf(store.secrets.write('qonto', Uint8Array.of(9), 1));
    for (;;) {
      const ended = await postgres.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'",
      );
      if (ended.length > 0) break;
    }
    expect((await failing).fault).toBe('unavailable');
  }, false);
  expect(await store.secrets.read('qonto')).toEqual({ sealed: value, version: 1 });
});

test('what somebody else holds for too long is locked', async () => {
  const url = await postgres.newPlace();
  const store = open(url, { lock: 100 });
  await store.secrets.write('qonto', value, 0);
  const holder = new Postgres(url);
  onTestFinished(() => holder.close());
  await holder.transaction(async ({ query }) => {
    await query('LOCK TABLE secrets IN ACCESS EXCLUSIVE MODE');
    expect((await failureOf(store.secrets.remove('qonto'))).fault).toBe('locked');
    // Other tables are nobody's.
    await store.check();
  }, false);
  expect(await store.secrets.read('qonto')).not.toBeNull();
});

test('a statement that is too slow is ended there', async () => {
  const database = new Postgres(await postgres.newPlace(), { statement: 100 });
  onTestFinished(() => database.close());
  expect((await failureOf(database.query('SELECT pg_sleep(60)'))).fault).toBe('unavailable');
  expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a server that falls silent is given up, and another connection is opened', async () => {
  await using proxy = await tcpProxy(postgres.port);
  const url = through(await postgres.newPlace(), (address) => (address.port = String(proxy.port)));
  const store = open(url, { answer: 300, connect: 300 });
  await Promise.all(Array.from({ length: 20 }, () => store.check()));
  proxy.stall();
  const failures = await Promise.all(Array.from({ length: 20 }, () => failureOf(store.check())));
  expect(new Set(failures.map(({ fault }) => fault))).toEqual(new Set(['unavailable']));
  proxy.resume();
  await store.check();
  proxy.cutAll();
  await store.check().catch((error: unknown) => expect(error).toBeInstanceOf(StoreError));
  await store.check();
});

test('a standby is read-only, and the one that takes over is written to at once', async () => {
  const url = await postgres.newPlace();
  const store = open(url);
  await Promise.all(Array.from({ length: 20 }, () => store.secrets.write('qonto', value, 0)));
  await postgres.query('ALTER DATABASE postgres SET default_transaction_read_only = on');
  onTestFinished(async () => {
    await postgres.query(
      'BEGIN READ WRITE; ALTER DATABASE postgres RESET default_transaction_read_only; COMMIT',
    );
  });
  await postgres.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rubrica'",
  );
  await store.check().catch(() => {});
  expect((await failureOf(store.secrets.remove('qonto'))).fault).toBe('read-only');
  expect(await store.secrets.read('qonto')).toEqual({ sealed: value, version: 1 });
  await postgres.query(
    'BEGIN READ WRITE; ALTER DATABASE postgres RESET default_transaction_read_only; COMMIT',
  );
  // A connection that is there already would say the same again and again.
  await store.check().catch(() => {});
  await Promise.all(Array.from({ length: 20 }, () => store.check()));
});

test.each([
  [
    'a wrong password',
    'refused',
    (address: URL): unknown => (address.password = 'planted-wrong-password'),
  ],
  ['a wrong user', 'refused', (address: URL): unknown => (address.username = 'nobody')],
  [
    'no TLS where it is required',
    'refused',
    (address: URL): unknown => address.searchParams.set('sslmode', 'require'),
  ],
  [
    'no TLS where it is wanted',
    'refused',
    (address: URL): unknown => address.searchParams.set('sslmode', 'verify-full'),
  ],
  [
    'a certificate that is not there',
    'refused',
    (address: URL): unknown => address.searchParams.set('sslrootcert', '/nowhere/ca.pem'),
  ],
  ['no such database', 'missing', (address: URL): unknown => (address.pathname = '/not_there')],
  [
    'a name that nobody has',
    'unavailable',
    (address: URL): unknown => (address.host = 'nobody.invalid:5432'),
  ],
] as const)('%s is told, and no secret with it', async (_, fault, change) => {
  const url = through(await postgres.newPlace(), change);
  const failure = await failureOf(open(url).check());
  expect(failure.fault).toBe(fault);
  const told = [
    failure.message,
    failure.stack,
    String(failure.cause),
    toWords(failure, { kind: 'postgres', url }),
  ].join('\n');
  expect(told).not.toMatch(/planted/);
  expect(told).toContain(new URL(url).pathname);
});

test('a database that is made later is used, and tables that were taken away are made again', async () => {
  const url = through(await postgres.newPlace(), (address) => {
    address.pathname = '/later';
    address.search = '';
  });
  const store = open(url);
  expect((await failureOf(store.check())).fault).toBe('missing');
  await postgres.query('CREATE DATABASE later');
  await store.check();
  const place = await postgres.newPlace();
  const other = open(place);
  await other.secrets.write('qonto', value, 0);
  await postgres.query(`DROP SCHEMA ${placeOf(place)} CASCADE; CREATE SCHEMA ${placeOf(place)}`);
  expect((await failureOf(other.secrets.read('qonto'))).fault).toBe('missing');
  expect(await other.secrets.read('qonto')).toBeNull();
});

test('no error repeats a value that was sent', async () => {
  const store = open(await postgres.newPlace());
  const session = {
    hash: 'planted-hash',
    person: { id: 'planted', name: 'planted', email: 'planted' },
    role: 'viewer',
    sid: 'planted',
    tokens: null,
  } as const;
  await store.sessions.start(session, { idle: 1e6, whole: 1e6 });
  const failure = await failureOf(store.sessions.start(session, { idle: 1e6, whole: 1e6 }));
  expect(
    `${failure.message} ${failure.stack} ${JSON.stringify(failure.cause)} ${String(failure.cause)}`,
  ).not.toContain('planted');
});
