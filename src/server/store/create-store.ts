import { createAudit } from './audit.ts';
import type { Database } from './database.ts';
import { createHandshakes } from './handshakes.ts';
import { createLeases } from './leases.ts';
import { createSecrets } from './secrets.ts';
import { createSessions } from './sessions.ts';
import { createShared } from './shared.ts';
import type { Store } from './store.ts';
import { createThrottles } from './throttles.ts';

/** The store, over a database with its tables. */
export function createStore(database: Database): Store {
  return {
    sessions: createSessions(database),
    handshakes: createHandshakes(database),
    secrets: createSecrets(database),
    leases: createLeases(database),
    throttles: createThrottles(database),
    shared: createShared(database),
    audit: createAudit(database),
    check: async () => {
      await database.query(`UPDATE schema_version SET checked_at = ${database.dialect.now}`);
    },
    close: () => database.close(),
  };
}
