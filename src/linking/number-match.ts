import type { Evidence, Objection, ReasonCode, SharedVat } from './codes.ts';
import type { Identities } from './identities.ts';
import { contradictions, looseDifference, OF_A_BODY } from './number-contradictions.ts';
import { proofOf, typoOf, weakOf } from './same-numbers.ts';

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
