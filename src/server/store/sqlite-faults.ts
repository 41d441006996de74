import { StoreError, type StoreFault } from './store.ts';

const BY_CODE: Readonly<Record<string, StoreFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'refused',
  EPERM: 'refused',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
};

/** By SQLite's primary result codes; https://sqlite.org/rescode.html. */
const BY_RESULT = new Map<number, StoreFault>([
  [3, 'refused'],
  [5, 'locked'],
  [6, 'locked'],
  [8, 'read-only'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'refused'],
  [26, 'damaged'],
  // No room for the index of the journal.
  [4874, 'full'],
  // The file was moved or deleted.
  [1032, 'missing'],
]);

/**
 * What SQLite or the file system says, without its sentence: that may have a value in it. What neither of them said
 * stays as it is.
 */
export function toSqliteError(error: unknown): unknown {
  const result = resultOf(error);
  if (result === null) {
    const code = codeOf(error);
    if (!/^E[A-Z]+$/.test(code)) return error;
    return new StoreError(BY_CODE[code] ?? 'unavailable', { cause: new Error(code) });
  }
  const cause = new Error(`SQLite ${result}`);
  // SQLite has no code of its own for a table that is not there.
  const isAbsent =
    result === 1 && error instanceof Error && error.message.startsWith('no such table');
  const fault = isAbsent ? 'missing' : (BY_RESULT.get(result) ?? BY_RESULT.get(result & 0xff));
  return new StoreError(fault ?? 'unavailable', { cause });
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function resultOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : null;
}
