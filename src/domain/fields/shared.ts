import { addressLines } from '#domain/address-lines.ts';
import {
  CLIENT_KINDS,
  listedAddress,
  listedEmail,
  listedName,
  type Address,
  type AddressRole,
  type Client,
  type EInvoicingCode,
  type Email,
  type ExternalIdentifier,
} from '#domain/client.ts';
import { toCountry } from '#domain/country-code.ts';
import { lookupIn, type Field, type FieldId, type Formatter } from '#domain/field.ts';
import { choice, choices, instant, list, written } from './define.ts';

/**
 * The fields that more than one provider may have. A new one is an entry here and its name in the messages;
 * a provider that fills it lists it.
 */
export const SHARED = named({
  name: written('text', 'name', 'identity', listedName),
  legalName: written('text', 'legalName', 'identity', (client) => client.legalName, {
    shownWith: 'name',
  }),
  kind: choice(
    'kind',
    'identity',
    (client) => client.kind,
    (value, format) => {
      const known = CLIENT_KINDS.find((kind) => kind === value);
      return known === undefined ? value : format.kind(known);
    },
    { shownWith: 'name', options: CLIENT_KINDS },
  ),

  /** The one that a list speaks of. */
  email: written('email', 'email', 'contact', listedEmail, { shownWith: 'emails' }),
  emails: list(
    'emails',
    'contact',
    (client) => client.emails,
    ({ role, address }, format) => ({
      type: 'email',
      label: format.emailRole(role),
      text: address,
    }),
    null,
    {
      // It stands where invoices are sent.
      isSaidElsewhere: ({ role, address }, client) =>
        role === 'certified' && codeOf(client, 'pec') === address,
    },
  ),
  administrationEmail: written(
    'email',
    'administrationEmail',
    'contact',
    (client) => emailOf(client, 'administration'),
    { shownWith: 'emails' },
  ),
  /** The one that a list speaks of. */
  phone: written('phone', 'phone', 'contact', (client) => client.phones[0] ?? null, {
    shownWith: 'phones',
  }),
  phones: list(
    'phones',
    'contact',
    (client) => client.phones,
    (text) => ({ type: 'phone', label: null, text }),
  ),

  addresses: list(
    'addresses',
    'address',
    (client) => client.addresses,
    (address, format) => ({
      type: 'prose',
      label: format.addressRole(address.role),
      text: addressLines(address, format.country).join('\n'),
    }),
    (addresses, format) =>
      addresses.map((address) => addressLines(address, format.country).join(', ')).join('; '),
  ),
  /** Of the address that a list speaks of, as the next four. */
  street: ofAddress('street', 'text'),
  zipCode: ofAddress('zipCode', 'identifier'),
  city: ofAddress('city', 'text'),
  province: ofAddress('province', 'text'),
  country: choice(
    'country',
    'address',
    (client) => listedAddress(client)?.country ?? null,
    (value, format) => format.country(value),
    { shownWith: 'addresses', meaning: toCountry },
  ),
  billingAddress: wholeAddress('billingAddress', 'billing'),
  deliveryAddress: wholeAddress('deliveryAddress', 'delivery'),

  vatNumber: written('identifier', 'vatNumber', 'tax', (client) => client.vatNumber),
  taxId: written('identifier', 'taxId', 'tax', (client) => client.taxId),
  registrationNumber: written(
    'identifier',
    'registrationNumber',
    'tax',
    (client) => client.registrationNumber,
  ),
  eInvoicing: list(
    'eInvoicing',
    'tax',
    (client) => client.eInvoicing,
    ({ type, value }, format) => ({
      type: type === 'pec' ? 'email' : 'identifier',
      label: format.eInvoicingType(type),
      text: value,
    }),
  ),
  /** Where an Italian invoice is sent: one of both is asked for. */
  sdiCode: eInvoicingCode('sdiCode', 'identifier', (client) => codeOf(client, 'sdi', 'recipient')),
  certifiedEmail: eInvoicingCode(
    'certifiedEmail',
    'email',
    (client) => codeOf(client, 'pec') ?? emailOf(client, 'certified'),
  ),
  electronicAddress: eInvoicingCode('electronicAddress', 'identifier', (client) =>
    codeOf(client, 'electronic-address'),
  ),

  externalIdentifiers: list(
    'externalIdentifiers',
    'identifiers',
    (client) => client.externalIdentifiers,
    ({ type, value }) => ({ type: 'identifier', label: type, text: value }),
    identifiersText,
  ),
  identifierTypes: choices(
    'identifierTypes',
    'identifiers',
    ({ externalIdentifiers }) => [
      ...new Set(externalIdentifiers.flatMap(({ type }) => type ?? [])),
    ],
    (value) => value,
    { shownWith: 'externalIdentifiers' },
  ),
  /** The identifiers themselves: `Salesforce SF-0001, SAP 4711`. */
  externalValues: list(
    'externalValues',
    'identifiers',
    (client) => client.externalIdentifiers,
    ({ type, value }) => ({ type: 'identifier', label: type, text: value }),
    identifierValues,
    { shownWith: 'externalIdentifiers' },
  ),

  created: instant('created', (client) => client.createdAt),
  updated: instant('updated', (client) => client.updatedAt),
  deleted: instant('deleted', (client) => client.deletedAt),

  /** The provider's own, which stands in the client's address. */
  id: written('identifier', 'id', 'technical', (client) => client.id),
});

