import type { Environment } from '#providers/upstream.ts';
import { readConfig, type Provider } from '#server/config.ts';
import { createStore } from '#server/store/create-store.ts';
import { IN_MEMORY } from '#server/store/sqlite-connection.ts';
import { Sqlite } from '#server/store/sqlite.ts';
import type { Store } from '#server/store/store.ts';
import { withTables } from '#server/store/with-tables.ts';

/** For tests: an OAuth application that the sandbox knows, and a store for its tokens. */

export function applicationEnvironment(url: string): Environment {
  return {
    QONTO_CLIENT_ID: 'sandbox-client-id',
    QONTO_CLIENT_SECRET: 'sandbox-client-secret',
    QONTO_BASE_URL: url,
    QONTO_OAUTH_URL: url,
  };
}

export function applicationProviders(url: string): readonly Provider[] {
  return readConfig(applicationEnvironment(url)).providers;
}

export function sqliteStore(path: string = IN_MEMORY): Store {
  return createStore(withTables(new Sqlite(path)));
}
