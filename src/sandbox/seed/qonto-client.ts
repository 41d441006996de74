import { makeChronology } from './chronology.ts';
import { eInvoicingAddress } from './french-tax.ts';
import type { Address, Party, PartyKind } from './party.ts';
import { Random } from './random.ts';

export interface QontoAddress {
  street_address?: string | null;
  city?: string | null;
  zip_code?: string | null;
  province_code?: string | null;
  country_code?: string | null;
}

/** A client as Qonto answers it; keys without a value are left out. */
export interface QontoClient {
  id: string;
  name?: string | null;
  first_name?: string | null;
  last_name?: string | null;
  phone_number?: string | null;
  phone?: { country_code?: string; number?: string } | null;
  kind?: PartyKind;
  type?: PartyKind;
  email?: string | null;
  extra_emails?: string[] | null;
  currency?: string | null;
  e_invoicing_address?: string | null;
  e_invoicing_reachable?: boolean | null;
  vat_number?: string | null;
  tax_identification_number?: string | null;
  address?: string | null;
  city?: string | null;
  zip_code?: string | null;
  province_code?: string | null;
  country_code?: string | null;
  billing_address?: QontoAddress | null;
  delivery_address?: QontoAddress | null;
  recipient_code?: string | null;
  created_at: string;
  updated_at: string;
  locale?: string | null;
}

function toQontoAddress(address: Address, countryCode: string): QontoAddress {
  return {
    street_address: address.street,
    city: address.town,
    zip_code: address.zip,
    ...(address.province === null ? {} : { province_code: address.province }),
    country_code: countryCode,
  };
}

/** The same address as the deprecated keys at a client's root. */
export const toRootAddress = (address: QontoAddress) => {
  const { street_address: street, ...rest } = address;
  return { ...(street === undefined ? {} : { address: street }), ...rest };
};

const CURRENCIES: Record<string, string> = { CH: 'CHF', GB: 'GBP', PL: 'PLN', SE: 'SEK' };

function naming(random: Random, party: Party) {
  if (party.kind !== 'company') return { first_name: party.firstName, last_name: party.surname };
  // The second system often has the legal form in another spelling.
  const other = party.nation.otherForms[party.legalForm] ?? party.legalForm;
  return { name: `${party.name} ${random.chance(0.3) ? other : party.legalForm}` };
}

function contact(random: Random, party: Party) {
  const { dialCode } = party.nation;
  const extras = ['compta', 'billing', 'fatturazione'].map((box) => `${box}@${party.domain}`);
  return {
    ...(random.chance(0.7)
      ? {
          phone_number: `${dialCode}${party.phone}`,
          phone: { country_code: dialCode, number: party.phone },
        }
      : {}),
    ...(random.chance(0.94)
      ? { email: `${random.pick(['info', 'info', 'contact'])}@${party.domain}` }
      : {}),
    ...(random.chance(0.6)
      ? { extra_emails: extras.slice(0, Math.max(0, random.integer(-2, 3))) }
      : {}),
  };
}

function addresses(random: Random, party: Party) {
  if (random.chance(0.04)) return {};
  const { code } = party.nation;
  const countryCode = random.chance(0.5) ? code.toLowerCase() : code;
  const billing = toQontoAddress(party.address, countryCode);
  const branch = toQontoAddress(party.branch, countryCode);
  return {
    ...random.pick([{}, toRootAddress(billing), toRootAddress(billing), toRootAddress(branch)]),
    billing_address: billing,
    ...random.pick([{}, {}, { delivery_address: billing }, { delivery_address: branch }]),
  };
}

function eInvoicing(random: Random, party: Party) {
  const { code } = party.nation;
  if (code === 'FR' && party.kind === 'company' && random.chance(0.7)) {
    const form = random.pick(['siren', 'siren', 'siret', 'routing', 'suffix']);
    return {
      e_invoicing_address: eInvoicingAddress(party.tax.registration, form),
      e_invoicing_reachable: random.pick([true, true, false, null]),
    };
  }
  if (code === 'IT' && random.chance(0.8)) {
    const isPerson = party.kind === 'individual';
    return {
      recipient_code: isPerson ? '0000000' : random.text(7, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'),
    };
  }
  return {};
}

/** How somebody entered this party into Qonto. */
export function toQontoClient(party: Party, index: number, now: number, seed: number): QontoClient {
  const random = new Random(seed, 13, index);
  const id = random.uuid();
  const times = makeChronology(random, now, index);
  const { nation, tax, kind } = party;
  return {
    id,
    ...naming(random, party),
    ...contact(random, party),
    // Older rows say `type` alone.
    ...(random.chance(0.05) ? { type: kind } : { kind, type: kind }),
    ...(random.chance(0.95) ? { currency: CURRENCIES[nation.code] ?? 'EUR' } : {}),
    ...eInvoicing(random, party),
    ...(kind !== 'individual' && random.chance(0.9) ? { vat_number: tax.vat } : {}),
    ...(random.chance(0.75) ? { tax_identification_number: tax.taxId } : {}),
    ...addresses(random, party),
    created_at: new Date(times.created).toISOString(),
    updated_at: new Date(times.updated).toISOString(),
    ...(random.chance(0.9)
      ? { locale: random.chance(0.5) ? nation.locale.toLowerCase() : nation.locale }
      : {}),
  };
}
