import { RENDER_ERRORS } from '#server/render-errors.ts';

/** Where an account is connected and disconnected. */
const CONNECTIONS = /^\/connections\/[\w-]+(?:\/disconnect)?$/;

/** The one method that is answered at a path: a POST where something changes, a GET everywhere else. */
export function methodAt(path: string): 'GET' | 'POST' {
  return path === RENDER_ERRORS || CONNECTIONS.test(path) ? 'POST' : 'GET';
}
