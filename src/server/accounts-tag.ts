import { createHash } from 'node:crypto';
import type { Provider } from './config.ts';

const DIGITS = 16;

/**
 * Tells the accounts of this server from those of others, so that what a browser keeps of one company is not taken for
 * another's: wethod's ids are small numbers. The first 16 hexadecimal digits of SHA-256 over base URLs and accounts. The
 * demo's address is another one at every start, and its clients are the same.
 */
export function accountsTag(providers: readonly Provider[]): string {
  const accounts = providers.flatMap(({ upstream: { id }, mode, connection, connectable }) => {
    const baseUrl = (connection ?? connectable)?.baseUrl;
    if (baseUrl === undefined) return [];
    return [[id, mode === 'sandbox' ? mode : baseUrl.href, connection?.account ?? '']];
  });
  return createHash('sha256').update(JSON.stringify(accounts)).digest('hex').slice(0, DIGITS);
}
