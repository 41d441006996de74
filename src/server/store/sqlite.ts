import { setTimeout } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { Semaphore } from '#async/semaphore.ts';
import type { Database, Dialect, Queries, Row, Value } from './database.ts';
import { IN_MEMORY, ofMemory, openChecked, run, type OpenFile } from './sqlite-connection.ts';
import { toSqliteError } from './sqlite-faults.ts';
import { createFile, fileAt } from './sqlite-file.ts';
import { StoreError, type StoreFault } from './store.ts';

const SQLITE: Dialect = {
  now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
  unlocked: '',
  integer: 'INTEGER',
  bytes: 'BLOB',
  serial: 'INTEGER PRIMARY KEY AUTOINCREMENT',
};

/**
 * Milliseconds for which another program may hold the file. SQLite's own waiting would stop the whole server, so it is
 * asked again and again.
 */
const BUSY_MS = 5000;
const AGAIN_MS = 10;
/** After these it is opened again: once the file is repaired or replaced, this program needs no restart. */
const CLOSING = new Set<StoreFault>(['damaged', 'missing', 'read-only', 'refused', 'unavailable']);

/**
 * SQLite in this process, as Node has it: it answers at once, and what it wrote is on the disk when it answers. The
 * file is opened with the first question. Once it was there, another one is never made in its place.
 */
export class Sqlite implements Database {
  readonly dialect = SQLITE;
  readonly #path: string;
  readonly #busyMs: number;
  readonly #line = new Semaphore(1);
  readonly #never = new AbortController().signal;
  #open: OpenFile | null = null;
  #wasThere = false;
  #isClosed = false;

  constructor(path: string, busyMs = BUSY_MS) {
    this.#path = path;
    this.#busyMs = busyMs;
  }

  async query(sql: string, values: readonly Value[] = []): Promise<readonly Row[]> {
    return await this.#inTurn((open) => run(open, sql, values));
  }

  async transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return await this.#inTurn(async (open) => {
      open.database.exec('BEGIN IMMEDIATE');
      try {
        const result = await work({ query: async (sql, values = []) => run(open, sql, values) });
        open.database.exec('COMMIT');
        return result;
      } finally {
        // Some faults have ended it already.
        if (open.database.isTransaction) open.database.exec('ROLLBACK');
      }
    });
  }

  async close(): Promise<void> {
    const leave = await this.#line.acquire(this.#never);
    this.#isClosed = true;
    this.#closeFile();
    leave();
  }

  /**
   * There is one connection, so that nothing may come between the statements of a transaction. What finds the file
   * locked has changed nothing, and is tried again.
   */
  async #inTurn<T>(work: (open: OpenFile) => T | Promise<T>): Promise<T> {
    const leave = await this.#line.acquire(this.#never);
    const end = performance.now() + this.#busyMs;
    try {
      for (;;) {
        try {
          return await work(await this.#opened());
        } catch (error) {
          const failure = toSqliteError(error);
          const fault = failure instanceof StoreError ? failure.fault : null;
          if (fault !== null && CLOSING.has(fault)) this.#closeFile();
          if (fault !== 'locked' || performance.now() > end) throw failure;
        }
        await setTimeout(AGAIN_MS);
      }
    } finally {
      leave();
    }
  }

  async #opened(): Promise<OpenFile> {
    if (this.#isClosed) throw new StoreError('unavailable');
    if (this.#open !== null) {
      const isSame =
        this.#path === IN_MEMORY || fileAt(this.#path)?.identity === this.#open.identity;
      // SQLite would go on writing to the file that nobody can find any more.
      if (!isSame) throw new StoreError('missing');
      return this.#open;
    }
    // Only where it is wanted: browsers of one person need none.
    const { DatabaseSync } = await import('node:sqlite');
    const start = (path: string) => new DatabaseSync(path, { timeout: 0 });
    this.#open = this.#path === IN_MEMORY ? ofMemory(start) : this.#ofFile(start);
    return this.#open;
  }

  #ofFile(start: (path: string) => DatabaseSync): OpenFile {
    if (fileAt(this.#path) === null) {
      if (this.#wasThere) throw new StoreError('missing');
      createFile(this.#path, start);
    }
    const file = fileAt(this.#path);
    if (file === null) throw new StoreError('missing');
    // SQLite would take it for a new one, and everybody would be signed out without a word.
    if (file.size === 0) throw new StoreError('damaged');
    const database = openChecked(this.#path, start);
    this.#wasThere = true;
    return { database, identity: file.identity, statements: new Map() };
  }

  #closeFile(): void {
    // What is in memory would be lost with it.
    if (this.#path === IN_MEMORY && !this.#isClosed) return;
    const open = this.#open;
    this.#open = null;
    try {
      open?.database.close();
    } catch {
      // A damaged one may say so again.
    }
  }
}
