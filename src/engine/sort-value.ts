import { listedAddress, listedEmail, listedName, type Client } from '#domain/client.ts';
import type { SortField } from '#query/client-query.ts';
import { countryName } from '#i18n/country-name.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';

/** What a column is ordered by, the text that is shown where it is a text; `null` where the client has none, and that comes last either way. */
export const SORT_VALUES: Readonly<Record<SortField, (client: Client) => string | number | null>> =
  {
    name: listedName,
    kind: ({ kind }) => kind && messages.table.kinds[kind],
    vatNumber: (client) => client.vatNumber,
    email: listedEmail,
    city: (client) => listedAddress(client)?.city ?? null,
    country: (client) => {
      const country = listedAddress(client)?.country ?? null;
      return country && countryName(country);
    },
    externalIdentifiers: (client) => client.externalIdentifiers.length || null,
    created: (client) => client.createdAt,
    updated: (client) => client.updatedAt,
    deleted: (client) => client.deletedAt,
  };

/** Two values of one column. */
export function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : locale().compare(String(a), String(b));
}

/** Between equals: the order of their ids, numbers by size, so that an order is one order. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}
