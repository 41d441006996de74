import type { ProviderId } from '#domain/client.ts';
import type { SharedFieldId } from '#domain/fields/shared.ts';

type Names = Readonly<Partial<Record<SharedFieldId, string>>>;

const WETHOD: Names = {
  name: 'corporate_name',
  vatNumber: 'vat',
  taxId: 'tax_reference',
  email: 'email',
  phone: 'phone',
  street: 'street',
  zipCode: 'zip_code',
  city: 'town',
  country: 'country',
  sdiCode: 'sdi_code',
};

const QONTO: Names = {
  name: 'name',
  vatNumber: 'vat_number',
  taxId: 'tax_identification_number',
  email: 'email',
  phone: 'phone_number',
  street: 'billing_address.street_address',
  zipCode: 'billing_address.zip_code',
  city: 'billing_address.city',
  country: 'billing_address.country_code',
  sdiCode: 'recipient_code',
};

const NAMES: ReadonlyMap<ProviderId, Names> = new Map([
  ['wethod', WETHOD],
  ['qonto', QONTO],
]);

/**
 * What a provider itself calls a field, as its page on the API has it and as the raw record shows it: so that a value can
 * be carried to the right place. `null` where it has none.
 */
export function ownName(provider: ProviderId, field: SharedFieldId): string | null {
  return NAMES.get(provider)?.[field] ?? null;
}
