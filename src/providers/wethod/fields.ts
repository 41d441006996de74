import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { ownFields } from '#providers/shared/own-fields.ts';
import { messages } from './messages.ts';

const own = ownFields('wethod', (key: keyof typeof messages.fields) => messages.fields[key]);

/** The columns of a list of wethod's that nobody has changed. Its clients have no kind. */
export const USUAL_COLUMNS: readonly Field[] = [
  SHARED.name,
  SHARED.vatNumber,
  SHARED.email,
  SHARED.city,
  SHARED.country,
  SHARED.externalIdentifiers,
  SHARED.created,
  SHARED.updated,
  SHARED.deleted,
];

/** All that wethod says of a client; each can be a column. */
export const FIELDS: readonly Field[] = [
  ...USUAL_COLUMNS,
  SHARED.legalName,
  SHARED.emails,
  SHARED.administrationEmail,
  SHARED.phone,
  SHARED.phones,
  SHARED.addresses,
  SHARED.street,
  SHARED.zipCode,
  SHARED.taxId,
  SHARED.registrationNumber,
  SHARED.eInvoicing,
  SHARED.sdiCode,
  SHARED.certifiedEmail,
  SHARED.identifierTypes,
  SHARED.externalValues,
  own.choice('payment_condition', 'billing'),
  own.written('identifier', 'intent_code', 'billing'),
  own.day('intent_date', 'billing'),
  own.written('text', 'acronym', 'provider'),
  own.written('website', 'website', 'provider'),
  own.written('website', 'linkedin', 'provider'),
  own.written('identifier', 'group_company', 'provider'),
  own.written('prose', 'description', 'provider'),
  own.written('prose', 'notes', 'notes'),
  SHARED.id,
  own.written('identifier', 'payment_term_id', 'technical'),
  own.written('identifier', 'vat_rate_id', 'technical'),
  own.written('identifier', 'bank_account_id', 'technical'),
  own.written('identifier', 'group_id', 'technical'),
];
