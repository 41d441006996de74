import { randomUUID } from 'node:crypto';
import { numberOf, textOf, type Database } from './database.ts';
import type { Taken, ThrottleStore } from './store.ts';

type Ceiling = Parameters<ThrottleStore['take']>[1];

/** A moment that is further ahead was noted before the clock was set back. */
const AHEAD_MS = 1000;

/**
 * A ceiling is so many slots, each of which is free again when the stretch of time has passed since it was taken. So
 * no stretch ever has more requests than there are slots, and taking one is one statement.
 */
export function createThrottles(database: Database): ThrottleStore {
  const { now, unlocked } = database.dialect;

  const takeSlot = async (name: string, { requests, seconds }: Ceiling): Promise<Taken | null> => {
    const token = randomUUID();
    const rows = await database.query(
      `UPDATE throttle_slots SET taken_at = ${now}, token = $4 WHERE name = $1 AND slot = (
        SELECT slot FROM throttle_slots WHERE name = $1 AND slot < $2 AND taken_at <= ${now} - $3
        ORDER BY taken_at LIMIT 1 ${unlocked}
      ) RETURNING slot`,
      [name, requests, seconds * 1000, token],
    );
    return rows.length > 0 ? { token } : null;
  };

  const makeSlots = async (name: string, count: number): Promise<void> => {
    await database.query(
      `INSERT INTO throttle_slots (name, slot, taken_at, token)
      WITH RECURSIVE counted (slot) AS (
        SELECT 0 UNION ALL SELECT slot + 1 FROM counted WHERE slot + 1 < $2
      )
      SELECT $1, slot, 0, '' FROM counted WHERE true ON CONFLICT (name, slot) DO NOTHING`,
      [name, count],
    );
    // Without knowing how many there are PostgreSQL reads and sorts all of them to find the first.
    await database.query('ANALYZE throttle_slots');
  };

  return {
    take: async (name, ceiling) => {
      for (;;) {
        const taken = await takeSlot(name, ceiling);
        if (taken !== null) return taken;
        const [row = {}] = await database.query(
          `SELECT count(*) AS slots, min(taken_at) AS first_at, max(taken_at) AS last_at, ${now} AS now_ms
          FROM throttle_slots WHERE name = $1 AND slot < $2`,
          [name, ceiling.requests],
        );
        if (numberOf(row, 'slots') < ceiling.requests) {
          await makeSlots(name, ceiling.requests);
          continue;
        }
        const nowMs = numberOf(row, 'now_ms');
        if (numberOf(row, 'last_at') > nowMs + AHEAD_MS) {
          await database.query(
            `UPDATE throttle_slots SET taken_at = ${now} WHERE name = $1 AND taken_at > ${now} + ${AHEAD_MS}`,
            [name],
          );
          continue;
        }
        const wait = numberOf(row, 'first_at') + ceiling.seconds * 1000 - nowMs;
        // Otherwise one is free that another instance was just looking at.
        if (wait > 0) return { wait };
      }
    },
    giveBack: async (name, token) => {
      await database.query(
        "UPDATE throttle_slots SET taken_at = 0, token = '' WHERE name = $1 AND token = $2",
        [name, token],
      );
    },
    pause: async (name, milliseconds, refusal) => {
      await database.query(
        `INSERT INTO pauses (name, ends_at, refusal) VALUES ($1, ${now} + $2, $3)
        ON CONFLICT (name) DO UPDATE SET ends_at = excluded.ends_at, refusal = excluded.refusal
        WHERE pauses.ends_at < excluded.ends_at`,
        [name, milliseconds, refusal],
      );
    },
    forgetPause: async (name) => {
      await database.query(`DELETE FROM pauses WHERE name = $1 AND ends_at <= ${now}`, [name]);
    },
    paused: async (name) => {
      const [row] = await database.query(
        `SELECT refusal, ends_at - ${now} AS left_ms FROM pauses WHERE name = $1`,
        [name],
      );
      if (row === undefined) return null;
      return { left: numberOf(row, 'left_ms'), refusal: textOf(row, 'refusal') };
    },
  };
}
