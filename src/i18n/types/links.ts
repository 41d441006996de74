import type { FieldResult, ResultReason } from '#comparison/result.ts';
import type {
  Note,
  ObjectionCode,
  Reason,
  ReasonCode,
  SharedVat,
  Strength,
} from '#linking/codes.ts';
import type { NumberField, RegisteredNumber } from '#normal-forms/numbers.ts';

/** What two records agree or differ in, ready to be said. */
export interface Told {
  /** As they are written; equal where nothing is written otherwise. */
  readonly left: string;
  readonly right: string;
  /** Where each stands: `wethod`, `Qonto`; of one system the ids too. */
  readonly sides: readonly [left: string, right: string];
  readonly numbers: readonly [left: RegisteredNumber, right: RegisteredNumber] | null;
  readonly near: Reason['near'] | null;
  /** Of a decision: its day, written out. */
  readonly day: string | null;
}

/** A reason: with its value where it decided, in a few words beside others. */
interface ReasonWords {
  /** `Same partita IVA (IT 00011010154, check digit right)`. */
  readonly told: (told: Told) => string;
  /** `same name`. */
  readonly short: (told: Told) => string;
}

/** The texts of links: why two clients are one, what speaks against it, and how their fields compare. */
export interface LinkMessages {
  readonly strengths: Readonly<Record<Strength, string>>;
  /** Of a pair of which something is to be said, and that is no link. */
  readonly noLink: string;
  readonly reasons: Readonly<Record<ReasonCode, ReasonWords>>;
  readonly objections: Readonly<Record<ObjectionCode, (told: Told) => string>>;
  readonly notes: Readonly<Record<Note, string>>;
  readonly sharedVat: Readonly<Record<SharedVat, string>>;
  /** Before the reasons beside the first one, and before what speaks against. */
  readonly also: (reasons: readonly string[]) => string;
  readonly but: (objections: readonly string[]) => string;

  /** What follows the sign of a result. */
  readonly results: Readonly<Record<FieldResult, (left: string, right: string) => string>>;
  readonly resultReasons: Readonly<Record<ResultReason, string>>;
  /** `2 differences`. */
  readonly differences: (count: number) => string;
}

/** Where a number stands, within a sentence. */
export type NumberPlaces = Readonly<Record<NumberField, string>>;
