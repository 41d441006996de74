import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { storable, type Row, type Value } from './database.ts';
import { toSqliteError } from './sqlite-faults.ts';
import { APPLICATION_ID, canOnlyBeRead } from './sqlite-file.ts';
import { StoreError } from './store.ts';

export const IN_MEMORY = ':memory:';

export interface OpenFile {
  readonly database: DatabaseSync;
  readonly identity: string;
  /** Prepared ones, by their text. */
  readonly statements: Map<string, StatementSync>;
}

/** One that ends with this program. */
export function ofMemory(start: (path: string) => DatabaseSync): OpenFile {
  return { database: start(IN_MEMORY), identity: '', statements: new Map() };
}

/** The database of a file, whole and this program's; rejects what it is not with a `StoreError`. */
export function openChecked(path: string, start: (path: string) => DatabaseSync): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    database = start(path);
    check(database);
    return database;
  } catch (error) {
    database?.close();
    const failure = toSqliteError(error);
    // SQLite says the same of a disk that is read-only.
    const isReadOnly =
      failure instanceof StoreError && failure.fault === 'refused' && canOnlyBeRead(path);
    throw isReadOnly ? new StoreError('read-only', { cause: failure.cause }) : failure;
  }
}

/** Sets what is not kept in the file, and reads all of it once: damage is told now, not in a week. */
function check(database: DatabaseSync): void {
  const application = database.prepare('PRAGMA application_id').get()?.['application_id'];
  if (application !== APPLICATION_ID) throw new StoreError('damaged');
  database.exec(
    'PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF',
  );
  const found = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (found !== 'ok') throw new StoreError('damaged');
}

export function run(
  { database, statements }: OpenFile,
  sql: string,
  values: readonly Value[],
): Row[] {
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = database.prepare(sql);
    statements.set(sql, statement);
  }
  return statement.all(
    Object.fromEntries(values.map((value, index) => [`$${index + 1}`, storable(value)])),
  );
}
