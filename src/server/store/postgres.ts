import type { Pool } from 'pg';
import type { Database, Dialect, Queries, Row, Value } from './database.ts';
import {
  Connection,
  openPool,
  POSTGRES_LIMITS,
  type PostgresLimits,
} from './postgres-connection.ts';
import { toPostgresError } from './postgres-faults.ts';
import { StoreError } from './store.ts';

const POSTGRES: Dialect = {
  // Not the beginning of the statement: it may have waited for another one since.
  now: 'CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS BIGINT)',
  unlocked: 'FOR UPDATE SKIP LOCKED',
  integer: 'BIGINT',
  bytes: 'BYTEA',
  serial: 'BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
};

/** Any number: the one lock for what only one instance may do. */
const ALONE = 5_276_227;

/**
 * PostgreSQL, over a few connections. The address says whether and how with TLS (`sslmode=verify-full`). After a
 * connection was lost all are made again: the others lead to the same server, and would be lost one after the other.
 */
export class Postgres implements Database {
  readonly dialect = POSTGRES;
  readonly #url: string;
  readonly #limits: PostgresLimits;
  #pool: Promise<Pool> | null = null;
  #isClosed = false;

  constructor(url: string, limits: Partial<PostgresLimits> = {}) {
    this.#url = url;
    this.#limits = { ...POSTGRES_LIMITS, ...limits };
  }

  async query(sql: string, values: readonly Value[] = []): Promise<readonly Row[]> {
    return await this.#connected((connection) => connection.query(sql, values));
  }

  async transaction<T>(work: (queries: Queries) => Promise<T>, alone: boolean): Promise<T> {
    return await this.#connected(async (connection) => {
      await connection.query('BEGIN');
      try {
        if (alone) await connection.query('SELECT pg_advisory_xact_lock($1)', [ALONE]);
        const result = await work({ query: (sql, values) => connection.query(sql, values) });
        await connection.query('COMMIT');
        return result;
      } catch (error) {
        // The end of a connection is the end of its transaction.
        if (!connection.isBroken) await connection.query('ROLLBACK');
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const pool = this.#pool;
    this.#pool = null;
    await (await pool)?.end();
  }

  async #connected<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new StoreError('unavailable');
    const pool = (this.#pool ??= openPool(this.#url, this.#limits));
    const connection = await this.#connect(pool);
    try {
      return await work(connection);
    } finally {
      connection.client.release(connection.isBroken);
      if (connection.isBroken) this.#leave(pool);
    }
  }

  async #connect(pool: Promise<Pool>): Promise<Connection> {
    try {
      return new Connection(await (await pool).connect());
    } catch (error) {
      this.#leave(pool);
      throw toPostgresError(error);
    }
  }

  #leave(pool: Promise<Pool>): void {
    if (this.#pool !== pool) return;
    this.#pool = null;
    // Those that are at work may come to their end.
    pool.then((left) => left.end()).catch(() => {});
  }
}
