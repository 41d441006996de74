import { numberOf, type Database, type Dialect, type Queries } from './database.ts';
import { StoreError } from './store.ts';

/** The statements that lead from one version of the tables to the next. */
export type Migration = (dialect: Dialect) => readonly string[];

/** In order; one that was released is never changed, only followed by another. */
export const MIGRATIONS: readonly Migration[] = [
  ({ integer, bytes, serial }) => [
    `CREATE TABLE sessions (
      hash TEXT PRIMARY KEY,
      person_id TEXT NOT NULL,
      person_name TEXT NOT NULL,
      person_email TEXT NOT NULL,
      role TEXT NOT NULL,
      sid TEXT,
      tokens ${bytes},
      started_at ${integer} NOT NULL,
      seen_at ${integer} NOT NULL,
      checked_at ${integer} NOT NULL,
      idle_ms ${integer} NOT NULL,
      ends_at ${integer} NOT NULL
    )`,
    'CREATE INDEX sessions_person ON sessions (person_id)',
    'CREATE INDEX sessions_sid ON sessions (sid)',
    `CREATE TABLE handshakes (
      state TEXT PRIMARY KEY, value ${bytes} NOT NULL, ends_at ${integer} NOT NULL
    )`,
    'CREATE INDEX handshakes_end ON handshakes (ends_at)',
    // Without a value: removed. Its version stays, so that none is given twice.
    `CREATE TABLE secrets (
      name TEXT PRIMARY KEY, sealed ${bytes}, version ${integer} NOT NULL
    )`,
    `CREATE TABLE leases (
      name TEXT PRIMARY KEY, token TEXT NOT NULL, ends_at ${integer} NOT NULL
    )`,
    `CREATE TABLE throttle_slots (
      name TEXT NOT NULL,
      slot ${integer} NOT NULL,
      taken_at ${integer} NOT NULL,
      token TEXT NOT NULL,
      PRIMARY KEY (name, slot)
    )`,
    'CREATE INDEX throttle_slots_taken ON throttle_slots (name, taken_at)',
    `CREATE TABLE pauses (
      name TEXT PRIMARY KEY, ends_at ${integer} NOT NULL, refusal TEXT NOT NULL
    )`,
    `CREATE TABLE shared_items (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      owner_id TEXT NOT NULL,
      owner_name TEXT NOT NULL,
      owner_email TEXT NOT NULL,
      is_shared ${integer} NOT NULL,
      content TEXT NOT NULL,
      changed_at ${integer} NOT NULL,
      version ${integer} NOT NULL
    )`,
    'CREATE INDEX shared_items_kind ON shared_items (kind, is_shared, owner_id)',
    `CREATE TABLE audit (
      id ${serial}, at ${integer} NOT NULL, event TEXT NOT NULL, person TEXT, about TEXT
    )`,
  ],
];

/**
 * Brings the tables to the newest version, each step wholly or not at all; of several instances that start at once,
 * one does it. Rejects with `newer` where another version of the program has been further: it might write what that
 * one cannot read.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  for (;;) {
    const done = await database.transaction(async (queries) => {
      await queries.query(
        `CREATE TABLE IF NOT EXISTS schema_version (
          version ${database.dialect.integer} NOT NULL, checked_at ${database.dialect.integer} NOT NULL
        )`,
      );
      const version = await versionOf(queries);
      const next = stepAfter(version ?? 0, migrations);
      if (next === null) return true;
      for (const sql of next(database.dialect)) await queries.query(sql);
      await queries.query(
        version === null
          ? 'INSERT INTO schema_version (version, checked_at) VALUES ($1, 0)'
          : 'UPDATE schema_version SET version = $1',
        [(version ?? 0) + 1],
      );
      return false;
    }, true);
    if (done) return;
  }
}

/** Whether nothing is to be done; asked before, since it changes nothing and nobody has to wait for it. */
export async function isMigrated(
  queries: Queries,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<boolean> {
  try {
    return stepAfter((await versionOf(queries)) ?? 0, migrations) === null;
  } catch (error) {
    if (error instanceof StoreError && error.fault === 'missing') return false;
    throw error;
  }
}

async function versionOf(queries: Queries): Promise<number | null> {
  const [row] = await queries.query('SELECT version FROM schema_version');
  return row === undefined ? null : numberOf(row, 'version');
}

function stepAfter(version: number, migrations: readonly Migration[]): Migration | null {
  if (version > migrations.length) throw new StoreError('newer');
  return migrations[version] ?? null;
}
