import type { Environment } from '#providers/upstream.ts';
import { readPublicAddress, type PublicAddress } from './public-address.ts';
import { readSignIn, type SignInConfig } from './sign-in/sign-in-config.ts';

/** A server that people reach at an address, and where they sign in. */
export interface TeamConfig {
  readonly address: PublicAddress;
  readonly signIn: SignInConfig;
}

/** What has no meaning where nobody signs in. */
const TEAM_ONLY = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_SCOPES',
  'OIDC_ALLOWED_DOMAINS',
  'OIDC_ALLOWED_EMAILS',
  'OIDC_ALLOWED_GROUPS',
  'OIDC_ADMIN_EMAILS',
  'OIDC_ADMIN_GROUPS',
  'OIDC_GROUPS_CLAIM',
  'OIDC_ASSUME_VERIFIED',
  'TRUSTED_PROXIES',
  'TLS_CERT',
  'TLS_KEY',
];

/**
 * `null` without `PUBLIC_URL`: then one person on this machine is served, and nothing of this is needed. With it, each
 * thing that would leave the server open is a fault.
 */
export function readTeam(environment: Environment, faults: string[]): TeamConfig | null {
  if (!environment['PUBLIC_URL']) {
    const set = TEAM_ONLY.filter((name) => environment[name]);
    if (set.length > 0) {
      faults.push(
        `PUBLIC_URL is missing: ${set.join(', ')} ${set.length > 1 ? 'are' : 'is'} for a server that a team reaches at an address, such as https://clients.acme.example.`,
      );
    }
    return null;
  }
  const address = readPublicAddress(environment, faults);
  const signIn = readSignIn(environment, faults);
  if (!environment['RUBRICA_KEY']) {
    faults.push(
      'RUBRICA_KEY is missing: what is kept of a sign-in is sealed with it. `npm run key` makes one.',
    );
  }
  if (environment['LAUNCH_LINK']) {
    faults.push('LAUNCH_LINK is for this machine alone: remove it, since PUBLIC_URL is set.');
  }
  return address && signIn && { address, signIn };
}
