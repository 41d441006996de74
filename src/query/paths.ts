import { formatClientQuery, type ClientQuery } from './client-query.ts';
import { addColumns, type ChosenColumns } from './columns.ts';
import { addZone } from './zone.ts';

/** What a list is of, as addresses name it: a provider's id. */
export type ScopeId = string;

/** The scope of all providers' clients together. No provider is called so. */
export const BOTH: ScopeId = 'both';

/**
 * Where the app's addresses begin. A scope stands below `/clients`, so that no provider can have the name of a page.
 * Before that, lists stood at `/wethod`: links of that time still lead to them.
 */
export const ROUTES = {
  home: '/',
  clients: '/clients',
  connect: '/connect',
  team: '/settings/team',
  readiness: '/readiness',
} as const;

/** Where a path of the app leads. */
export type Address =
  | { readonly page: 'home' }
  /** Who is signed in, for administrators. */
  | { readonly page: 'team' }
  /** What would stop an electronic invoice, in the clients of all providers. */
  | { readonly page: 'readiness' }
  /** How to connect what a scope is of; all of them where it is `null`. */
  | { readonly page: 'connect'; readonly scope: ScopeId | null }
  | {
      readonly page: 'clients';
      readonly scope: ScopeId;
      /** The client that is open beside the list. */
      readonly clientId: string | null;
    };

/** `/clients/wethod?updated=last:30d`: a list, its question, and its zone and columns where the address says them. */
export function listPath(
  scope: ScopeId,
  query: ClientQuery,
  zone: string | null = null,
  columns: ChosenColumns | null = null,
): string {
  return toPath({ page: 'clients', scope, clientId: null }) + search(query, zone, columns);
}

/** `/clients/wethod/42?updated=last:30d`: a client, beside the list it was opened from. */
export function clientPath(
  scope: ScopeId,
  clientId: string,
  query: ClientQuery,
  zone: string | null = null,
  columns: ChosenColumns | null = null,
): string {
  return toPath({ page: 'clients', scope, clientId }) + search(query, zone, columns);
}

/** The one spelling of an address, without a question. */
export function toPath(address: Address): string {
  if (!('scope' in address)) return ROUTES[address.page];
  const { page, scope } = address;
  const segments = [scope, page === 'clients' ? address.clientId : null].filter(
    (segment) => segment !== null,
  );
  return [ROUTES[page], ...segments.map(toSegment)].join('/');
}

/** A colon is a letter like others in a path, and the server takes no percent sign there. */
function toSegment(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':');
}

/**
 * Where a path leads, still encoded; `null` where it leads nowhere. Capitals in a scope's name and a slash at
 * the end make no difference, and addresses from before `/clients` mean what they meant.
 */
export function readAddress(pathname: string, scopes: readonly ScopeId[]): Address | null {
  if (!pathname.startsWith('/') || pathname.includes('//')) return null;
  if (pathname === ROUTES.team) return { page: 'team' };
  const [first = '', ...others] = pathname.slice(1).replace(/\/$/, '').split('/');
  const page = `/${first.toLowerCase()}`;
  if (page === ROUTES.readiness && others.length === 0) return { page: 'readiness' };
  const isCurrent = page === ROUTES.clients || page === ROUTES.connect;
  const [named = '', id = null, ...more] = isCurrent ? others : [first, ...others];
  if (more.length > 0) return null;
  const isConnect = page === ROUTES.connect;
  if (named === '') return isConnect ? { page: 'connect', scope: null } : { page: 'home' };
  const wanted = decode(named).toLowerCase();
  const scope = scopes.find((known) => known === wanted);
  if (scope === undefined || (isConnect && id !== null)) return null;
  if (isConnect) return { page: 'connect', scope };
  return { page: 'clients', scope, clientId: id === null ? null : decode(id) };
}

/** Whether a path, still encoded, is one of the app's pages: `scopes` are the providers. */
export function isAppPath(pathname: string, scopes: readonly ScopeId[]): boolean {
  const address = readAddress(pathname, [...scopes, BOTH]);
  if (address === null) return false;
  if (address.page !== 'clients' || address.clientId === null) return true;
  return /^([\w-]{1,32}:)?[\w-]{1,64}$/.test(address.clientId);
}

function search(query: ClientQuery, zone: string | null, columns: ChosenColumns | null): string {
  const parameters = formatClientQuery(query);
  addZone(parameters, zone);
  addColumns(parameters, columns);
  return spellParameters(parameters);
}

/** `?updated=last:30d`, or nothing: parameters as an address has them. */
export function spellParameters(parameters: URLSearchParams): string {
  // Colons and commas are what conditions are made of, and slashes zones: safe to read as they are.
  const spelling = parameters
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replace(/(?<=^|&)zone=[^&]*/, (zone) => zone.replaceAll('%2F', '/'));
  return spelling === '' ? '' : `?${spelling}`;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A percent sign that encodes nothing: it stands for itself.
    return segment;
  }
}
