import type { RegisteredNumber } from '#normal-forms/numbers.ts';
import { isMisread, isOneSlip } from '#normal-forms/slips.ts';
import type { Evidence, ReasonCode } from './codes.ts';
import type { Identities } from './identities.ts';

function evidence<Code extends string>(
  code: Code,
  left: RegisteredNumber,
  right: RegisteredNumber,
): Evidence<Code> {
  return { code, left: left.value, right: right.value, numbers: [left, right] };
}

function isSameNumber(a: RegisteredNumber, b: RegisteredNumber): boolean {
  return a.value === b.value && a.register === b.register;
}

/** Of a client whose country is not said, a number that does not hold is of no register. */
function isSameText(a: RegisteredNumber, b: RegisteredNumber): boolean {
  if (a.value !== b.value) return false;
  return a.register === b.register || a.register === null || b.register === null;
}

/** The first two that are the same and hold. */
function common(
  left: readonly RegisteredNumber[],
  right: readonly RegisteredNumber[],
): readonly [RegisteredNumber, RegisteredNumber] | null {
  for (const a of left) {
    if (a.state !== 'holds') continue;
    for (const b of right) if (b.state === 'holds' && isSameNumber(a, b)) return [a, b];
  }
  return null;
}

/** The same numbers of registers that hold on both sides, the strongest first. */
export function proofOf(a: Identities, b: Identities): readonly Evidence<ReasonCode>[] {
  const found: Evidence<ReasonCode>[] = [];
  const vats = [listed(a.vat), listed(b.vat)] as const;
  const codes = common(a.taxIds, b.taxIds);
  const isItalian = codes?.[0].register === 'CF' || codes?.[0].register === 'IT';
  if (codes !== null && isItalian) found.push(evidence('cf', ...codes));
  const sirens = common(a.sirens, b.sirens);
  const vat = common(...vats);
  const isSaid = sirens !== null && (sirens[0] !== a.vatSiren || sirens[1] !== b.vatSiren);
  if (sirens !== null && (isSaid || vat === null)) found.push(evidence('siren', ...sirens));
  if (vat !== null) found.push(evidence('vat', ...vat));
  else if (codes !== null && !isItalian) found.push(evidence('vat', ...codes));
  else {
    const crossed = common(vats[0], b.taxIds) ?? common(a.taxIds, vats[1]);
    if (crossed !== null) found.push(evidence('vat-cf', ...crossed));
  }
  return found;
}

function listed(number: RegisteredNumber | null): readonly RegisteredNumber[] {
  return number === null ? [] : [number];
}

/** The same number that does not hold, or the SIREN in a VAT number that does not; one at most. */
export function weakOf(a: Identities, b: Identities): readonly Evidence<ReasonCode>[] {
  const found: Evidence<ReasonCode>[] = [];
  for (const left of a.all) {
    for (const right of b.all) {
      if (left.register === 'SIRET' || !isSameText(left, right)) continue;
      if (left.state === 'holds' && right.state === 'holds') continue;
      const isWeak = left.state === 'weak' || right.state === 'weak';
      found.push(evidence(isWeak ? 'siren' : 'number-invalid', left, right));
    }
  }
  // The number itself says more than the SIREN in it.
  const invalid = found.findIndex(({ code }) => code === 'number-invalid');
  if (found.length > 1 && invalid >= 0) return found.slice(invalid, invalid + 1);
  return found.slice(0, 1);
}

/** Two numbers of one register, one slip apart, of which one does not hold. */
export function typoOf(a: Identities, b: Identities): Evidence<'number-typo'> | null {
  return slip(listed(a.vat), listed(b.vat)) ?? slip(a.taxIds, b.taxIds) ?? slip(a.sirens, b.sirens);
}

function slip(
  left: readonly RegisteredNumber[],
  right: readonly RegisteredNumber[],
): Evidence<'number-typo'> | null {
  for (const a of left) {
    for (const b of right) {
      if (a.register === null || a.register !== b.register) continue;
      if (a.state === 'holds' && b.state === 'holds') continue;
      if (isOneSlip(a.value, b.value) || isMisread(a.value, b.value))
        return evidence('number-typo', a, b);
    }
  }
  return null;
}
