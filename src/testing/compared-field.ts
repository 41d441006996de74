import type { Address, Client } from '#domain/client.ts';
import type { SharedFieldId } from '#domain/fields/shared.ts';
import { toCountry } from '#domain/country-code.ts';
import { compareClients } from '#comparison/comparison.ts';
import { demoClient } from './demo-client.ts';

/** One address, of which this is known. */
export function addressed(known: Partial<Address>): readonly Address[] {
  return [
    {
      role: 'main',
      street: null,
      zipCode: null,
      city: null,
      province: null,
      country: null,
      ...known,
    },
  ];
}

/** A client of which one field is said, and its country. */
export function clientWith(
  field: string,
  value: string | null,
  country: string | null,
  isTaxId: boolean,
): Client {
  switch (field) {
    case 'name':
      return demoClient({ name: value });
    case 'number':
      return demoClient({
        addresses: country === null ? [] : addressed({ country }),
        ...(isTaxId ? { taxId: value } : { vatNumber: value }),
      });
    case 'email':
      return demoClient({ emails: value === null ? [] : [{ role: 'main', address: value }] });
    case 'phone':
      return demoClient({
        phones: value === null ? [] : [value],
        addresses: country === null ? [] : addressed({ country }),
      });
    case 'code':
      return demoClient({ eInvoicing: value === null ? [] : [{ type: 'sdi', value }] });
    case 'country':
      return demoClient({
        addresses: value === null ? [] : addressed({ country: toCountry(value) }),
        raw: { country: value },
      });
    default: {
      const part = field === 'zip' ? 'zipCode' : field;
      return demoClient({ addresses: addressed({ [part]: value, country }) });
    }
  }
}

const FIELDS: Readonly<Record<string, SharedFieldId>> = {
  zip: 'zipCode',
  code: 'sdiCode',
  vat: 'vatNumber',
  recipientCode: 'sdiCode',
};

/** The field that the fixtures mean by a name. */
export function fieldOf(name: string): SharedFieldId {
  return FIELDS[name] ?? (name as SharedFieldId);
}

/** How one field of two clients compares. */
export function outcome(left: Client, right: Client, field: SharedFieldId) {
  const found = compareClients(left, right).fields.find((each) => each.field === field);
  if (found === undefined) throw new Error(`${field} is not compared`);
  return found;
}
