import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '#server/config.ts';
import { KEY_VARIABLE, makeKey, readKeys } from '#server/store/keys.ts';

/**
 * The key of one person on one machine: made at the first start, in a file that only this user can read. It stands beside
 * the database, so it does not protect from who reads the whole folder; it does where the database alone is copied, sent
 * or backed up. Empty where there is none and none is to be made. Throws a `ConfigError`.
 */
export function keysInFile(
  path: string,
  isMade: boolean,
  /** Whether the mode of a file says who can read it. */
  hasModes = process.platform !== 'win32',
): readonly Uint8Array[] {
  const text = readText(path) ?? (isMade ? make(path) : null);
  if (text === null) return [];
  if (hasModes && (statSync(path).mode & 0o077) !== 0) {
    throw new ConfigError([
      `${path} can be read by other users: allow it to the user who starts Rubrica alone (chmod 600).`,
    ]);
  }
  const keys = readKeys({ [KEY_VARIABLE]: text.trim() }, []);
  if (keys.length > 0) return keys;
  throw new ConfigError([
    `${path} has no key in it any more: bring back the one that was there, or remove it and connect again.`,
  ]);
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new ConfigError([
      `${path} cannot be read: allow the user who starts Rubrica to read it.`,
    ]);
  }
}

/** Of two programs that start at once, one file counts. */
function make(path: string): string {
  const begun = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(begun, `${makeKey()}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(begun, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw new ConfigError([
        `${dirname(path)} cannot be written to: allow it to the user who starts Rubrica, or set DATA_FOLDER to another folder.`,
      ]);
    }
  } finally {
    rmSync(begun, { force: true });
  }
  return readFileSync(path, 'utf8');
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
