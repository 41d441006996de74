/**
 * Whether the app's own page answers at this address: `/`, a provider's list, one of its clients. The
 * server asks it for what to serve, the browser's routes are the same. `/wethod/42`, `/wethod`, `/`.
 */
export function isAppPath(pathname: string, providerIds: readonly string[]): boolean {
  const [start, provider = '', id, ...more] = pathname.split('/');
  if (start !== '' || more.length > 0) return false;
  if (provider === '') return id === undefined;
  return providerIds.includes(provider) && (id === undefined || /^[\w-]{1,64}$/.test(id));
}
