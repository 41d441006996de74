import type { Address, Client } from './client.ts';
import type { JoinedClient } from './joined-client.ts';
import type { NonEmpty } from './non-empty.ts';

/** The first record is the one that names the row. */
export function joinRecords(records: NonEmpty<Client>): JoinedClient {
  const [own, ...others] = records;
  if (others.length === 0) return { ...own, records };
  const first = <Key extends keyof Client>(key: Key): Client[Key] =>
    (records.find((record) => record[key] !== null) ?? own)[key];
  const all = <Item>(read: (record: Client) => readonly Item[], toName: (item: Item) => string) => {
    const byName = new Map<string, Item>();
    for (const item of records.flatMap(read)) {
      const name = toName(item);
      if (!byName.has(name)) byName.set(name, item);
    }
    return [...byName.values()];
  };
  return {
    ...own,
    records,
    kind: first('kind'),
    name: first('name'),
    legalName: first('legalName'),
    emails: all(
      ({ emails }) => emails,
      ({ address }) => address.trim().toLowerCase(),
    ),
    phones: all(
      ({ phones }) => phones,
      (phone) => phone,
    ),
    vatNumber: first('vatNumber'),
    taxId: first('taxId'),
    registrationNumber: first('registrationNumber'),
    addresses: all<Address>(
      ({ addresses }) => addresses,
      ({ role }) => role,
    ),
    eInvoicing: all(
      ({ eInvoicing }) => eInvoicing,
      ({ type, value }) => `${type} ${value}`,
    ),
    externalIdentifiers: all(
      ({ externalIdentifiers }) => externalIdentifiers,
      ({ type, value }) => `${type ?? ''} ${value}`,
    ),
    createdAt: first('createdAt'),
    updatedAt: latest(records),
  };
}

/** When any of the records changed last. */
function latest(records: readonly Client[]): Client['updatedAt'] {
  const times = records.flatMap(({ updatedAt }) => updatedAt ?? []);
  return times.length === 0 ? null : Math.max(...times);
}
