import type { Client, ClientKey, ClientKind, Instant, ProviderId } from '#domain/client.ts';
import { fold } from '#domain/fold.ts';
import { trimmed } from '#domain/trimmed.ts';
import { numbersOf } from '#normal-forms/client-numbers.ts';
import { domainOfWebsite, ownDomainOf, readEmail } from '#normal-forms/emails.ts';
import { readName, type Name } from '#normal-forms/names.ts';
import type { RegisteredNumber } from '#normal-forms/numbers.ts';
import { readPhone } from '#normal-forms/phones.ts';
import { placesOf, type Place } from './places.ts';

/** The id of a client of another system, as somebody wrote it. */
export interface Reference {
  /** In small letters. */
  readonly id: string;
  /** What the system is called there, in small letters; `null` where that is not said. */
  readonly system: string | null;
}

/**
 * What is read of a client to link it. There is one for every client, so that what the client says itself is left there,
 * and no list has room for more than it holds.
 */
export class Party {
  readonly #client: Client;
  /** The name, and the legal one where it is another. */
  readonly names: readonly Name[];
  /** Folded letters and digits, as a core. */
  readonly acronym: string | null;
  /** By what they are for: `identitiesOf`. */
  readonly numbers: readonly RegisteredNumber[];
  readonly references: readonly Reference[];
  readonly emails: readonly string[];
  readonly domains: readonly string[];
  readonly phones: readonly string[];
  readonly places: readonly Place[];
  /** ISO alpha-2; `null` where nothing says it. */
  readonly home: string | null;

  constructor(client: Client) {
    const { home, numbers } = numbersOf(client);
    this.#client = client;
    this.names = namesOf(client);
    this.acronym = acronymOf(client);
    this.numbers = numbers;
    this.references = referencesOf(client);
    this.emails = unique(client.emails.map(({ address }) => readEmail(address)));
    this.domains = domainsOf(client);
    this.phones = unique(client.phones.map((phone) => readPhone(phone, home)));
    this.places = placesOf(client, home);
    this.home = home;
  }

  get key(): ClientKey {
    return this.#client.key;
  }

  get source(): ProviderId {
    return this.#client.provider;
  }

  get id(): string {
    return this.#client.id;
  }

  get kind(): ClientKind | null {
    return this.#client.kind;
  }

  get updatedAt(): Instant | null {
    return this.#client.updatedAt;
  }

  get isDeleted(): boolean {
    return this.#client.deletedAt !== null;
  }
}

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function unique(values: readonly (string | null)[]): readonly string[] {
  const known = values.filter((value) => value !== null);
  return trimmed(known.length < 2 ? known : [...new Set(known)]);
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
  return trimmed(references);
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
