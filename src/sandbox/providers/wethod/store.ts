import type { DatabaseSync } from 'node:sqlite';
import type { WethodClient } from '#sandbox/seed/wethod-client.ts';
import type { Condition } from './condition.ts';

export type Deleted = 'exclude' | 'include' | 'only';

const DELETED: Record<Deleted, string> = {
  exclude: 'deleted_at IS NULL',
  include: 'TRUE',
  only: 'deleted_at IS NOT NULL',
};

/** A client and its identifiers as JSON texts, the way they are kept. */
interface Row {
  record: string;
  identifiers: string;
}

/**
 * Where a client stands among the others: an order that nobody promises, the same until the data
 * changes. The mixing is one-to-one on 32 bits (the finaliser of MurmurHash3), so no two tie.
 */
function placeOf(id: number): number {
  let hash = id | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** wethod's clients in the database. */
export class WethodStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** A function that inserts a client, or replaces the one of its id; for one or a hundred thousand. */
  writer(): (client: WethodClient) => void {
    const statement = this.#database.prepare(
      'INSERT OR REPLACE INTO wethod_clients VALUES (?, ?, ?, ?, ?, ?)',
    );
    return ({ external_identifiers: identifiers, ...client }) => {
      const deleted = client.deleted_at === null ? null : Date.parse(client.deleted_at);
      statement.run(
        client.id,
        placeOf(client.id),
        Date.parse(client.updated_at),
        deleted,
        JSON.stringify(client),
        JSON.stringify(identifiers),
      );
    };
  }

  /** A page. SQLite keeps to the order of a CROSS JOIN, so only the page's rows are ever read. */
  list(deleted: Deleted, conditions: Condition[], limit: number, offset: number): Row[] {
    const where = [DELETED[deleted], ...conditions.map(({ sql }) => sql)].join(' AND ');
    return this.#database
      .prepare(
        `SELECT record, external_identifiers FROM
           (SELECT id AS found FROM wethod_clients WHERE ${where} ORDER BY place LIMIT ? OFFSET ?)
           CROSS JOIN wethod_clients ON id = found
         ORDER BY place`,
      )
      .all(...conditions.flatMap(({ values }) => values), limit, offset)
      .map(toRow);
  }

  find(id: number, deleted: Deleted): Row | null {
    const row = this.#database
      .prepare(
        `SELECT record, external_identifiers FROM wethod_clients WHERE id = ? AND ${DELETED[deleted]}`,
      )
      .get(id);
    return row === undefined ? null : toRow(row);
  }

  nextId(): number {
    const row = this.#database.prepare('SELECT max(id) AS highest FROM wethod_clients').get();
    return Number(row?.['highest'] ?? 0) + 1;
  }
}

const toRow = (row: Record<string, unknown>): Row => ({
  record: String(row['record']),
  identifiers: String(row['external_identifiers']),
});