export type SharedFieldId = keyof typeof SHARED;

export const SHARED_FIELDS: readonly Field<SharedFieldId>[] = Object.values(SHARED);

export const sharedField = lookupIn(SHARED_FIELDS);

export function isSharedFieldId(id: FieldId): id is SharedFieldId {
  return sharedField(id) !== null;
}

/** A field whose values are all in another one: it is no column beside that one. Nobody has a second phone. */
export function isPureDuplicate({ id }: Field): boolean {
  return id === SHARED.phones.id;
}

/** Each under its own id: the compiler refuses another. */
function named<Fields extends { readonly [Id in keyof Fields]: Field & { readonly id: Id } }>(
  fields: Fields,
): Fields {
  return fields;
}

/** A part of the address that a list speaks of. */
function ofAddress<
  const Id extends 'street' | 'zipCode' | 'city' | 'province',
  Type extends 'text' | 'identifier',
>(id: Id, type: Type) {
  const read = (client: Client) => listedAddress(client)?.[id] ?? null;
  return written(type, id, 'address', read, { shownWith: 'addresses' });
}

function eInvoicingCode<const Id extends FieldId, Type extends 'identifier' | 'email'>(
  id: Id,
  type: Type,
  read: (client: Client) => string | null,
) {
  return written(type, id, 'tax', read, { shownWith: 'eInvoicing' });
}

/** On one line; `null` where there is no address of this role. */
function wholeAddress<const Id extends FieldId>(id: Id, role: AddressRole) {
  const addressOf = ({ addresses }: Client): Address | null =>
    addresses.find((address) => address.role === role) ?? null;
  return {
    ...written('prose', id, 'address', () => null, { shownWith: 'addresses' }),
    read: (client: Client) => {
      const address = addressOf(client);
      return address && addressLines(address, (country) => country).join(', ');
    },
    text: (client: Client, format: Formatter) => {
      const address = addressOf(client);
      return address && addressLines(address, format.country).join(', ');
    },
  };
}

/** The first code of these types. */
function codeOf(client: Client, ...types: readonly EInvoicingCode['type'][]): string | null {
  return client.eInvoicing.find(({ type }) => types.includes(type))?.value ?? null;
}

function emailOf(client: Client, role: Email['role']): string | null {
  return client.emails.find((email) => email.role === role)?.address ?? null;
}

/** In characters: what comes after is cut in any cell. */
const MOST_TYPES = 300;

/** How many, and of which types: `3 · Salesforce, SAP`. */
function identifiersText(identifiers: readonly ExternalIdentifier[], format: Formatter): string {
  const types = new Set<string>();
  let length = 0;
  for (const { type } of identifiers) {
    if (type === null || types.has(type)) continue;
    types.add(type);
    length += type.length;
    if (length > MOST_TYPES) break;
  }
  return format.identifiers(identifiers.length, [...types]);
}

/** Each with its type: `Salesforce SF-0001, SAP 4711`. */
function identifierValues(identifiers: readonly ExternalIdentifier[]): string {
  return identifiers
    .map(({ type, value }) => (type === null ? value : `${type} ${value}`))
    .join(', ');
}
