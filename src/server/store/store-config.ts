import { isAbsolute, join, resolve } from 'node:path';
import type { Environment } from '#providers/upstream.ts';

/** Where the server keeps what it keeps. */
export type StoreConfig =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

const DATABASE_FILE = 'rubrica.db';

/**
 * PostgreSQL where `DATABASE_URL` says so, and otherwise a file of SQLite in `DATA_FOLDER`. What is wrong is added to
 * the faults, a sentence each, without the address: its password is in it.
 */
export function readStoreConfig(environment: Environment, faults: string[]): StoreConfig {
  const url = environment['DATABASE_URL'];
  const folder = environment['DATA_FOLDER'];
  if (url && folder) {
    faults.push('DATABASE_URL and DATA_FOLDER are two places: set one of them.');
  }
  if (!url) return { kind: 'sqlite', path: join(folderOf(environment, faults), DATABASE_FILE) };
  const fault = faultOf(url);
  if (fault !== null) faults.push(fault);
  return { kind: 'postgres', url };
}

function faultOf(url: string): string | null {
  const address = URL.parse(url);
  if (address === null || !/^postgres(?:ql)?:$/.test(address.protocol)) {
    return 'DATABASE_URL must be like postgres://user:password@host:5432/database, special characters as %40.';
  }
  if (address.pathname.length < 2) return 'DATABASE_URL names no database: add /rubrica to it.';
  const mode = address.searchParams.get('sslmode') ?? 'disable';
  if (!['disable', 'require', 'verify-full'].includes(mode)) {
    return 'sslmode in DATABASE_URL must be disable, require or verify-full.';
  }
  return null;
}

/** Where programs keep data of their own, unless told. */
function folderOf(environment: Environment, faults: string[]): string {
  const folder = environment['DATA_FOLDER'];
  if (folder) {
    if (!isAbsolute(folder))
      faults.push('DATA_FOLDER must be a whole path, such as /var/lib/rubrica.');
    return resolve(folder);
  }
  const { XDG_DATA_HOME: data, LOCALAPPDATA: windows, HOME: home } = environment;
  if (data && isAbsolute(data)) return join(data, 'rubrica');
  if (windows) return join(windows, 'Rubrica');
  if (home) return join(home, '.local', 'share', 'rubrica');
  return resolve('data');
}
