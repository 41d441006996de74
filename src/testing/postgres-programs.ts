import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasApt, installPackages } from '#e2e/install.ts';

/** Where Debian and Ubuntu put each version. */
const VERSIONS = '/usr/lib/postgresql';
/** Says that the package may start no server of its own. */
const NO_SERVER = '/etc/postgresql-common/createcluster.d';

/**
 * The folder with PostgreSQL's programs, which on Debian as root are installed. Throws where there are none: what is
 * said of a database is not said before it was tried.
 */
export function findPostgres(): string {
  const found = search();
  if (found !== null) return found;
  if (hasApt()) {
    mkdirSync(NO_SERVER, { recursive: true });
    writeFileSync(join(NO_SERVER, 'none.conf'), 'create_main_cluster = false\n');
    installPackages(['postgresql']);
  }
  const installed = search();
  if (installed !== null) return installed;
  throw new Error(
    'PostgreSQL is missing: install it (its programs initdb and postgres have to be in PATH), and run the tests again. ' +
      'For the tests that do not end it, TEST_DATABASE_URL may name a database on another machine.',
  );
}

function search(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const versions = existsSync(VERSIONS)
    ? readdirSync(VERSIONS).toSorted((one, other) => Number(other) - Number(one))
    : [];
  const all = [...folders, ...versions.map((version) => join(VERSIONS, version, 'bin'))];
  const isWhole = (folder: string) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)));
  return all.find((folder) => folder !== '' && isWhole(folder)) ?? null;
}
