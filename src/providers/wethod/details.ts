import type { Client } from '#domain/client.ts';
import type { DetailField, DetailSection, DetailValue } from '#domain/details.ts';
import { fits } from '#domain/check.ts';
import { isIsoDay } from '#domain/iso-date.ts';
import { textOf } from '#providers/shared/wire.ts';
import { wethodRow } from './row.ts';
import type { WethodClient } from './wire.ts';
import { messages, type WethodMessages } from './messages.ts';

type FieldName = keyof WethodMessages['fields'] & keyof WethodClient;

/** What only wethod says of a client: nothing of the wire is lost. */
export function toDetails(client: Client): readonly DetailSection[] {
  const wire = client.raw;
  if (!fits(wethodRow, wire)) return [];
  const field = (name: FieldName, type: 'text' | 'identifier' | 'website' | 'prose') =>
    toField(messages.fields[name], wire[name], type);
  const intentDate = textOf(wire.intent_date);
  return [
    {
      place: 'billing',
      heading: messages.billing,
      fields: [
        field('payment_condition', 'text'),
        field('payment_term_id', 'identifier'),
        field('vat_rate_id', 'identifier'),
        field('bank_account_id', 'identifier'),
        field('intent_code', 'identifier'),
        intentDate === null
          ? []
          : [{ label: messages.fields.intent_date, value: toDay(intentDate) }],
      ].flat(),
    },
    {
      place: 'provider',
      heading: messages.provider,
      fields: [
        field('acronym', 'text'),
        field('website', 'website'),
        field('linkedin', 'website'),
        field('group_id', 'identifier'),
        field('group_company', 'identifier'),
        field('description', 'prose'),
      ].flat(),
    },
    { place: 'notes', heading: messages.notes, fields: field('notes', 'prose') },
  ];
}

function toField(
  label: string,
  written: unknown,
  type: 'text' | 'identifier' | 'website' | 'prose',
): DetailField[] {
  const text = typeof written === 'number' ? String(written) : null;
  const shown = typeof written === 'string' ? textOf(written) : text;
  return shown === null ? [] : [{ label, value: { type, text: shown } }];
}

/** `intent_date` is a date (the provider's page); anything else is shown as it is. */
function toDay(written: string): DetailValue {
  return isIsoDay(written) ? { type: 'day', day: written } : { type: 'text', text: written };
}
