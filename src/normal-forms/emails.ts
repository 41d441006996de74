import { KEYS } from '#domain/identity.ts';
import { isGenericDomain } from './generic-domains.ts';

/**
 * An email as it is compared: without blanks around it, in small letters. Nothing else is folded: that dots or `+tags`
 * do not count is the habit of one provider. `null` where it is none.
 */
export function readEmail(written: string): string | null {
  const email = KEYS.email(written);
  const at = email.lastIndexOf('@');
  return at > 0 && at < email.length - 1 && !/\s/.test(email) ? email : null;
}

/** The domain of a normal email, where it is the owner's own; `null` where many have theirs there. */
export function ownDomainOf(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return domain.includes('.') && !isGenericDomain(domain) ? domain : null;
}

/** The host of a website as somebody wrote it, without `www.`; `null` where it is none of the owner's own. */
export function domainOfWebsite(written: string): string | null {
  const bare = written
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '');
  const host = bare.replace(/[/?#:].*$/s, '').replace(/^www\d?\./, '');
  if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(host)) return null;
  return isGenericDomain(host) || PORTALS.test(host) ? null : host;
}

/** Where many have a page, and nobody the host. */
const PORTALS =
  /(?:^|\.)(?:facebook|instagram|linkedin|google|tripadvisor|booking|youtube|tiktok|paginegialle|wixsite|wordpress|blogspot|business)\./;
