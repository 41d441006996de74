import { createStore } from './create-store.ts';
import type { Database } from './database.ts';
import { Postgres } from './postgres.ts';
import { IN_MEMORY } from './sqlite-connection.ts';
import { Sqlite } from './sqlite.ts';
import type { StoreConfig } from './store-config.ts';
import type { Store } from './store.ts';
import { withTables } from './with-tables.ts';

/**
 * The store of a configuration. Nothing is opened before the first question: `check` tells at the start what is
 * wrong, and a database that comes later is found when it is there.
 */
export function openStore(config: StoreConfig): Store {
  return createStore(withTables(databaseOf(config)));
}

export function databaseOf(config: StoreConfig): Database {
  switch (config.kind) {
    case 'memory':
      return new Sqlite(IN_MEMORY);
    case 'sqlite':
      return new Sqlite(config.path);
    case 'postgres':
      return new Postgres(config.url);
  }
}
