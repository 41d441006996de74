import type { Pool, PoolClient } from 'pg';
import { storable, type Queries, type Row, type Value } from './database.ts';
import { isUsable, toPostgresError } from './postgres-faults.ts';

/** Milliseconds. The last is for a database that is not there any more, and so cannot end anything itself. */
export interface PostgresLimits {
  readonly connect: number;
  readonly lock: number;
  readonly statement: number;
  readonly answer: number;
}
export const POSTGRES_LIMITS: PostgresLimits = {
  connect: 5000,
  lock: 3000,
  statement: 5000,
  answer: 7000,
};
/** Connections of one instance; a statement takes some milliseconds. */
const MOST = 8;
const OID_OF_BIGINT = 20;

/** The connections to one address; none is opened yet. */
export async function openPool(url: string, limits: PostgresLimits): Promise<Pool> {
  // Only where it is wanted: who has no PostgreSQL needs none of it.
  const { default: pg } = await import('pg');
  const { connect, lock, statement, answer } = limits;
  const pool = new pg.Pool({
    connectionString: withCheckedTls(url),
    application_name: 'rubrica',
    max: MOST,
    connectionTimeoutMillis: connect,
    lock_timeout: lock,
    statement_timeout: statement,
    idle_in_transaction_session_timeout: statement,
    query_timeout: answer,
    keepAlive: true,
    allowExitOnIdle: true,
    types: {
      getTypeParser: (oid: number, format: 'text' | 'binary' = 'text') =>
        // Moments and counts: all far below 2^53.
        oid === OID_OF_BIGINT ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that broke while nobody used it; the next question opens another.
  pool.on('error', () => {});
  // Nor may one that breaks in use end the program: its user is told by the statement.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** `pg` checks the certificate for both words, but prints a warning for the first. */
function withCheckedTls(url: string): string {
  const address = new URL(url);
  if (address.searchParams.get('sslmode') === 'require') {
    address.searchParams.set('sslmode', 'verify-full');
  }
  return address.href;
}

/** One of them, while somebody uses it. */
export class Connection implements Queries {
  readonly client: PoolClient;
  isBroken = false;

  constructor(client: PoolClient) {
    this.client = client;
  }

  async query(sql: string, values: readonly Value[] = []): Promise<readonly Row[]> {
    const kept = values.map(storable).map((value) =>
      // Anything else would be written as text.
      value instanceof Uint8Array ? Buffer.from(value) : value,
    );
    try {
      return (await this.client.query<Record<string, unknown>>(sql, kept)).rows;
    } catch (error) {
      this.isBroken ||= !isUsable(error);
      throw toPostgresError(error);
    }
  }
}
