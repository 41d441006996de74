import { LOOPBACK_HOSTS } from '#domain/loopback.ts';

/** Under which names browsers may reach this server; made once, in the configuration. */
export interface Origins {
  /** As `URL` spells a host, in small letters. */
  readonly hosts: readonly string[];
}

/** A name that is not ours is how a page elsewhere reaches a loopback server (DNS rebinding). */
export const LOOPBACK_ORIGINS: Origins = { hosts: LOOPBACK_HOSTS };

/** Whether a Host header is one of them, with the port that the request came in on. */
export function isServed({ hosts }: Origins, header: string, port: number): boolean {
  const asked = header.toLowerCase();
  // A browser leaves out the port that http implies.
  return hosts.some((host) => asked === `${host}:${port}` || (port === 80 && asked === host));
}
