import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { createStore } from '#server/store/create-store.ts';
import type { Database } from '#server/store/database.ts';
import { databaseOf } from '#server/store/open-store.ts';
import type { StoreConfig } from '#server/store/store-config.ts';
import type { Store } from '#server/store/store.ts';
import { withTables } from '#server/store/with-tables.ts';
import { somePostgres } from './postgres.ts';

/** An empty place for a store, and instances of a server that use it. */
interface Place {
  readonly open: () => Store;
  /** The database of one more instance, without the store on it. */
  readonly database: () => Database;
  /** Sets the clock of the database, for the stores that `openWithClock` opens, in milliseconds. */
  readonly setClock: (now: number) => Promise<void>;
  readonly openWithClock: () => Store;
}

export interface Engine {
  readonly name: string;
  readonly newPlace: () => Promise<Place>;
}

/** Both engines, the first also in memory. A place ends with the test that asked for it. */
export function allEngines(): readonly Engine[] {
  const folders: string[] = [];
  let postgres: ReturnType<typeof somePostgres> | null = null;
  afterAll(async () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    await (await postgres)?.[Symbol.asyncDispose]();
  });
  const opened = (config: StoreConfig) => {
    const database = databaseOf(config);
    onTestFinished(() => database.close());
    return database;
  };
  return [
    {
      name: 'SQLite in memory',
      newPlace: () => {
        // All instances are one: nobody else can see it.
        const database = opened({ kind: 'memory' });
        return Promise.resolve(toPlace(() => database));
      },
    },
    {
      name: 'SQLite in a file',
      newPlace: () => {
        const folder = mkdtempSync(join(tmpdir(), 'rubrica-store-'));
        folders.push(folder);
        const config = { kind: 'sqlite', path: join(folder, 'data', 'rubrica.db') } as const;
        return Promise.resolve(toPlace(() => opened(config)));
      },
    },
    {
      name: 'PostgreSQL',
      newPlace: async () => {
        const url = await (await (postgres ??= somePostgres())).newPlace();
        return toPlace(() => opened({ kind: 'postgres', url }));
      },
    },
  ];
}

function toPlace(database: () => Database): Place {
  return {
    database,
    open: () => createStore(withTables(database())),
    openWithClock: () => createStore(withClock(withTables(database()))),
    setClock: async (now) => {
      const clock = database();
      await clock.query(
        'CREATE TABLE IF NOT EXISTS test_clock (id INTEGER PRIMARY KEY, ms BIGINT)',
      );
      await clock.query(
        'INSERT INTO test_clock (id, ms) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET ms = $1',
        [now],
      );
    },
  };
}

function withClock(database: Database): Database {
  const { query, transaction, close } = database;
  return {
    dialect: { ...database.dialect, now: '(SELECT ms FROM test_clock)' },
    query,
    transaction,
    close,
  };
}
