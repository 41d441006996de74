import type { FieldResult, ResultReason } from '#comparison/result.ts';
import type {
  Decision,
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
  /** The colleague who decided; `null` for the reader. */
  readonly by: string | null;
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
  /** Of the id of a client that a record names and that is not there. */
  readonly dangling: (id: string) => string;
  readonly but: (objections: readonly string[]) => string;
  /** Before a sentence on a record, `Qonto 8f0…`, that is another client by now. */
  readonly withOther: (record: string, name: string, sentence: string) => string;
  /** `wethod 42 and Qonto 8f0c…: Certain. …`. */
  readonly ofBoth: (left: string, right: string, sentence: string) => string;

  /** What follows the sign of a result. */
  readonly results: Readonly<Record<FieldResult, (left: string, right: string) => string>>;
  readonly resultReasons: Readonly<Record<ResultReason, string>>;
  /** `2 differences`. */
  readonly differences: (count: number) => string;

  readonly linked: LinkedMessages;
  readonly decisions: DecisionMessages;
}

/** The texts of a linked client: its records side by side. */
interface LinkedMessages {
  /** `In Qonto: Aurora Tessuti SRL`. */
  readonly inSystem: (system: string, name: string) => string;
  readonly maybeIn: (system: string, name: string) => string;
  /** After `In wethod: …`, of a record that is deleted. */
  readonly deletedThere: string;
  /** In a comparison: one of its records is deleted; one is in its list no longer. */
  readonly deletedIn: (system: string) => string;
  readonly gone: (system: string) => string;
  readonly several: (systems: readonly string[]) => string;
  readonly heading: string;
  readonly headingMaybe: string;
  readonly close: string;
  readonly fields: string;
  readonly allEqual: string;
  /** Above what is folded away: `Equal, or only written differently (5)`. */
  readonly alike: (count: number) => string;
  /** What a copy button copies, within a sentence: `for “vat_number” in Qonto`. */
  readonly valueFor: (field: string, system: string) => string;
  readonly valueOf: (field: string, system: string) => string;
  readonly openIn: (system: string) => string;
  readonly copyFor: (system: string) => string;
  readonly copyForHow: (system: string) => string;
  readonly referenceType: string;
  readonly referenceId: string;
  readonly weakest: string;
  /** The same with what decided on it, in a few words. */
  readonly weakestBy: (reason: string) => string;
  readonly whyHere: (name: string) => string;
  readonly others: string;
  readonly show: string;

  readonly same: string;
  readonly notSame: string;
  readonly undo: string;
  readonly next: string;
  /** `7 of 17 to review`. */
  readonly place: (at: number, count: number) => string;
  readonly allReviewed: string;
  /** Read aloud. */
  readonly saidSame: string;
  readonly saidNotSame: string;
  readonly undone: string;
}

/** The texts of what a person decided, and of what is kept of it. */
interface DecisionMessages {
  readonly whatIsKept: string;
  readonly keepHere: string;
  readonly keepForTab: string;
  readonly isUnstored: string;
  readonly changedSince: string;
  /** Beside one's own, in a list with colleagues'. */
  readonly you: string;
  /** In the place of `heading` and `open`, where colleagues' are there too. */
  readonly ofTeam: string;
  readonly openOfTeam: (count: number) => string;
  readonly notInAccount: string;
  readonly changedElsewhere: string;
  readonly gone: string;

  readonly heading: string;
  readonly open: (count: number) => string;
  readonly none: string;
  readonly verdicts: Readonly<Record<Decision['verdict'], string>>;
  readonly withdraw: (left: string, right: string) => string;
  readonly exportAll: string;
  readonly importFile: string;
  readonly imported: (count: number) => string;
  /** Of a file: how many in it could not be read. */
  readonly leftOut: (count: number) => string;
  readonly noFile: string;
  readonly fileOfNewer: string;
  readonly fileOfOthers: string;
  readonly fileTooLarge: string;
  readonly forget: string;
  readonly forgotten: string;
}

/** Where a number stands, within a sentence. */
export type NumberPlaces = Readonly<Record<NumberField, string>>;
