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

/** Somebody who is refused again and again must not fill the disk. */
const MOST = 20_000;

export function createAudit(database: Database): AuditStore {
  const { now } = database.dialect;
  return {
    write: async ({ event, person, about }) => {
      const [row = {}] = await database.query(
        `INSERT INTO audit (at, event, person, about) VALUES (${now}, $1, $2, $3) RETURNING id`,
        [event, person, about],
      );
      await database.query('DELETE FROM audit WHERE id <= $1', [numberOf(row, 'id') - MOST]);
    },
    list: async (most) => {
      const rows = await database.query('SELECT * FROM audit ORDER BY id DESC LIMIT $1', [most]);
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
