import type { ProviderId } from '#domain/client.ts';
import { formatClientQuery, type ClientQuery } from './client-query.ts';

/** The app's addresses, as patterns: the browser's routes and the gateway's app pages are these. */
export const ROUTES = { home: '/', list: '/:provider', client: '/:provider/:id' } as const;

/** `/wethod?updated=last:30d`: a list and its question. */
export function listPath(provider: ProviderId, query: ClientQuery): string {
  return `/${encodeURIComponent(provider)}${search(query)}`;
}

/** `/wethod/42?updated=last:30d`: a client, beside the list it was opened from. */
export function clientPath(provider: ProviderId, id: string, query: ClientQuery): string {
  return `/${encodeURIComponent(provider)}/${encodeURIComponent(id)}${search(query)}`;
}

/** A path as it is spelt here: a provider's name in small letters, and no slash at the end. */
export function plainPath(pathname: string): string {
  const [root = '', provider = '', ...rest] = pathname.split('/');
  const plain = [root, provider.toLowerCase(), ...rest].join('/').replace(/\/$/, '');
  return plain === '' ? ROUTES.home : plain;
}

/**
 * Whether a path, still encoded, is one of the app's: the home, a provider's list, or one of its clients.
 * Capitals in a provider's name and a slash at the end make no difference.
 */
export function isAppPath(pathname: string, providers: readonly ProviderId[]): boolean {
  const [root, provider, id, ...more] = plainPath(pathname).split('/');
  if (
    !pathname.startsWith('/') ||
    pathname.includes('//') ||
    root !== '' ||
    provider === undefined ||
    more.length > 0
  )
    return false;
  if (provider === '') return id === undefined;
  return providers.includes(provider) && (id === undefined || /^[\w-]{1,64}$/.test(id));
}

function search(query: ClientQuery): string {
  // Colons and commas are what conditions are made of, and safe to read as they are.
  const spelling = formatClientQuery(query)
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');
  return spelling === '' ? '' : `?${spelling}`;
}

/** Where a path of the app leads, still encoded: a provider's list, and the client that is open beside it. */
export function readPath(pathname: string): {
  readonly provider: ProviderId;
  readonly clientId: string | null;
} {
  const [, provider = '', id = ''] = pathname.split('/');
  return { provider: decode(provider), clientId: id === '' ? null : decode(id) };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A percent sign that encodes nothing: it stands for itself.
    return segment;
  }
}
