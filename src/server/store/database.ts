import { StoreError } from './store.ts';

/** What both engines can keep. Moments, counts and yes or no (1, 0) are whole numbers. */
export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, unknown>>;

export interface Queries {
  /**
   * One statement, with `$1`, `$2` … for its values; the rows that it returns. It is done wholly or not at all.
   * Rejects with a `StoreError`.
   */
  readonly query: (sql: string, values?: readonly Value[]) => Promise<readonly Row[]>;
}

/** Where the SQL of the two engines differs. */
export interface Dialect {
  /** Milliseconds since 1970, by the clock of the database, as a whole number. */
  readonly now: string;
  /** Ends a SELECT whose rows are to be changed: those that somebody else changes now are passed over. */
  readonly unlocked: string;
  readonly integer: string;
  readonly bytes: string;
  /** A key that counts up. */
  readonly serial: string;
}

export interface Database extends Queries {
  readonly dialect: Dialect;
  /** All statements of the work, or none. Only one work at a time, over all instances, where it is `alone`. */
  readonly transaction: <T>(work: (queries: Queries) => Promise<T>, alone: boolean) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** As both engines give it back: PostgreSQL keeps no NUL, and neither keeps half a character. */
export function storable(value: Value): Value {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
}

/** A column of a row; what is not of its type was not written by this program. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new StoreError('damaged');
  return value;
}

export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new StoreError('damaged');
  return value;
}

export function bytesOf(row: Row, column: string): Uint8Array<ArrayBuffer> {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new StoreError('damaged');
  return Uint8Array.from(value);
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}

export function bytesOrNull(row: Row, column: string): Uint8Array<ArrayBuffer> | null {
  return row[column] === null ? null : bytesOf(row, column);
}
