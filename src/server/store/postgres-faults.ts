import { StoreError, type StoreFault } from './store.ts';

/** By SQLSTATE, or by its first two characters; https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const BY_STATE = new Map<string, StoreFault>([
  // Also a server that became a standby: the next connection may lead to the one that took its place.
  ['25006', 'read-only'],
  ['28', 'refused'],
  ['42501', 'refused'],
  ['3D000', 'missing'],
  ['3F000', 'missing'],
  ['42P01', 'missing'],
  ['40', 'locked'],
  ['55P03', 'locked'],
  ['53100', 'full'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
]);

/** Of Node and `pg`: a certificate that does not fit, or no TLS where the address wants it. */
const TLS = /CERT|SIGNATURE|ISSUER|ALTNAME|ERR_SSL|ERR_TLS/;

/** States after which the same connection goes on: what failed was the statement. */
const USABLE = /^(?:22|23|40|42|53100|55P03|57014)/;

/** Whether the connection is as good as before. */
export function isUsable(error: unknown): boolean {
  const state = stateOf(error);
  return state !== null && USABLE.test(state);
}

/** What PostgreSQL or the connection says, without its sentence: that may have a value in it. */
export function toPostgresError(error: unknown): StoreError {
  const state = stateOf(error);
  if (isOfPooler(error))
    return new StoreError('refused', { cause: new Error('startup parameter') });
  if (state !== null) {
    const fault = BY_STATE.get(state) ?? BY_STATE.get(state.slice(0, 2)) ?? 'unavailable';
    return new StoreError(fault, { cause: new Error(`SQLSTATE ${state}`) });
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // A file of a certificate that the address names and that cannot be read.
  const isFile = error instanceof Error && 'syscall' in error && error.syscall === 'open';
  const isWithoutTls = error instanceof Error && error.message.includes('does not support SSL');
  const isRefused = TLS.test(code) || isFile || isWithoutTls;
  return new StoreError(isRefused ? 'refused' : 'unavailable', { cause: new Error(code) });
}

/** PgBouncer has one state for all that it says, also while PostgreSQL is away behind it. */
function isOfPooler(error: unknown): boolean {
  return error instanceof Error && error.message.includes('unsupported startup parameter');
}

function stateOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code) ? code : null;
}
