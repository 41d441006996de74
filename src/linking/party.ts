import type { Client, ClientKey, ClientKind, Instant, ProviderId } from '#domain/client.ts';
import { fold } from '#domain/fold.ts';
import { numbersOf } from '#normal-forms/client-numbers.ts';
import { domainOfWebsite, ownDomainOf, readEmail } from '#normal-forms/emails.ts';
import { readName, type Name } from '#normal-forms/names.ts';
import { readPhone } from '#normal-forms/phones.ts';
import { identitiesOf, type Identities } from './identities.ts';
import { placesOf, type Place } from './places.ts';

/** The id of a client of another system, as somebody wrote it. */
export interface Reference {
  /** In small letters. */
  readonly id: string;
  /** What the system is called there, in small letters; `null` where that is not said. */
  readonly system: string | null;
}

/** What is read of a client to link it. */
export interface Party {
  readonly key: ClientKey;
  readonly source: ProviderId;
  readonly id: string;
  readonly kind: ClientKind | null;
  /** The name, and the legal one where it is another. */
  readonly names: readonly Name[];
  /** Folded letters and digits, as a core. */
  readonly acronym: string | null;
  readonly identities: Identities;
  readonly references: readonly Reference[];
  readonly emails: readonly string[];
  readonly domains: readonly string[];
  readonly phones: readonly string[];
  readonly places: readonly Place[];
  /** ISO alpha-2; `null` where nothing says it. */
  readonly home: string | null;
  readonly updatedAt: Instant | null;
  readonly isDeleted: boolean;
}

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A client in normal form. */
export function toParty(client: Client): Party {
  const { home, numbers } = numbersOf(client);
  return {
    key: client.key,
    source: client.provider,
    id: client.id,
    kind: client.kind,
    names: namesOf(client),
    acronym: acronymOf(client),
    identities: identitiesOf(numbers),
    references: referencesOf(client),
    emails: unique(client.emails.map(({ address }) => readEmail(address))),
    domains: domainsOf(client),
    phones: unique(client.phones.map((phone) => readPhone(phone, home))),
    places: placesOf(client, home),
    home,
    updatedAt: client.updatedAt,
    isDeleted: client.deletedAt !== null,
  };
}

function unique(values: readonly (string | null)[]): readonly string[] {
  const known = values.filter((value) => value !== null);
  return known.length < 2 ? known : [...new Set(known)];
}

function namesOf({ name, legalName }: Client): readonly Name[] {
  const [first, second] = [readName(name), readName(legalName)];
  if (first === null) return second === null ? [] : [second];
  const isAgain = second === null || (second.core === first.core && second.form === first.form);
  return isAgain ? [first] : [first, second];
}

/** wethod's short name, which has no place in a client of ours. */
function acronymOf({ raw }: Client): string | null {
  const written = ownText(raw, 'acronym');
  return written === null ? null : fold(written).replace(/[^\p{L}\p{N}]+/gu, '') || null;
}

/** Qonto's ids are UUIDs. Those of other systems may be too: they are then found nowhere. */
function referencesOf({ externalIdentifiers }: Client): readonly Reference[] {
  const references: Reference[] = [];
  for (const { value, type } of externalIdentifiers) {
    const id = value.trim().toLowerCase();
    if (!UUID.test(id) || references.some((known) => known.id === id)) continue;
    references.push({ id, system: type === null ? null : type.trim().toLowerCase() });
  }
  return references;
}

/** Of the emails, save certified ones, whose domain is their provider's; and of the website. */
function domainsOf({ emails, raw }: Client): readonly string[] {
  const ofEmails = emails
    .filter(({ role }) => role !== 'certified')
    .map(({ address }) => readEmail(address))
    .map((email) => (email === null ? null : ownDomainOf(email)));
  const website = ownText(raw, 'website');
  return unique([...ofEmails, website === null ? null : domainOfWebsite(website)]);
}

function ownText(raw: Client['raw'], field: string): string | null {
  const value = Object.hasOwn(raw, field) ? raw[field] : null;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
