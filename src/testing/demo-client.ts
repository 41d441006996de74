import { toClientKey, type Client } from '#domain/client.ts';

/** A made-up client with nothing known of it but what a test says. */
export function demoClient(known: Partial<Client> = {}): Client {
  const { provider = 'wethod', id = '1' } = known;
  return {
    key: toClientKey(provider, id),
    provider,
    id,
    kind: null,
    name: null,
    legalName: null,
    emails: [],
    phones: [],
    vatNumber: null,
    taxId: null,
    registrationNumber: null,
    addresses: [],
    eInvoicing: [],
    externalIdentifiers: [],
    createdAt: null,
    updatedAt: null,
    deletedAt: null,
    raw: {},
    ...known,
  };
}
