import type { RegisteredNumber } from '#normal-forms/numbers.ts';
import type { Objection, ObjectionCode } from './codes.ts';
import type { Identities } from './identities.ts';

type Numbers = readonly RegisteredNumber[];

/** Numbers of one register that hold on both sides and differ. Two SIRET are two establishments, and no contradiction. */
export function contradictions(a: Identities, b: Identities): readonly Objection[] {
  const found: Objection[] = [];
  const add = (code: ObjectionCode, left: Numbers, right: Numbers) => {
    const apart = differing(left, right);
    if (apart !== null) {
      found.push({ code, left: apart[0].value, right: apart[1].value, numbers: apart });
    }
  };
  // Of one SIREN there are French VAT numbers with several keys.
  const isOtherKey = a.vatSiren !== null && a.vatSiren.value === b.vatSiren?.value;
  if (!isOtherKey) add('vat-differs', vatOf(a), vatOf(b));
  add('cf-differs', ownCodes(a, b), ownCodes(b, a));
  add('siren-differs', holding(a.sirens), holding(b.sirens));
  return found;
}

function holding(numbers: Numbers): Numbers {
  return numbers.filter(({ state }) => state === 'holds');
}

/** Where a country has one number for VAT and tax, it may stand under tax id. Italy has two. */
function vatOf({ vat, taxIds }: Identities): Numbers {
  if (vat !== null) return vat.state === 'holds' ? [vat] : [];
  return holding(taxIds).filter(({ register }) => register !== 'CF' && register !== 'IT');
}

/** Who repeats the other's partita IVA under codice fiscale says nothing of it. */
function ownCodes(identities: Identities, other: Identities): Numbers {
  const repeated = other.vat?.value;
  return identities.ownCodes.filter(({ value }) => value !== repeated);
}

/** The first of each side, where both have some and none in common. */
function differing(
  left: Numbers,
  right: Numbers,
): readonly [RegisteredNumber, RegisteredNumber] | null {
  const [a, b] = [left[0], right[0]];
  if (a === undefined || b === undefined) return null;
  const meet = left.some((one) =>
    right.some((other) => one.value === other.value && one.register === other.register),
  );
  return meet ? null : [a, b];
}

/** A body's codice fiscale, which is never its partita IVA (Agenzia delle Entrate, numbers beginning with 8 and 9). */
export const OF_A_BODY = /^[89]/;

/** Numbers of one kind that differ, where one does not hold, or where one client may have both. */
export function looseDifference(a: Identities, b: Identities): Objection | null {
  const apart =
    differing(listOf(a.vat), listOf(b.vat)) ??
    differing(a.sirens, b.sirens) ??
    differing(...ofOneRegister(a.taxIds, b.taxIds)) ??
    ofOneShape(a.all, b.all) ??
    crossed(a, b) ??
    swapped(crossed(b, a));
  return apart === null
    ? null
    : { code: 'number-differs', left: apart[0].value, right: apart[1].value, numbers: apart };
}

function listOf(number: RegisteredNumber | null): Numbers {
  return number === null ? [] : [number];
}

function ofOneRegister(left: Numbers, right: Numbers): readonly [Numbers, Numbers] {
  const isIn = (others: Numbers) => (number: RegisteredNumber) =>
    number.register !== null && others.some(({ register }) => register === number.register);
  return [left.filter(isIn(right)), right.filter(isIn(left))];
}

/** Numbers of a register that is not known here, which are written in the same field in the same way. */
function ofOneShape(
  left: Numbers,
  right: Numbers,
): readonly [RegisteredNumber, RegisteredNumber] | null {
  for (const a of left) {
    if (a.register !== null) continue;
    const b = right.find(
      ({ register, field, value }) =>
        register === null && field === a.field && shapeOf(value) === shapeOf(a.value),
    );
    if (b !== undefined && b.value !== a.value) return [a, b];
  }
  return null;
}

function shapeOf(value: string): string {
  return value.replace(/\d/g, '0').replace(/[A-Z]/g, 'A');
}

/** A partita IVA here, and only a codice fiscale there: most companies have one number for both. */
function crossed(
  a: Identities,
  b: Identities,
): readonly [RegisteredNumber, RegisteredNumber] | null {
  if (a.vat?.register !== 'IT' || b.vat !== null || a.ownCodes.length > 0) return null;
  const code = b.ownCodes.find(
    ({ register, value }) => register === 'IT' && !OF_A_BODY.test(value),
  );
  return code === undefined || code.value === a.vat.value ? null : [a.vat, code];
}

function swapped<Value>(pair: readonly [Value, Value] | null): readonly [Value, Value] | null {
  return pair === null ? null : [pair[1], pair[0]];
}
