import { listedName, type Address, type Client } from '#domain/client.ts';
import { isCountryCode } from '#domain/country-code.ts';
import type { FieldId } from '#domain/field.ts';
import { readName } from '#normal-forms/names.ts';
import { isOfMonaco } from '#normal-forms/french-numbers.ts';
import { readNumber, type RegisteredNumber } from '#normal-forms/numbers.ts';
import type { Found } from './rule.ts';
import { readWritten, type WrittenNumber } from './written-number.ts';

/** What the rules read of a client, made once for all of them. */
export interface Subject {
  readonly client: Client;
  /** The viewer's day, as ISO 8601 writes it. */
  readonly today: string;
  readonly name: string | null;
  /** Where an invoice goes: the billing address, else the main one. */
  readonly address: Address | null;
  /**
   * Whose rules apply, ISO 3166-1 alpha-2: the country of the address; where none can be read, that of the VAT number.
   */
  readonly country: string | null;
  /** Fillers count as absent. */
  readonly vat: WrittenNumber | null;
  readonly taxId: WrittenNumber | null;
  readonly fillers: readonly Found[];
  /** `srl`, `gmbh`; `null` where the name says none. */
  readonly legalForm: string | null;
  /** An association is one where it has a VAT number. */
  readonly isBusiness: boolean;
  readonly isCompany: boolean;
  /** The provider says so. */
  readonly isPerson: boolean;
  /** The code that routes an Italian invoice, without blanks around it. */
  readonly recipient: string | null;
  readonly certifiedEmail: string | null;
  readonly electronicAddress: string | null;
}

const ASSOCIATION = 'association';

/** Forms of people and of associations, which are no companies. */
const NO_COMPANIES = new Set(['owner', 'ei', 'ek', ASSOCIATION]);

export function toSubject(client: Client, today: string): Subject {
  const name = listedName(client);
  const address = client.addresses.find(({ role }) => role !== 'delivery') ?? null;
  const vat = readWritten(client.vatNumber);
  const taxId = readWritten(client.taxId);
  const vatNumber = vat === 'filler' ? null : vat;
  const form = readName(name)?.form ?? readName(client.legalName)?.form ?? null;
  const isCompany =
    form !== ASSOCIATION && (client.kind === 'company' || (client.kind === null && form !== null));
  return {
    client,
    today,
    name,
    address,
    country: countryOf(address, vatNumber),
    vat: vatNumber,
    taxId: taxId === 'filler' ? null : taxId,
    fillers: [
      ...(vat === 'filler' ? [{ field: 'vatNumber', value: client.vatNumber }] : []),
      ...(taxId === 'filler' ? [{ field: 'taxId', value: client.taxId }] : []),
    ],
    legalForm: form === null || NO_COMPANIES.has(form) ? null : form,
    isBusiness:
      isCompany ||
      client.kind === 'freelancer' ||
      (client.kind !== 'individual' && vatNumber !== null),
    isCompany,
    isPerson: client.kind === 'individual' || client.kind === 'freelancer',
    recipient: codeOf(client, 'sdi') ?? codeOf(client, 'recipient'),
    certifiedEmail:
      codeOf(client, 'pec') ??
      client.emails.find(({ role }) => role === 'certified')?.address ??
      null,
    electronicAddress: codeOf(client, 'electronic-address'),
  };
}

function codeOf(client: Client, type: Client['eInvoicing'][number]['type']): string | null {
  const code = client.eInvoicing.find((each) => each.type === type)?.value.trim() ?? '';
  return code === '' ? null : code;
}

function countryOf(address: Address | null, vat: WrittenNumber | null): string | null {
  const at = address?.country ?? null;
  if (at !== null && isCountryCode(at)) return ruledBy(at, vat);
  const [number] = vat === null ? [] : readNumber(vat.written, 'vat', null);
  if (number === undefined || number.state !== 'holds') return null;
  return number.prefix ?? countryOfRegister(number);
}

function ruledBy(at: string, vat: WrittenNumber | null): string {
  const country = TERRITORIES.get(at) ?? at;
  // Monaco is often written as France, and its companies are in no French register.
  const isFrench = country === 'FR' && vat !== null;
  return isFrench && readNumber(vat.written, 'vat', 'FR').some(isOfMonaco) ? 'MC' : country;
}

function countryOfRegister({ register }: RegisteredNumber): string | null {
  if (register === null) return null;
  if (register === 'IT' || register === 'CF') return 'IT';
  return register === 'SIREN' || register === 'SIRET' ? 'FR' : register.slice('VAT:'.length);
}

/**
 * With a country's code of their own, and the numbers and laws of another: France's overseas departments (INSEE, code 971
 * to 976), the Canary Islands, Ceuta and Melilla.
 */
const TERRITORIES: ReadonlyMap<string, string> = new Map([
  ...['GP', 'MQ', 'GF', 'RE', 'YT'].map((code) => [code, 'FR'] as const),
  ['IC', 'ES'],
  ['EA', 'ES'],
]);

/** Whose VAT numbers are used there (Directive 2006/112/EC, art. 7; Liechtenstein by treaty with Switzerland). */
const VAT_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['MC', 'FR'],
  ['IM', 'GB'],
  ['AX', 'FI'],
  ['LI', 'CH'],
]);

/** The country whose VAT numbers are those of a country. */
export function vatCountryOf(country: string): string {
  return TERRITORIES.get(country) ?? VAT_COUNTRIES.get(country) ?? country;
}

/** What several rules ask of the same client, one after the other: it is made once. */
export function onceFor<Answer>(make: (subject: Subject) => Answer): (subject: Subject) => Answer {
  let last: { readonly subject: Subject; readonly answer: Answer } | null = null;
  return (subject) => {
    if (last?.subject !== subject) last = { subject, answer: make(subject) };
    return last.answer;
  };
}

/** Where no postcodes are in use, or none is needed (Universal Postal Union). */
const WITHOUT_POSTCODE = new Set(
  (
    'AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GQ GY HK IE JM KE KI KM KN KP ' +
    'ML MO MR MW NR NU PA QA RW SB SC SL SO SR SS ST SX SY TD TG TK TL TO TV UG VU YE ZW'
  ).split(' '),
);

/** The parts of an address that an invoice needs and that are not there. */
export function missingParts({ address, country }: Subject): readonly Found[] {
  if (address === null) return [];
  const parts = (['street', 'zipCode', 'city'] as const).filter(
    (part) =>
      (address[part] ?? '').trim() === '' &&
      !(part === 'zipCode' && WITHOUT_POSTCODE.has(country ?? '')),
  );
  return parts.map((field: FieldId) => ({ field, value: null }));
}
