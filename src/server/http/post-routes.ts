/** What the guard and the router need to know of an address that is posted to. */
export interface PostRoute {
  /** `{…}` is one segment of letters, digits and hyphens. */
  readonly path: string;
  /** Who posts to it: a page of ours, with JSON; or the OpenID provider, with a form, which no browser may send. */
  readonly from: 'page' | 'provider';
  /** Bytes of a body. */
  readonly mostBytes: number;
  /** Whether it changes something: then it needs the token of the browser that is let in. */
  readonly needsToken: boolean;
}

/** Every address that is posted to. All others are asked by GET, and change nothing. */
const POST_ROUTES: readonly PostRoute[] = [
  // A line in the log.
  { from: 'page', path: '/api/render-errors', mostBytes: 4096, needsToken: false },
  { from: 'page', path: '/api/session/end', mostBytes: 256, needsToken: true },
  { from: 'page', path: '/api/admin/sessions/end', mostBytes: 256, needsToken: true },
  { from: 'page', path: '/api/connections/{provider}', mostBytes: 256, needsToken: true },
  {
    from: 'page',
    path: '/api/connections/{provider}/disconnect',
    mostBytes: 256,
    needsToken: true,
  },
  // A view's address and name, each at its longest.
  { from: 'page', path: '/api/shared/views/write', mostBytes: 32 * 1024, needsToken: true },
  { from: 'page', path: '/api/shared/views/remove', mostBytes: 256, needsToken: true },
  { from: 'page', path: '/api/shared/decisions/write', mostBytes: 4096, needsToken: true },
  { from: 'page', path: '/api/shared/decisions/remove', mostBytes: 4096, needsToken: true },
  // What it says is signed.
  { from: 'provider', path: '/sign-in/backchannel-logout', mostBytes: 16_384, needsToken: false },
];

const compiled = POST_ROUTES.map((route) => ({
  route,
  form: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[A-Za-z0-9-]{1,64}')}$`),
}));

/** The route of a path that is posted to, without a query; `null` where a path is none. */
export function postRouteOf(path: string): PostRoute | null {
  return compiled.find(({ form }) => form.test(path))?.route ?? null;
}

/** The header that has the token: a page elsewhere can neither read the one nor send the other. */
export const TOKEN_HEADER = 'x-rubrica-token';
