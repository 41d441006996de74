import { listedAddress, type EInvoicingCode } from '#domain/client.ts';
import type { Expected } from '#domain/expected.ts';
import { messages } from '#i18n/messages.ts';

/** What an invoice needs wherever it goes. A private person may have no number. */
export const FOR_ANY_INVOICE: readonly Expected[] = [
  {
    group: 'tax',
    label: () => messages.details.anyOf([messages.fields.vatNumber, messages.fields.taxId]),
    isMissing: ({ kind, vatNumber, taxId }) =>
      kind !== 'individual' && vatNumber === null && taxId === null,
  },
  {
    group: 'contact',
    label: () => messages.fields.email,
    isMissing: ({ emails }) => emails.length === 0,
  },
  {
    group: 'address',
    label: () => messages.fields.addresses,
    isMissing: ({ addresses }) => addresses.length === 0,
  },
];

/** Where electronic invoices are delivered in a country: one of these codes. A private person needs none. */
export function eInvoicingIn(country: string, types: readonly EInvoicingCode['type'][]): Expected {
  return {
    group: 'tax',
    label: () => messages.details.anyOf(types.map((type) => messages.details.eInvoicing[type])),
    isMissing: (client) =>
      client.kind !== 'individual' &&
      listedAddress(client)?.country === country &&
      !client.eInvoicing.some(({ type }) => types.includes(type)),
  };
}
