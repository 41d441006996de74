import type { Client } from '#domain/client.ts';
import { SHARED, type SharedFieldId } from '#domain/fields/shared.ts';
import { compareRecipients } from './compare-codes.ts';
import { compareEmails, comparePhones } from './compare-contacts.ts';
import { compareNames } from './compare-names.ts';
import { compareTaxIds, compareVatNumbers } from './compare-numbers.ts';
import { comparePart } from './compare-places.ts';
import type { FieldComparison, Outcome } from './result.ts';
import { toSides, type Side } from './side.ts';

/** Fields that more than one system has. What only one has is not compared: a PEC, a currency, a province. */
const COMPARED: readonly {
  readonly field: SharedFieldId;
  readonly compare: (left: Side, right: Side) => Outcome;
}[] = [
  { field: SHARED.name.id, compare: compareNames },
  { field: SHARED.vatNumber.id, compare: compareVatNumbers },
  { field: SHARED.taxId.id, compare: compareTaxIds },
  { field: SHARED.email.id, compare: compareEmails },
  { field: SHARED.phone.id, compare: comparePhones },
  { field: SHARED.street.id, compare: comparePart('street') },
  { field: SHARED.zipCode.id, compare: comparePart('zipCode') },
  { field: SHARED.city.id, compare: comparePart('city') },
  { field: SHARED.country.id, compare: comparePart('country') },
  { field: SHARED.sdiCode.id, compare: compareRecipients },
];

export const COMPARED_FIELDS: readonly SharedFieldId[] = COMPARED.map(({ field }) => field);

/** Two clients, field by field. */
export interface Comparison {
  /** One for each of the compared fields, in their order. */
  readonly fields: readonly FieldComparison[];
  /** How many are different: formatting and absence are none. */
  readonly differences: number;
}

/** Compares two clients, of two systems or of one. With the sides changed it says the same of the other side. */
export function compareClients(left: Client, right: Client): Comparison {
  const [here, there] = toSides(left, right);
  const fields = COMPARED.map(({ field, compare }) => ({ field, ...compare(here, there) }));
  return { fields, differences: fields.filter(({ result }) => result === 'different').length };
}
