/** What the guard and the router need to know of an address that is posted to. */
export interface PostRoute {
  /** Bytes of a body, which is JSON. */
  readonly mostBytes: number;
  /** Whether it changes something: then it needs the token of whoever is let in. */
  readonly needsToken: boolean;
}

/** Every address that is posted to, exactly. All others are asked by GET, and change nothing. */
export const POST_ROUTES: ReadonlyMap<string, PostRoute> = new Map<string, PostRoute>([
  // A line in the log.
  ['/api/render-errors', { mostBytes: 4096, needsToken: false }],
  ['/api/session/end', { mostBytes: 256, needsToken: true }],
  ['/api/admin/sessions/end', { mostBytes: 256, needsToken: true }],
]);

/** The header that has the token: a page elsewhere can neither read the one nor send the other. */
export const TOKEN_HEADER = 'x-rubrica-token';
