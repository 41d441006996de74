import { DatabaseSync } from 'node:sqlite';

/*
 * What is asked for by value has a column of its own; the row as answered is kept beside it as JSON.
 * Moments are milliseconds since 1970. The indexes are made after the seeding, which is faster.
 */
const TABLES = `
  CREATE TABLE wethod_clients (
    id INTEGER PRIMARY KEY,
    place INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    record TEXT NOT NULL,
    external_identifiers TEXT NOT NULL
  ) STRICT;
  CREATE TABLE qonto_clients (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    vat_number TEXT,
    tax_identification_number TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    record TEXT NOT NULL
  ) STRICT;
`;

// A listing walks one of these in its order and never touches a row it does not answer, so that a
// page is found fast at any offset.
const INDEXES = `
  CREATE INDEX wethod_place ON wethod_clients (place, updated_at, deleted_at);
  CREATE UNIQUE INDEX qonto_id ON qonto_clients (id);
  CREATE INDEX qonto_name ON qonto_clients (name, id, updated_at);
  CREATE INDEX qonto_created ON qonto_clients (created_at, id, updated_at, name);
  CREATE INDEX qonto_updated ON qonto_clients (updated_at, id, name);
  CREATE INDEX qonto_email ON qonto_clients (email);
  CREATE INDEX qonto_vat ON qonto_clients (vat_number);
  CREATE INDEX qonto_tax ON qonto_clients (tax_identification_number);
`;

/** An empty database in memory, filled in one transaction by `seed`. */
export function openDatabase(seed: (database: DatabaseSync) => void): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
  database.exec(TABLES);
  database.exec('BEGIN');
  seed(database);
  database.exec('COMMIT');
  database.exec(INDEXES);
  return database;
}
