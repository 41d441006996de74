import { readNumber, type NumberField, type RegisteredNumber } from '#normal-forms/numbers.ts';
import { onceFor, type Subject } from '#readiness/subject.ts';

/** What is written in one field of a French client. */
export interface FrenchField {
  readonly field: 'vatNumber' | 'taxId' | 'registrationNumber';
  readonly written: string;
  readonly numbers: readonly RegisteredNumber[];
}

/** The fields with a number, as a French client's are read. */
export const frenchFields = onceFor(readFields);

function readFields({ client, vat, taxId }: Subject): readonly FrenchField[] {
  const read = (
    field: FrenchField['field'],
    written: string | null,
    as: NumberField,
  ): readonly FrenchField[] =>
    written === null ? [] : [{ field, written, numbers: readNumber(written, as, 'FR') }];
  return [
    ...read('vatNumber', vat?.written ?? null, 'vat'),
    ...read('taxId', taxId?.written ?? null, 'tax'),
    ...read('registrationNumber', client.registrationNumber, 'register'),
  ];
}

/** The SIRENs that hold among these, out of SIRETs and VAT numbers too. */
export function sirensOf(fields: readonly FrenchField[]): ReadonlySet<string> {
  return new Set(
    fields.flatMap(({ numbers }) =>
      numbers
        .filter(({ register, state }) => register === 'SIREN' && state !== 'fails')
        .map(({ value }) => value),
    ),
  );
}
