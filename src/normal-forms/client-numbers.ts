import type { Client } from '#domain/client.ts';
import { trimmed } from '#domain/trimmed.ts';
import { isOfMonaco } from './french-numbers.ts';
import { readNumber, type NumberField, type RegisteredNumber } from './numbers.ts';

/** A client's numbers of registers, and the country that they were read by. */
export interface ClientNumbers {
  /** ISO alpha-2; `null` where nothing says it. */
  readonly home: string | null;
  /** Each number once; a partita IVA that stands under VAT and under tax id is two. */
  readonly numbers: readonly RegisteredNumber[];
}

const COUNTRY_CODE = /^[A-Z]{2}$/;

/**
 * The numbers of a client. Its home is the country of a VAT number with a prefix that holds; else that of its address,
 * the billing one first; else that of a number that holds by its shape.
 */
export function numbersOf(client: Client): ClientNumbers {
  const vat = client.vatNumber === null ? [] : readNumber(client.vatNumber, 'vat', null);
  const addressed = countryOfAddress(client);
  const home = countryOfPrefix(vat, addressed) ?? addressed;
  const numbers = readAll(client, home);
  return { home: home ?? countryOfShape(numbers), numbers };
}

function readAll(client: Client, home: string | null): readonly RegisteredNumber[] {
  const numbers: RegisteredNumber[] = [];
  const add = (written: string | null, field: NumberField) => {
    if (written === null) return;
    for (const number of readNumber(written, field, home)) {
      if (!numbers.some((known) => isSame(known, number))) numbers.push(number);
    }
  };
  add(client.vatNumber, 'vat');
  add(client.taxId, 'tax');
  add(client.registrationNumber, 'register');
  for (const { type, value } of client.eInvoicing) {
    if (type === 'electronic-address') add(value, 'e-address');
  }
  return trimmed(numbers);
}

function isSame(a: RegisteredNumber, b: RegisteredNumber): boolean {
  return a.register === b.register && a.value === b.value && a.field === b.field;
}

function countryOfPrefix(
  vat: readonly RegisteredNumber[],
  addressed: string | null,
): string | null {
  const [number] = vat;
  if (number === undefined || number.prefix === null || number.state !== 'holds') return null;
  if (isOfMonaco(number)) return 'MC';
  // Monaco's companies may have a number of France.
  return number.prefix === 'FR' && addressed === 'MC' ? 'MC' : number.prefix;
}

/** What a free text says of the country counts only where it could be read. */
function countryOfAddress({ addresses }: Client): string | null {
  const billing = addresses.find(({ role }) => role === 'billing');
  const ordered = billing === undefined ? addresses : [billing, ...addresses];
  return (
    ordered.find(({ country }) => country !== null && COUNTRY_CODE.test(country))?.country ?? null
  );
}

function countryOfShape(numbers: readonly RegisteredNumber[]): string | null {
  for (const { register, state } of numbers) {
    if (state !== 'holds' || register === null) continue;
    if (register === 'CF') continue;
    if (register === 'SIREN' || register === 'SIRET') return 'FR';
    return register === 'IT' ? 'IT' : register.slice('VAT:'.length);
  }
  return null;
}
