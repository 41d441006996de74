import { numberOf, textOf, textOrNull, type Database } from './database.ts';
import { StoreError, type AuditEntry, type AuditStore } from './store.ts';

const EVENTS = {
  'signed-in': true,
  'signed-out': true,
  refused: true,
  'session-ended': true,
  connected: true,
  disconnected: true,
  'connection-failed': true,
} satisfies Record<AuditEntry['event'], true>;

/** So many of each are kept: somebody who is refused again and again neither fills the disk nor hides the others. */
const MOST = { refused: 2000, others: 18_000 };

export function createAudit(database: Database, kept = MOST): AuditStore {
  const { now } = database.dialect;
  return {
    write: async ({ event, person, about }) => {
      await database.query(
        `INSERT INTO audit (at, event, person, about) VALUES (${now}, $1, $2, $3)`,
        [event, person, about],
      );
      const isRefusal = event === 'refused';
      const kind = `event ${isRefusal ? '=' : '<>'} 'refused'`;
      await database.query(
        `DELETE FROM audit WHERE ${kind} AND id <= (
          SELECT id FROM audit WHERE ${kind} ORDER BY id DESC LIMIT 1 OFFSET $1
        )`,
        [isRefusal ? kept.refused : kept.others],
      );
    },
    list: async (most) => {
      const newest = (kind: string, count: number) =>
        database.query(`SELECT * FROM audit WHERE ${kind} ORDER BY id DESC LIMIT $1`, [count]);
      // One in five, for the same reason.
      const refusals = await newest("event = 'refused'", Math.floor(most / 5));
      const others = await newest("event <> 'refused'", most - refusals.length);
      const rows = [...refusals, ...others];
      rows.sort((one, other) => numberOf(other, 'id') - numberOf(one, 'id'));
      return rows.map((row) => ({
        at: numberOf(row, 'at'),
        event: eventOf(textOf(row, 'event')),
        person: textOrNull(row, 'person'),
        about: textOrNull(row, 'about'),
      }));
    },
  };
}

function eventOf(text: string): AuditEntry['event'] {
  if (!Object.hasOwn(EVENTS, text)) throw new StoreError('damaged');
  return text as AuditEntry['event'];
}
