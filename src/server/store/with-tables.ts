import type { Database, Queries } from './database.ts';
import { isMigrated, migrate, MIGRATIONS, type Migration } from './migrations.ts';
import { StoreError } from './store.ts';

/** After these the database is the same as before. */
const PASSING = new Set(['locked', 'full']);

/**
 * A database whose tables are there: they are made or brought up to date before the first question, and looked at
 * again after a failure, for it may have been another database's. So a server can start before its database does.
 */
export function withTables(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Database {
  let ready: Promise<void> | null = null;
  const prepare = async () => {
    if (!(await isMigrated(database, migrations))) await migrate(database, migrations);
  };
  const ask = async <T>(question: () => Promise<T>): Promise<T> => {
    const mine = (ready ??= prepare());
    try {
      await mine;
      return await question();
    } catch (error) {
      const isPassing = error instanceof StoreError && PASSING.has(error.fault);
      if (ready === mine && !isPassing) ready = null;
      throw error;
    }
  };
  return {
    dialect: database.dialect,
    query: (sql, values) => ask(() => database.query(sql, values)),
    transaction: <T>(work: (queries: Queries) => Promise<T>, alone: boolean) =>
      ask(() => database.transaction(work, alone)),
    close: () => database.close(),
  };
}
