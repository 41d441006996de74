import type { RegisteredNumber } from '#normal-forms/numbers.ts';
import { isMisread, isOneSlip } from '#normal-forms/slips.ts';
import type { Evidence, Objection, ReasonCode, SharedVat } from './codes.ts';
import type { Identities } from './identities.ts';
import { contradictions, looseDifference, OF_A_BODY } from './number-contradictions.ts';

/** What the numbers of two records say. */
export interface NumberMatch {
  /** The same number of a register, which holds on both sides. */
  readonly proof: readonly Evidence<ReasonCode>[];
  /** The same number that does not hold, or a SIREN out of a VAT number that does not. */
  readonly weak: readonly Evidence<ReasonCode>[];
  readonly isWeakSiren: boolean;
  /** One slip apart, and not both hold. */
  readonly typo: Evidence<'number-typo'> | null;
  /** Numbers of one register that hold and differ. */
  readonly contradictions: readonly Objection[];
  /** Numbers of one kind that differ, though not all hold. */
  readonly loose: Objection | null;
  readonly sharedVat: SharedVat | null;
  /** Nothing but a codice fiscale is the same as what stands there, and both VAT numbers hold and differ. */
  readonly isSharedCode: boolean;
  /** Nothing but the codice fiscale of a person is the same. */
  readonly isOnlyPersonsCode: boolean;
  /** Nothing but the VAT number is the same, and one has another codice fiscale: it may be the number of a group. */
  readonly mayBeOfGroup: boolean;
  readonly establishment: 'same-siret' | 'other-establishment' | null;
}

const NOTHING: NumberMatch = {
  proof: [],
  weak: [],
  isWeakSiren: false,
  typo: null,
  contradictions: [],
  loose: null,
  sharedVat: null,
  isSharedCode: false,
  isOnlyPersonsCode: false,
  mayBeOfGroup: false,
  establishment: null,
};

export function matchNumbers(a: Identities, b: Identities): NumberMatch {
  if (a.all.length === 0 || b.all.length === 0) return NOTHING;
  const proof = proofOf(a, b);
  const differing = contradictions(a, b);
  const weak = proof.length > 0 ? [] : weakOf(a, b);
  const typo = proof.length > 0 ? null : typoOf(a, b);
  const isApart = proof.length === 0 && weak.length === 0 && typo === null;
  return {
    proof,
    weak,
    isWeakSiren: weak.some(({ code }) => code === 'siren'),
    typo,
    contradictions: differing,
    loose: isApart && differing.length === 0 ? looseDifference(a, b) : null,
    sharedVat: sharedVatOf(proof, differing),
    isSharedCode:
      proof.length > 0 &&
      proof.every(({ code }) => code === 'cf' || code === 'vat-cf') &&
      differing.some(({ code }) => code === 'vat-differs'),
    isOnlyPersonsCode:
      proof.length > 0 && proof.every(({ numbers }) => numbers?.[0].register === 'CF'),
    mayBeOfGroup: isOnlyVat(proof) && hasOtherCode(a) !== hasOtherCode(b),
    establishment: establishmentOf(a, b),
  };
}

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

function proofOf(a: Identities, b: Identities): readonly Evidence<ReasonCode>[] {
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

function weakOf(a: Identities, b: Identities): readonly Evidence<ReasonCode>[] {
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

function typoOf(a: Identities, b: Identities): Evidence<'number-typo'> | null {
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

/**
 * Members of a group for VAT have one number: the Italian Gruppo IVA (FatturaPA checks 00322, 00325, 00326), the French
 * assujetti unique (CGI, art. 256 C). Then the codice fiscale or the SIREN says who it is.
 */
function sharedVatOf(
  proof: readonly Evidence<ReasonCode>[],
  differing: readonly Objection[],
): SharedVat | null {
  if (!isOnlyVat(proof)) return null;
  if (differing.some(({ code }) => code === 'cf-differs')) return 'same-vat-other-cf';
  return differing.some(({ code }) => code === 'siren-differs') ? 'same-vat-other-siren' : null;
}

function isOnlyVat(proof: readonly Evidence<ReasonCode>[]): boolean {
  return proof.length > 0 && proof.every(({ code }) => code === 'vat');
}

/** Whether a company's codice fiscale is another number than its partita IVA: that of old companies, and of members of a group. */
function hasOtherCode({ vat, ownCodes }: Identities): boolean {
  return (
    vat?.register === 'IT' &&
    ownCodes.some(({ register, value }) => register === 'IT' && !OF_A_BODY.test(value))
  );
}

function establishmentOf(a: Identities, b: Identities): NumberMatch['establishment'] {
  if (a.siret?.state !== 'holds' || b.siret?.state !== 'holds') return null;
  if (a.siret.value === b.siret.value) return 'same-siret';
  return a.siret.value.slice(0, 9) === b.siret.value.slice(0, 9) ? 'other-establishment' : null;
}
