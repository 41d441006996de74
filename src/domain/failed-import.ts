import type { ErrorKind } from './errors.ts';

/** Answered by Rubrica's own server whatever it serves; it costs nothing. */
const ALIVE = '/healthz';

/**
 * Why a part of the program could not be loaded: `offline`, `unreachable` where Rubrica's server does not answer, or
 * `outdated` where it does and has this part no more, since a newer build is served.
 */
export async function reasonOfFailedImport(): Promise<ErrorKind> {
  if (!navigator.onLine) return 'offline';
  try {
    return (await fetch(ALIVE, { cache: 'no-store' })).ok ? 'outdated' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
