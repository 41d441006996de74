import type { ClientKind } from '#core/client.ts';
import type { SortField } from '#core/client-query.ts';

export const table = {
  columns: {
    name: 'Name',
    kind: 'Kind',
    vatNumber: 'VAT number',
    email: 'Email',
    city: 'City',
    country: 'Country',
    externalIdentifiers: 'External ids',
    created: 'Created',
    updated: 'Updated',
    deleted: 'Deleted',
  } satisfies Record<SortField, string> as Record<SortField, string>,
  kinds: {
    company: 'Company',
    freelancer: 'Freelancer',
    individual: 'Individual',
  } satisfies Record<ClientKind, string> as Record<ClientKind, string>,
  /** Read aloud where a value is absent, which shows as a dash. */
  none: 'none',
  noName: 'No name',
};
