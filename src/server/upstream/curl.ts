import type { SentRequest } from './trace.ts';

/** What stands in the place of a credential. */
const MASK = '•••';

/**
 * A request as a command for a POSIX shell that sends the same, except its credentials: each is masked wherever
 * it stands, and so is all of `authorization` but its scheme.
 */
export function toCurl({ address, headers, secrets }: SentRequest): string {
  const parts = Object.entries(headers).map(([name, value]) => {
    // curl names the encodings that it reads by itself.
    if (name === 'accept-encoding') return '--compressed';
    return `-H ${quote(`${name}: ${maskValue(name, value, secrets)}`)}`;
  });
  return ['curl', ...parts, quote(mask(address.href, secrets))].join(' ');
}

function maskValue(name: string, value: string, secrets: readonly string[]): string {
  if (name.toLowerCase() !== 'authorization') return mask(value, secrets);
  const scheme = /^[A-Za-z]+ /.exec(value)?.[0] ?? '';
  return scheme + MASK;
}

/** The longest first: one may be a part of another. */
function mask(text: string, secrets: readonly string[]): string {
  return secrets
    .toSorted((one, other) => other.length - one.length)
    .reduce((masked, secret) => (secret ? masked.replaceAll(secret, MASK) : masked), text);
}

/** Within single quotes a POSIX shell reads everything as it is, except a single quote. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
