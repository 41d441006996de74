import type { StoreConfig } from './store-config.ts';
import type { StoreError, StoreFault } from './store.ts';

/** What a person can do about a fault, in sentences; `where` names the file, or the server without its password. */
type Words = Readonly<Record<StoreFault, (where: string) => string>>;

const FILE: Words = {
  unavailable: (where) =>
    `The database ${where} cannot be read or written. Rubrica tries again with each request.`,
  locked: (where) =>
    `Another program holds the database ${where}. Rubrica tries again with each request.`,
  'read-only': (where) =>
    `The database ${where} cannot be written: its disk or its file is read-only.`,
  refused: (where) =>
    `The database ${where} may not be opened: it and its folder have to belong to the user who starts Rubrica.`,
  full: (where) =>
    `There is no room left on the disk of the database ${where}. Nothing that was kept is lost.`,
  damaged: (where) =>
    `The database ${where} is damaged, or another program's. Move it away and put a backup in its place.`,
  newer: (where) =>
    `The database ${where} was written by a newer version of Rubrica. Start that one, or restore a backup.`,
  missing: (where) =>
    `The database ${where} is gone. Put it back, or start Rubrica again to begin with an empty one.`,
};

const SERVER: Words = {
  unavailable: (where) =>
    `PostgreSQL does not answer at ${where}. Rubrica tries again with each request.`,
  locked: (where) =>
    `Another program holds tables of the database ${where}. Rubrica tries again with each request.`,
  'read-only': (where) =>
    `The database ${where} cannot be written: it may be a standby. DATABASE_URL has to lead to the primary.`,
  refused: (where) =>
    `PostgreSQL at ${where} does not let Rubrica in: look at user, password and sslmode in DATABASE_URL, at the rights of that user, and with PgBouncer at ignore_startup_parameters.`,
  full: (where) =>
    `There is no room left on the disk of the database ${where}. Nothing that was kept is lost.`,
  damaged: (where) =>
    `The database ${where} is damaged, or its tables were changed. Restore a backup.`,
  newer: (where) =>
    `The database ${where} was written by a newer version of Rubrica. Start that one, or restore a backup.`,
  missing: (where) =>
    `There is no database ${where}, or its tables are gone. Create it; Rubrica makes the tables.`,
};

/** Why the store does not answer, for the terminal and `/readyz`'s log line; nothing of what is kept. */
export function toWords({ fault }: Pick<StoreError, 'fault'>, config: StoreConfig): string {
  const words = config.kind === 'postgres' ? SERVER : FILE;
  return words[fault](placeOf(config));
}

function placeOf(config: StoreConfig): string {
  if (config.kind === 'memory') return 'in memory';
  if (config.kind === 'sqlite') return config.path;
  const address = URL.parse(config.url);
  return address === null ? 'DATABASE_URL' : `${address.host}${address.pathname}`;
}
