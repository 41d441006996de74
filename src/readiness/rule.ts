import type { ClientKind, ProviderId } from '#domain/client.ts';
import type { FieldId } from '#domain/field.ts';
import type { RuleId } from './rule-ids.ts';
import type { Subject } from './subject.ts';

/**
 * `blocks`: an electronic invoice with these data is refused, or cannot be addressed. `fix`: it is accepted, but
 * wrong, or not delivered. `hint`: worth a look.
 */
export type Severity = 'blocks' | 'fix' | 'hint';

/** What one rule says of one field of a client. */
export interface Finding {
  readonly rule: RuleId;
  readonly field: FieldId;
  readonly severity: Severity;
  /** As it is written; `null` where it is missing. */
  readonly value: string | null;
  /** What the words of the rule name: how many digits are missing, the number that was meant. */
  readonly params: Readonly<Record<string, string>>;
}

/** A finding, without what its rule says of all of them. */
export interface Found {
  readonly field: FieldId;
  readonly value: string | null;
  readonly params?: Readonly<Record<string, string>>;
}

export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Where it is written: a law, a schema, a code of the system that refuses. */
  readonly source: string;
  /** The law or the list changes: from this day on somebody has to read the source again. */
  readonly readAgain?: string;
  /** A client that it finds, and one that it lets pass. A test runs both. */
  readonly finds: Example;
  readonly passes: Example;
  readonly check: (subject: Subject) => readonly Found[];
}

/** Rules, and whom they are for. */
export interface RuleGroup {
  readonly isFor: (subject: Subject) => boolean;
  readonly rules: readonly Rule[];
}

/** What is said of a client; all else is as of one of the same country in which nothing is found. */
export interface Example {
  readonly provider?: ProviderId;
  readonly kind?: ClientKind;
  readonly name?: string | null;
  readonly vatNumber?: string | null;
  readonly taxId?: string | null;
  readonly registrationNumber?: string | null;
  readonly email?: string | null;
  readonly phone?: string;
  readonly certifiedEmail?: string;
  /** SDI's or Qonto's code, or the French electronic address. */
  readonly recipient?: string | null;
  readonly electronicAddress?: string | null;
  readonly street?: string | null;
  readonly zipCode?: string | null;
  readonly city?: string | null;
  readonly province?: string | null;
  readonly country?: string | null;
  /** That there is none, or only the one that Qonto deprecates. */
  readonly address?: 'none' | 'main';
  readonly identifier?: { readonly type: string; readonly value: string };
  /** Keys of the provider's record. */
  readonly own?: Readonly<Record<string, unknown>>;
}

export const NOTHING: readonly Found[] = [];

/** One finding where it is so. */
export function foundIf(isFound: boolean, found: Found): readonly Found[] {
  return isFound ? [found] : NOTHING;
}
