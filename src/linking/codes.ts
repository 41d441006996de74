import type { ClientKey } from '#domain/client.ts';
import type { NearReason } from '#normal-forms/name-match.ts';
import type { RegisteredNumber } from '#normal-forms/numbers.ts';

/** How sure a link is. `possible` is a suggestion: it links nothing and counts nowhere. */
export type Strength = 'certain' | 'likely' | 'possible';

/**
 * What two records agree in, the strongest first.
 *
 * - `decision`: a person said so. `ref`: one has the other's id.
 * - `cf`, `siren`, `vat`: the same number of a register, which holds. `vat-cf`: it stands under VAT here, under tax id there.
 * - `number-invalid`: the same number, which does not hold. `number-typo`: two numbers, one slip apart.
 * - `domain`: of their emails or websites; nobody else's.
 */
export const REASONS = [
  'decision',
  'ref',
  'cf',
  'siren',
  'vat',
  'vat-cf',
  'number-invalid',
  'number-typo',
  'name',
  'name-near',
  'street',
  'zip',
  'city',
  'email',
  'phone',
  'domain',
] as const;
export type ReasonCode = (typeof REASONS)[number];

/**
 * What speaks against. The first four are numbers of one register that both hold and differ. `number-differs`: numbers of
 * one kind that differ by more than a slip, of which one does not hold, or which may differ for one client.
 */
export type ObjectionCode =
  | 'vat-differs'
  | 'cf-differs'
  | 'siren-differs'
  | 'number-typo'
  | 'number-differs'
  | 'name-differs'
  | 'form-differs'
  | 'country-differs'
  | 'city-differs'
  | 'street-differs'
  | 'email-differs'
  | 'phone-differs';

/**
 * What is worth knowing of a pair. `ambiguous`: each of two records that contradict each other would be the same client
 * as one of these. `kept-apart`: as a link it would bring contradicting records together. `siren-weak`: the SIREN stands
 * in a VAT number that does not hold. `number-of-many`, `maybe-group`, `signatory`: why a number that is the same is no proof.
 */
export type Note =
  | 'same-siret'
  | 'other-establishment'
  | 'siren-weak'
  | 'number-of-many'
  | 'maybe-group'
  | 'signatory'
  | 'ambiguous'
  | 'kept-apart'
  | 'decided-apart';

/** Two values that agree or differ, in normal form: the left record's, and the right one's. */
export interface Evidence<Code extends string> {
  readonly code: Code;
  readonly left: string;
  readonly right: string;
  /** Where the values are numbers: of which register each is, in which field it stands, and whether it holds. */
  readonly numbers?: readonly [left: RegisteredNumber, right: RegisteredNumber];
}

export type Objection = Evidence<ObjectionCode>;

export interface Reason extends Evidence<ReasonCode> {
  /** Of `name-near`: what the names differ in. */
  readonly near?: NearReason;
}

/** Two members of one group for VAT: they have its number, and another codice fiscale or SIREN each. */
export type SharedVat = 'same-vat-other-cf' | 'same-vat-other-siren';

/** A person's word on two records. It is an edge between ids, never a change of what a provider says. */
export interface Decision {
  readonly a: ClientKey;
  readonly b: ClientKey;
  readonly verdict: 'same' | 'not-the-same';
}

/** What is known of two records. Pairs with nothing to say are not there. */
export interface Pair {
  readonly left: ClientKey;
  readonly right: ClientKey;
  /** `null`: two clients, of which something has to be said all the same. */
  readonly strength: Strength | null;
  /** All agreements; the first is the one that decided. */
  readonly why: readonly Reason[];
  readonly against: readonly Objection[];
  readonly notes: readonly Note[];
  /** Linked or suggested although numbers of registers contradict, or the names have nothing in common. */
  readonly isConflict: boolean;
  readonly sharedVat: SharedVat | null;
}
