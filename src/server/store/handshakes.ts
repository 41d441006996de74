import { bytesOf, numberOf, type Database } from './database.ts';
import type { HandshakeStore } from './store.ts';

export function createHandshakes(database: Database): HandshakeStore {
  const { now, unlocked } = database.dialect;
  const removeOver = () =>
    database.query(
      `DELETE FROM handshakes WHERE state IN (
        SELECT state FROM handshakes WHERE ends_at <= ${now} ${unlocked}
      )`,
    );
  return {
    put: async (state, value, lifetime) => {
      await removeOver();
      await database.query(
        `INSERT INTO handshakes (state, value, ends_at) VALUES ($1, $2, ${now} + $3)
        ON CONFLICT (state) DO UPDATE SET value = excluded.value, ends_at = excluded.ends_at`,
        [state, value, lifetime],
      );
    },
    once: async (name, lifetime) => {
      await removeOver();
      const rows = await database.query(
        `INSERT INTO handshakes (state, value, ends_at) VALUES ($1, $2, ${now} + $3)
        ON CONFLICT (state) DO UPDATE SET ends_at = excluded.ends_at
        WHERE handshakes.ends_at <= ${now} RETURNING state`,
        [name, new Uint8Array(), lifetime],
      );
      return rows.length > 0;
    },
    take: async (state) => {
      // One statement: the caller that deletes it has it.
      const [row] = await database.query(
        `DELETE FROM handshakes WHERE state = $1 RETURNING value, ends_at - ${now} AS left_ms`,
        [state],
      );
      return row !== undefined && numberOf(row, 'left_ms') > 0 ? bytesOf(row, 'value') : null;
    },
  };
}
