import { parseDate, parseDateTime } from '#sandbox/date-time.ts';
import {
  complaintsAbout,
  isRecord,
  listOf,
  oneOf,
  orNull,
  shape,
  text,
  whole,
  yesOrNo,
  type Check,
} from './json-reading.ts';
import type { QontoAddress, QontoClient } from '#sandbox/seed/qonto-client.ts';
import type { WethodIdentifier } from '#sandbox/seed/external-identifiers.ts';
import type { WethodClient } from '#sandbox/seed/wethod-client.ts';

const dateTime: Check = (value) =>
  typeof value === 'string' && parseDateTime(value) !== null
    ? null
    : 'must be a date-time with an offset';
const date: Check = (value) =>
  typeof value === 'string' && parseDate(value) !== null ? null : 'must be a date';
const uuid: Check = (value) =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
    ? null
    : 'must be a UUID in lower case';

const textOrNull = orNull(text());
const idOrNull = orNull(whole(1));
const upTo = (length: number): Check => orNull(text(length));

const IDENTIFIER: Record<keyof WethodIdentifier, Check> = {
  id: whole(1),
  created_at: dateTime,
  updated_at: dateTime,
  external_id: text(),
  type: text(),
};

/** An identifier in a patch may leave out its id and its times. */
type IdentifierPatch = Pick<WethodIdentifier, 'external_id' | 'type'> & Partial<WethodIdentifier>;

export type WethodPatch = Partial<Omit<WethodClient, 'external_identifiers'>> & {
  external_identifiers?: IdentifierPatch[];
};

const identifiers: Check = (value) => {
  const complaint = listOf(shape(IDENTIFIER))(value);
  if (complaint !== null || !Array.isArray(value)) return complaint;
  const isWhole = value.every((item: object) => 'external_id' in item && 'type' in item);
  return isWhole ? null : 'must each have an external_id and a type';
};

// Lengths by the provider's page.
const WETHOD: Record<keyof WethodClient, Check> = {
  id: whole(1),
  created_at: dateTime,
  updated_at: dateTime,
  corporate_name: upTo(255),
  acronym: upTo(50),
  email: upTo(80),
  notes: textOrNull,
  website: upTo(250),
  linkedin: upTo(250),
  description: textOrNull,
  street: upTo(80),
  zip_code: upTo(80),
  town: upTo(80),
  country: upTo(80),
  vat: upTo(80),
  payment_condition: textOrNull,
  group_company: idOrNull,
  sdi_code: textOrNull,
  pec: upTo(320),
  administration_email: upTo(320),
  company_registration_number: upTo(255),
  legal_name: upTo(250),
  intent_code: textOrNull,
  intent_date: orNull(date),
  phone: textOrNull,
  tax_reference: textOrNull,
  group_id: idOrNull,
  bank_account_id: idOrNull,
  vat_rate_id: idOrNull,
  payment_term_id: idOrNull,
  external_identifiers: identifiers,
  deleted_at: orNull(dateTime),
};

const ADDRESS: Record<keyof QontoAddress, Check> = {
  street_address: textOrNull,
  city: textOrNull,
  zip_code: textOrNull,
  province_code: textOrNull,
  country_code: textOrNull,
};
const address = orNull(shape(ADDRESS));
const kind = oneOf(['individual', 'company', 'freelancer']);

const QONTO: Record<keyof QontoClient, Check> = {
  id: uuid,
  name: textOrNull,
  first_name: textOrNull,
  last_name: textOrNull,
  phone_number: textOrNull,
  phone: orNull(shape({ country_code: text(), number: text() })),
  kind,
  type: kind,
  email: textOrNull,
  extra_emails: orNull(listOf(text())),
  currency: textOrNull,
  e_invoicing_address: textOrNull,
  e_invoicing_reachable: orNull(yesOrNo),
  vat_number: textOrNull,
  tax_identification_number: textOrNull,
  address: textOrNull,
  city: textOrNull,
  zip_code: textOrNull,
  province_code: textOrNull,
  country_code: textOrNull,
  billing_address: address,
  delivery_address: address,
  recipient_code: textOrNull,
  created_at: dateTime,
  updated_at: dateTime,
  locale: textOrNull,
};

function isPatch<Patch>(
  value: Record<string, unknown>,
  fields: Record<string, Check>,
  complaints: string[],
): value is Record<string, unknown> & Patch {
  complaints.push(...complaintsAbout(value, fields));
  return complaints.length === 0;
}

function read<Patch>(value: unknown, fields: Record<string, Check>): Patch | string[] {
  if (!isRecord(value)) return ['A client must be a JSON object.'];
  const complaints: string[] = [];
  return isPatch<Patch>(value, fields, complaints) ? value : complaints;
}

/** Reads what is to be known of a client, or says all that is wrong with it. */
export const readWethodPatch = (value: unknown): WethodPatch | string[] => read(value, WETHOD);
export const readQontoPatch = (value: unknown): Partial<QontoClient> | string[] =>
  read(value, QONTO);
