import { createHash } from 'node:crypto';
import { cookiesOf } from '#server/http/plain-pages.ts';
import { HANDSHAKE_MS } from './handshake.ts';

/**
 * What binds the way to a provider and back to one browser. `Lax`, since the browser comes back from another site; of a
 * name of its own for each state, so that two tabs do not take it from each other.
 */
export function cookieFor(request: Request, state: string, secret: string): string {
  return `${nameOf(request, state)}=${secret}; Max-Age=${HANDSHAKE_MS / 1000}; ${attributes(request)}`;
}

export function endedCookie(request: Request, state: string): string {
  return `${nameOf(request, state)}=; Max-Age=0; ${attributes(request)}`;
}

/** What the browser has for this state: by the rules one value, but who can set cookies may add others. */
export function secretsIn(request: Request, state: string): readonly string[] {
  return cookiesOf(request, nameOf(request, state));
}

function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === 'https:';
}

function nameOf(request: Request, state: string): string {
  const digits = createHash('sha256').update(state).digest('hex').slice(0, 12);
  return `${isSecure(request) ? '__Host-' : ''}rubrica-connect-${digits}`;
}

function attributes(request: Request): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(request) ? '; Secure' : ''}`;
}
