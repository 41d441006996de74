import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import type { LeaseStore } from './store.ts';

export function createLeases(database: Database): LeaseStore {
  const { now } = database.dialect;
  return {
    acquire: async (name, lifetime) => {
      const token = randomUUID();
      const rows = await database.query(
        `INSERT INTO leases (name, token, ends_at) VALUES ($1, $2, ${now} + $3)
        ON CONFLICT (name) DO UPDATE SET token = $2, ends_at = ${now} + $3
        WHERE leases.ends_at <= ${now} RETURNING token`,
        [name, token, lifetime],
      );
      return rows.length > 0 ? token : null;
    },
    release: async (name, token) => {
      await database.query('DELETE FROM leases WHERE name = $1 AND token = $2', [name, token]);
    },
  };
}
