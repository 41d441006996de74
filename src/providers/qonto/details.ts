import { fits } from '#domain/check.ts';
import type { Client } from '#domain/client.ts';
import type { DetailField, DetailSection } from '#domain/details.ts';
import { textOf } from '#providers/shared/wire.ts';
import { qontoRow } from './row.ts';
import { messages, type QontoMessages } from './messages.ts';

/** What only Qonto says of a client. */
export function toDetails(client: Client): readonly DetailSection[] {
  const wire = client.raw;
  if (!fits(qontoRow, wire)) return [];
  const reachable = wire.e_invoicing_reachable ?? null;
  const phone = [wire.phone?.country_code, wire.phone?.number]
    .map(textOf)
    .filter(Boolean)
    .join(' ');
  // The phone in parts is worth a line only where it says something else.
  const isPhoneNew = !client.phones.some((known) => toDigits(known) === toDigits(phone));
  return [
    { place: 'billing', heading: messages.billing, fields: toField('currency', wire.currency) },
    {
      place: 'provider',
      heading: messages.provider,
      fields: [
        toField('first_name', wire.first_name),
        toField('last_name', wire.last_name),
        toField('phone', isPhoneNew ? phone : null),
        toField('locale', wire.locale),
        toField(
          'e_invoicing_reachable',
          reachable === null ? null : reachable ? messages.yes : messages.no,
        ),
      ].flat(),
    },
  ];
}

function toField(
  name: keyof QontoMessages['fields'],
  written: string | null | undefined,
): DetailField[] {
  const text = textOf(written);
  return text === null ? [] : [{ label: messages.fields[name], value: { type: 'text', text } }];
}

function toDigits(phone: string): string {
  return phone.replace(/\D/g, '');
}
