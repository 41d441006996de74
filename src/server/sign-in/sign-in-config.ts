import { isLoopback } from '#domain/loopback.ts';
import type { Environment } from '#providers/upstream.ts';
import { folded } from './folded.ts';

/** Who may sign in, and who of them is an administrator. Addresses and domains in small letters. */
export interface AllowedPeople {
  readonly domains: readonly string[];
  readonly emails: readonly string[];
  readonly groups: readonly string[];
  readonly adminEmails: readonly string[];
  readonly adminGroups: readonly string[];
}

/** At which OpenID provider people sign in, and which of them are let in. */
export interface SignInConfig {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `openid` among them. */
  readonly scopes: readonly string[];
  /** The claim that has a person's groups. */
  readonly groupsClaim: string;
  /** Whether an address counts of which the provider does not say that it was verified. */
  readonly assumesVerified: boolean;
  readonly allowed: AllowedPeople;
}

const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const EMAIL = /^[^\s@]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const GROUP = /^\S.*$/;

/** For a server that a team reaches: everything that would leave it open is a fault. */
export function readSignIn(environment: Environment, faults: string[]): SignInConfig | null {
  const before = faults.length;
  for (const name of NEEDED.filter((each) => !environment[each])) {
    faults.push(
      `${name} is missing: with PUBLIC_URL everybody signs in at an OpenID provider, or anyone would see every client.`,
    );
  }
  const issuer = readIssuer(environment['OIDC_ISSUER'], faults);
  const clientId = visible('OIDC_CLIENT_ID', environment, faults);
  const clientSecret = visible('OIDC_CLIENT_SECRET', environment, faults);
  const scopes = (environment['OIDC_SCOPES'] || 'openid email profile').split(/[\s,]+/);
  if (!scopes.includes('openid') || !scopes.every((scope) => /^[!-~]+$/.test(scope))) {
    faults.push('OIDC_SCOPES must be words with spaces between, openid among them.');
  }
  const groupsClaim = environment['OIDC_GROUPS_CLAIM'] || 'groups';
  const verified = environment['OIDC_ASSUME_VERIFIED'] || 'off';
  if (!['on', 'off'].includes(verified)) faults.push('OIDC_ASSUME_VERIFIED must be on or off.');
  const allowed = readAllowed(environment, faults);
  if (faults.length > before || !issuer) return null;
  const assumesVerified = verified === 'on';
  return { issuer, clientId, clientSecret, scopes, groupsClaim, allowed, assumesVerified };
}

function readAllowed(environment: Environment, faults: string[]): AllowedPeople {
  const list = (name: string, form: RegExp, meaning: string, isFolded = true) => {
    const entries = (environment[name] ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry) => (isFolded ? folded(entry) : entry));
    const wrong = entries.find((entry) => !form.test(entry));
    if (wrong !== undefined) {
      faults.push(
        `${name} must be ${meaning}, separated by commas: ${wrong.slice(0, 60)} is none.`,
      );
    }
    return entries;
  };
  const domains = 'domains such as acme.example';
  const emails = 'addresses such as anna@acme.example';
  const allowed: AllowedPeople = {
    domains: list('OIDC_ALLOWED_DOMAINS', DOMAIN, domains),
    emails: list('OIDC_ALLOWED_EMAILS', EMAIL, emails),
    groups: list('OIDC_ALLOWED_GROUPS', GROUP, 'names of groups', false),
    adminEmails: list('OIDC_ADMIN_EMAILS', EMAIL, emails),
    adminGroups: list('OIDC_ADMIN_GROUPS', GROUP, 'names of groups', false),
  };
  if (Object.values(allowed).every((entries: readonly string[]) => entries.length === 0)) {
    faults.push(
      'OIDC_ALLOWED_DOMAINS, OIDC_ALLOWED_EMAILS or OIDC_ALLOWED_GROUPS must say who may sign in, or everybody with an account at the OpenID provider would see every client.',
    );
  }
  return allowed;
}

/** As the provider's discovery document spells it: a slash at the end counts. */
function readIssuer(spelling: string | undefined, faults: string[]): URL | null {
  if (!spelling) return null;
  const url = URL.parse(spelling);
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url && isSafe && !url.search && !url.hash && !url.username && !url.password) return url;
  faults.push('OIDC_ISSUER must be an https address, such as https://accounts.google.com.');
  return null;
}

function visible(name: string, environment: Environment, faults: string[]): string {
  const value = environment[name] ?? '';
  if (!/^[!-~]{0,4096}$/.test(value))
    faults.push(`${name} must be printable characters, no spaces.`);
  return value;
}
