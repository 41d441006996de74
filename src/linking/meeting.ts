import { isMisread, isOneSlip } from '#normal-forms/slips.ts';
import type { Party } from './party.ts';
import type { Place } from './places.ts';

/**
 * Whether two records of one name may agree in something else: a place, a domain, or a number with a slip in it. Two
 * that share a number, an email or a phone are found by that.
 */
export function meetBesidesName(a: Party, b: Party): boolean {
  return (
    a.places.some((place) => b.places.some((other) => mayBeSamePlace(place, other))) ||
    a.domains.some((domain) => b.domains.includes(domain)) ||
    mayBeSlips(a, b)
  );
}

function mayBeSamePlace(a: Place, b: Place): boolean {
  if (a.zip !== null && a.zip === b.zip) return true;
  const number = a.street?.number ?? null;
  if (number === null || a.city === null) return false;
  return number === b.street?.number && a.city.name === b.city?.name;
}

function mayBeSlips({ numbers: a }: Party, { numbers: b }: Party): boolean {
  return a.some(
    (left) =>
      left.register !== 'SIRET' &&
      b.some(
        (right) =>
          (left.state !== 'holds' || right.state !== 'holds') &&
          left.register === right.register &&
          (isOneSlip(left.value, right.value) || isMisread(left.value, right.value)),
      ),
  );
}
