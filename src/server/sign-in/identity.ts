import type { Person, Role } from '#server/store/store.ts';
import { folded } from './folded.ts';
import type { AllowedPeople, SignInConfig } from './sign-in-config.ts';

/** What an OpenID provider says of somebody, as far as it is read. */
export interface Identity {
  readonly person: Person;
  /** Whether the address counts as this person's own. */
  readonly isVerified: boolean;
  readonly groups: readonly string[];
}

/** Why somebody is not let in, although the provider knows them. */
export type NotAllowed = 'no-address' | 'not-verified' | 'not-allowed';

type Claims = Readonly<Record<string, unknown>>;

const MOST_LETTERS = 200;
/** RFC 5321, 4.5.3.1: 64 before the sign, 255 behind it. */
const LONGEST_ADDRESS = 320;

/** From the claims of an ID token and of the provider's page about a person; `subject` was checked. */
export function toIdentity(
  claims: Claims,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
  { groupsClaim, assumesVerified }: Pick<SignInConfig, 'groupsClaim' | 'assumesVerified'>,
): Identity {
  const email = addressOf(claims['email']);
  const name = textOf(claims['name']) || textOf(claims['preferred_username']) || email;
  // Entra has a claim of its own for it.
  const verified = claims['email_verified'] ?? claims['xms_edov'];
  const isTrue = verified === true || verified === 'true' || verified === 1 || verified === '1';
  return {
    person: { id: personIdOf(issuer, subject), name, email },
    isVerified: isTrue || (assumesVerified && verified === undefined),
    groups: groupsOf(claims, groupsClaim),
  };
}

export function personIdOf(issuer: string, subject: string): string {
  return `${issuer} ${subject}`;
}

/** As what somebody may come in, or why not. An administrator need not be named twice. */
export function admit(identity: Identity, allowed: AllowedPeople): Role | NotAllowed {
  const { person, isVerified, groups } = identity;
  const email = isVerified && isAddress(person.email) ? person.email : null;
  const has = (emails: readonly string[], some: readonly string[]) =>
    (email !== null && emails.includes(email)) || some.some((group) => groups.includes(group));
  if (has(allowed.adminEmails, allowed.adminGroups)) return 'administrator';
  const domain = email?.slice(email.indexOf('@') + 1) ?? '';
  if (has(allowed.emails, allowed.groups) || allowed.domains.includes(domain)) return 'viewer';
  if (email !== null) return 'not-allowed';
  if (allowed.domains.length + allowed.emails.length + allowed.adminEmails.length === 0) {
    return 'not-allowed';
  }
  return isAddress(person.email) ? 'not-verified' : 'no-address';
}

/** One `@`, so that what stands behind it is the domain. */
function isAddress(email: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(email);
}

/** A list, or one name alone. A dot in the claim's name leads into a claim (Keycloak: `realm_access.roles`). */
function groupsOf(claims: Claims, name: string): readonly string[] {
  const own = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Claims)[key]
      : undefined;
  // oxlint-disable-next-line unicorn/no-array-reduce -- a path
  const found = own(claims, name) ?? name.split('.').reduce<unknown>(own, claims);
  const list: readonly unknown[] = Array.isArray(found) ? found : [found];
  return list.filter((entry) => typeof entry === 'string');
}

/** As it is, or nothing: cut, it would be another's. */
function addressOf(claim: unknown): string {
  const isShort = typeof claim === 'string' && claim.length <= LONGEST_ADDRESS;
  return isShort ? folded(claim.trim()) : '';
}

function textOf(claim: unknown): string {
  // On one line: it stands in a list of people, and in a log.
  return typeof claim === 'string'
    ? claim.replaceAll(/\s+/g, ' ').trim().slice(0, MOST_LETTERS)
    : '';
}
