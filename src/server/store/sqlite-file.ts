import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { codeOf } from './sqlite-faults.ts';

/** "Rubr", as `file` shows it: other programs' databases are left alone. */
export const APPLICATION_ID = 0x52756272;

type OpenFile = (path: string) => DatabaseSync;

/**
 * An empty database where there is none, which only this user can read. It has its name once it is whole: so a file
 * without anything in it is never one that was just begun. Of two that start at once, one file counts.
 */
export function createFile(path: string, open: OpenFile): void {
  const folder = dirname(path);
  if (mkdirSync(folder, { recursive: true, mode: 0o700 })) chmodSync(folder, 0o700);
  const begun = `${path}.${process.pid}.new`;
  rmSync(begun, { force: true });
  try {
    closeSync(openSync(begun, 'wx', 0o600));
    const database = open(begun);
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA application_id = ${APPLICATION_ID};`);
    database.close();
    giveName(begun, path);
    syncFolder(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(begun + ending, { force: true });
  }
}

/** Never in the place of another file. Some file systems have no links; there, the first start is one alone. */
function giveName(begun: string, path: string): void {
  try {
    linkSync(begun, path);
  } catch (error) {
    if (!/^(?:EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS)$/.test(codeOf(error)) || existsSync(path))
      throw error;
    renameSync(begun, path);
  }
}

/** A name is only safe once its folder is on the disk. Windows cannot open folders, and needs no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What tells a file from another one that has its name; `null` where there is none. */
export function fileAt(path: string): { readonly identity: string; readonly size: number } | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : { identity: `${found.dev} ${found.ino}`, size: found.size };
}

/** Never asked of a file that is open: closing it would take SQLite's locks away. */
export function canOnlyBeRead(path: string): boolean {
  const opens = (flags: string): boolean => {
    try {
      closeSync(openSync(path, flags));
      return true;
    } catch {
      return false;
    }
  };
  return opens('r') && !opens('r+');
}
