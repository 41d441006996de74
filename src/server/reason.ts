import { problemOf } from '#domain/errors.ts';
import { StoreError } from './store/store.ts';

/** Node's own words for a connection that does not come about or breaks. */
const KNOWN = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * Why a question got no answer, in one word of a closed list for the log; `null` where none fits. A
 * message is never said: it may hold an address, or somebody's data.
 */
export function reasonOf(error: unknown): string | null {
  const { kind } = problemOf(error);
  if (kind === 'timeout') return 'timeout';
  // A provider's own 429 is an answer, and not thrown.
  if (kind === 'rate-limited') return 'ceiling';
  const cause = error instanceof Error ? error.cause : null;
  if (cause instanceof StoreError) return `store-${cause.fault}`;
  const code = codeOf(cause);
  if (KNOWN.has(code)) return code;
  if (/CERT|SIGNATURE|ISSUER|ALTNAME/.test(code)) return 'certificate';
  if (/^(?:ERR_SSL|ERR_TLS|EPROTO)/.test(code)) return 'TLS';
  if (code.startsWith('HPE_')) return 'not-HTTP';
  return null;
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : '';
}
