import { addressLines } from '#domain/address-lines.ts';
import {
  CLIENT_KINDS,
  listedAddress,
  listedEmail,
  listedName,
  type ExternalIdentifier,
} from '#domain/client.ts';
import { lookupIn, type Field, type FieldId, type Formatter } from '#domain/field.ts';
import { choice, instant, list, written } from './define.ts';

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
    { shownWith: 'name' },
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
  ),
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
  /** Of the address that a list speaks of, as the next. */
  city: written('text', 'city', 'address', (client) => listedAddress(client)?.city ?? null, {
    shownWith: 'addresses',
  }),
  country: choice(
    'country',
    'address',
    (client) => listedAddress(client)?.country ?? null,
    (value, format) => format.country(value),
    { shownWith: 'addresses' },
  ),

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
      type: 'identifier',
      label: format.eInvoicingType(type),
      text: value,
    }),
  ),

  externalIdentifiers: list(
    'externalIdentifiers',
    'identifiers',
    (client) => client.externalIdentifiers,
    ({ type, value }) => ({ type: 'identifier', label: type, text: value }),
    identifiersText,
  ),

  created: instant('created', (client) => client.createdAt),
  updated: instant('updated', (client) => client.updatedAt),
  deleted: instant('deleted', (client) => client.deletedAt),

  /** As its provider knows it. */
  id: written('identifier', 'id', 'technical', (client) => client.id),
});

export type SharedFieldId = keyof typeof SHARED;

export const SHARED_FIELDS: readonly Field<SharedFieldId>[] = Object.values(SHARED);

export const sharedField = lookupIn(SHARED_FIELDS);

export function isSharedFieldId(id: FieldId): id is SharedFieldId {
  return sharedField(id) !== null;
}

/** Each under its own id: the compiler refuses another. */
function named<Fields extends { readonly [Id in keyof Fields]: Field & { readonly id: Id } }>(
  fields: Fields,
): Fields {
  return fields;
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
