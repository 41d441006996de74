import { bytesOrNull, numberOf, textOf, textOrNull, type Database, type Row } from './database.ts';
import { StoreError, type Role, type Session, type SessionStore } from './store.ts';

const ROLES: readonly string[] = ['viewer', 'administrator'] satisfies Role[];
/** Being seen is noted this seldom: each time is a write to the disk. */
const NOTED_MS = 60_000;

export function createSessions(database: Database): SessionStore {
  const { now, unlocked } = database.dialect;
  const isOpen = `ends_at > ${now} AND seen_at + idle_ms > ${now}`;
  const end = async (condition: string, value: string): Promise<readonly string[]> => {
    // What has ended already is no longer anybody's session.
    const rows = await database.query(
      `DELETE FROM sessions WHERE ${condition} RETURNING person_email, CASE WHEN ${isOpen} THEN 1 ELSE 0 END AS was_open`,
      [value],
    );
    return rows
      .filter((row) => numberOf(row, 'was_open') === 1)
      .map((row) => textOf(row, 'person_email'));
  };

  return {
    start: async ({ hash, person, role, sid, tokens }, { idle, whole }) => {
      await database.query(
        `DELETE FROM sessions WHERE hash IN (SELECT hash FROM sessions WHERE NOT (${isOpen}) ${unlocked})`,
      );
      const [row] = await database.query(
        `INSERT INTO sessions (hash, person_id, person_name, person_email, role, sid, tokens,
          started_at, seen_at, checked_at, idle_ms, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, ${now}, ${now}, ${now}, $8, ${now} + $9) RETURNING *, ${now} AS now_ms`,
        [hash, person.id, person.name, person.email, role, sid, tokens, idle, whole],
      );
      return toSession(row ?? {});
    },
    touch: async (hash) => {
      const [row] = await database.query(
        `SELECT *, ${now} AS now_ms FROM sessions WHERE hash = $1 AND ${isOpen}`,
        [hash],
      );
      if (row === undefined) return null;
      const unseen = numberOf(row, 'now_ms') - numberOf(row, 'seen_at');
      // Those that end soon are noted more often: none ends under somebody's hands.
      if (unseen < Math.min(NOTED_MS, numberOf(row, 'idle_ms') / 10)) return toSession(row);
      const [seen] = await database.query(
        `UPDATE sessions SET seen_at = ${now} WHERE hash = $1 AND ${isOpen} RETURNING *, ${now} AS now_ms`,
        [hash],
      );
      return seen === undefined ? null : toSession(seen);
    },
    update: async (hash, { person, role, tokens }) => {
      const rows = await database.query(
        `UPDATE sessions SET person_id = $2, person_name = $3, person_email = $4, role = $5, tokens = $6,
          checked_at = ${now} WHERE hash = $1 AND ${isOpen} RETURNING hash`,
        [hash, person.id, person.name, person.email, role, tokens],
      );
      return rows.length > 0;
    },
    end: async (hash) => void (await end('hash = $1', hash)),
    endAllOf: (person) => end('person_id = $1', person),
    endBySid: (sid) => end('sid = $1', sid),
    list: async () => {
      const rows = await database.query(
        `SELECT *, ${now} AS now_ms FROM sessions WHERE ${isOpen} ORDER BY seen_at DESC, started_at DESC`,
      );
      return rows.map(toSession);
    },
  };
}

function toSession(row: Row): Session {
  return {
    hash: textOf(row, 'hash'),
    person: {
      id: textOf(row, 'person_id'),
      name: textOf(row, 'person_name'),
      email: textOf(row, 'person_email'),
    },
    role: roleOf(textOf(row, 'role')),
    startedAt: numberOf(row, 'started_at'),
    seenAt: numberOf(row, 'seen_at'),
    checkedAt: numberOf(row, 'checked_at'),
    now: numberOf(row, 'now_ms'),
    sid: textOrNull(row, 'sid'),
    tokens: bytesOrNull(row, 'tokens'),
  };
}

function roleOf(text: string): Role {
  if (!ROLES.includes(text)) throw new StoreError('damaged');
  return text as Role;
}
