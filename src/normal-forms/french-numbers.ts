import * as siren from 'stdnum/lib/cjs/fr/siren.js';
import * as siret from 'stdnum/lib/cjs/fr/siret.js';
import type { NumberField, RegisteredNumber } from './numbers.ts';
import { checkVat } from './registers.ts';

/** What a French company writes: a VAT number, a SIREN or a SIRET; `null` for another shape. */
export function readFrench(
  number: string,
  field: NumberField,
  prefix: 'FR' | null,
): readonly RegisteredNumber[] | null {
  if (/^\d{14}$/.test(number)) return readSiret(number, field);
  if (/^\d{9}$/.test(number)) return [readSiren(number, field)];
  const checked = checkVat('FR', number);
  if (checked === null) return null;
  const { value, holds } = checked;
  const state = holds ? 'holds' : 'fails';
  const own: RegisteredNumber = { register: 'VAT:FR', value, state, field, prefix };
  const inside = value.slice(2);
  // Monaco has French VAT numbers and no SIREN: they begin with 000 after the key.
  if (inside.startsWith('000') || !siren.validate(inside).isValid) return [own];
  // With a wrong key the SIREN is likely to be the one that was meant: evidence, and no proof.
  const weak = holds ? 'holds' : 'weak';
  return [own, { register: 'SIREN', value: inside, state: weak, field, prefix: null }];
}

/** Whether a French VAT number is one of Monaco. */
export function isOfMonaco({ register, value }: RegisteredNumber): boolean {
  return register === 'VAT:FR' && value.startsWith('000', 2);
}

export function readSiren(value: string, field: NumberField): RegisteredNumber {
  const state = siren.validate(value).isValid ? 'holds' : 'fails';
  return { register: 'SIREN', value, state, field, prefix: null };
}

/** An establishment, and the company that it is of: a wrong last digit leaves the SIREN whole. */
export function readSiret(value: string, field: NumberField): readonly RegisteredNumber[] {
  const state = siret.validate(value).isValid ? 'holds' : 'fails';
  return [
    { register: 'SIRET', value, state, field, prefix: null },
    readSiren(value.slice(0, 9), field),
  ];
}
