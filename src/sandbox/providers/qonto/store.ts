import type { DatabaseSync } from 'node:sqlite';
import { fold } from '#sandbox/fold.ts';
import type { QontoClient } from '#sandbox/seed/qonto-client.ts';

export const SORTS = [
  'created_at:asc',
  'created_at:desc',
  'updated_at:asc',
  'updated_at:desc',
  'name:asc',
  'name:desc',
] as const;
export type Sort = (typeof SORTS)[number];

const ORDERS: Record<Sort, string> = {
  'created_at:asc': 'created_at, id',
  'created_at:desc': 'created_at DESC, id DESC',
  'updated_at:asc': 'updated_at, id',
  'updated_at:desc': 'updated_at DESC, id DESC',
  'name:asc': 'name, id',
  'name:desc': 'name DESC, id DESC',
};

export interface QontoFilters {
  /** Part of a name. */
  name?: string;
  email?: string;
  vat_number?: string;
  tax_identification_number?: string;
  /** Both ends inclusive, milliseconds since 1970. */
  updated_at_from?: number;
  updated_at_to?: number;
}

const CONDITIONS: Record<keyof QontoFilters, string> = {
  name: 'instr(name, ?) > 0',
  email: 'email = ?',
  vat_number: 'vat_number = ?',
  tax_identification_number: 'tax_identification_number = ?',
  updated_at_from: 'updated_at >= ?',
  updated_at_to: 'updated_at <= ?',
};
const FILTERS = [
  'name',
  'email',
  'vat_number',
  'tax_identification_number',
  'updated_at_from',
  'updated_at_to',
] as const satisfies readonly (keyof QontoFilters)[];

/** What is filtered and sorted as a client's name; empty, so first, where there is none. */
const nameOf = (client: QontoClient): string =>
  client.name ?? [client.first_name, client.last_name].filter(Boolean).join(' ');

const lower = (text: string | null | undefined): string | null => text?.toLowerCase() ?? null;

/** Qonto's clients in the database. */
export class QontoStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** A function that inserts a client; for one or a hundred thousand. */
  writer(): (client: QontoClient) => void {
    const statement = this.#database.prepare(
      'INSERT INTO qonto_clients VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    return (client) => {
      statement.run(
        client.id,
        fold(nameOf(client)),
        lower(client.email),
        lower(client.vat_number),
        lower(client.tax_identification_number),
        Date.parse(client.created_at),
        Date.parse(client.updated_at),
        JSON.stringify(client),
      );
    };
  }

  /** A page. SQLite keeps to the order of a CROSS JOIN, so only the page's rows are ever read. */
  list(filters: QontoFilters, sort: Sort, perPage: number, page: number) {
    const asked = FILTERS.filter((name) => filters[name] !== undefined);
    const where = ['TRUE', ...asked.map((name) => CONDITIONS[name])].join(' AND ');
    const values = asked.map((name) => {
      const value = filters[name] ?? '';
      if (typeof value === 'number') return value;
      return name === 'name' ? fold(value) : value.toLowerCase();
    });
    const total = this.#database
      .prepare(`SELECT count(*) AS total FROM qonto_clients WHERE ${where}`)
      .get(...values);
    const records = this.#database
      .prepare(
        `SELECT record FROM
           (SELECT rowid AS found FROM qonto_clients WHERE ${where}
            ORDER BY ${ORDERS[sort]} LIMIT ? OFFSET ?)
           CROSS JOIN qonto_clients ON qonto_clients.rowid = found
         ORDER BY ${ORDERS[sort]}`,
      )
      .all(...values, perPage, (page - 1) * perPage)
      .map((row) => String(row['record']));
    return { records, total: Number(total?.['total']) };
  }

  find(id: string): string | null {
    const row = this.#database
      .prepare('SELECT record FROM qonto_clients WHERE id = ?')
      .get(id.toLowerCase());
    return row === undefined ? null : String(row['record']);
  }

  /** Deleting is permanent; says whether there was such a client. */
  remove(id: string): boolean {
    const { changes } = this.#database.prepare('DELETE FROM qonto_clients WHERE id = ?').run(id);
    return changes > 0;
  }
}
