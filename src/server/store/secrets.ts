import { bytesOf, numberOf, textOf, type Database } from './database.ts';
import type { SecretStore } from './store.ts';

export function createSecrets(database: Database): SecretStore {
  return {
    read: async (name) => {
      const [row] = await database.query(
        'SELECT sealed, version FROM secrets WHERE name = $1 AND sealed IS NOT NULL',
        [name],
      );
      if (row === undefined) return null;
      return { sealed: bytesOf(row, 'sealed'), version: numberOf(row, 'version') };
    },
    write: async (name, sealed, version) => {
      // A version counts on after a removal: who read the one before it cannot replace what came after.
      const sql =
        version === 0
          ? `INSERT INTO secrets (name, sealed, version) VALUES ($1, $2, 1)
            ON CONFLICT (name) DO UPDATE SET sealed = $2, version = secrets.version + 1
            WHERE secrets.sealed IS NULL RETURNING version`
          : `UPDATE secrets SET sealed = $2, version = version + 1
            WHERE name = $1 AND version = $3 AND sealed IS NOT NULL RETURNING version`;
      const [row] = await database.query(
        sql,
        version === 0 ? [name, sealed] : [name, sealed, version],
      );
      return row === undefined ? null : numberOf(row, 'version');
    },
    remove: async (name) => {
      await database.query(
        'UPDATE secrets SET sealed = NULL, version = version + 1 WHERE name = $1 AND sealed IS NOT NULL',
        [name],
      );
    },
    names: async () => {
      const rows = await database.query('SELECT name FROM secrets WHERE sealed IS NOT NULL');
      return rows.map((row) => textOf(row, 'name')).toSorted();
    },
  };
}
