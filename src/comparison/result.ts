import type { SharedFieldId } from '#domain/fields/shared.ts';

/**
 * How a field of two clients compares. `equal`: the same text, blanks around it and Unicode's forms apart. `formatting`:
 * the same thing, written otherwise. `none`: nothing on either side, or things that are not to be compared.
 */
export type FieldResult =
  | 'equal'
  | 'formatting'
  | 'different'
  | 'only-left'
  | 'only-right'
  | 'none';

/** What else is to be said of a result. */
export type ResultReason =
  /** Names: one has no legal form. */
  | 'form-on-one-side'
  /** Names: S.r.l. and S.p.A. */
  | 'other-form'
  /** Names: one has words more. */
  | 'more-words'
  /** Names and numbers: one letter or digit, or two changed round. */
  | 'one-slip'
  /** Names: `Bar Sport di Bruno Lissoni` and `Bar Sport`. */
  | 'owner'
  /** Numbers: a SIREN and a SIRET of the same company. */
  | 'less-exact'
  /** Numbers: two SIRETs of one SIREN. */
  | 'other-establishment'
  /** Numbers: of two countries. */
  | 'other-country'
  /** Numbers: of two registers, which do not speak of each other. */
  | 'other-kinds'
  /** Numbers: what is written only fills the field. */
  | 'filler'
  /** Emails and phones: the other client has it, and another one first. */
  | 'listed-as-further'
  /** Emails: it is the other client's PEC. */
  | 'equals-certified-email'
  /** Streets: a first name is one letter on one side. */
  | 'initial'
  /** Addresses: the other client has it, as another address than the one that is compared. */
  | 'equals-delivery-address'
  | 'equals-main-address'
  /** Countries: a text that is the name of none. */
  | 'unknown-country'
  /** Codes: a zero for an O, a one for an I. */
  | 'look-alike';

/** What was compared, and how it came out. */
export interface Outcome {
  readonly result: FieldResult;
  readonly reason: ResultReason | null;
  /** As they are written; `null` where there is nothing. */
  readonly left: string | null;
  readonly right: string | null;
}

export interface FieldComparison extends Outcome {
  readonly field: SharedFieldId;
}

/** Two values that are both there, and not the same text. */
export type Judge = (left: string, right: string) => Judgement;

export interface Judgement {
  readonly result: 'formatting' | 'different' | 'none' | 'only-left' | 'only-right';
  readonly reason: ResultReason | null;
}

export const FORMATTING: Judgement = { result: 'formatting', reason: null };
export const DIFFERENT: Judgement = { result: 'different', reason: null };

/** Compares two texts: absence and equality here, all else by the judge. */
export function compareTexts(left: string | null, right: string | null, judge: Judge): Outcome {
  const [a, b] = [present(left), present(right)];
  const values = { left: a === null ? null : left, right: b === null ? null : right };
  if (a === null && b === null) return { result: 'none', reason: null, ...values };
  if (a === null) return { result: 'only-right', reason: null, ...values };
  if (b === null) return { result: 'only-left', reason: null, ...values };
  if (a === b) return { result: 'equal', reason: null, ...values };
  return { ...judge(a, b), ...values };
}

function present(text: string | null): string | null {
  const trimmed = text?.trim().normalize('NFC') ?? '';
  return trimmed === '' ? null : trimmed;
}

const RANK: Readonly<Record<FieldResult, number>> = {
  equal: 0,
  formatting: 1,
  different: 2,
  'only-left': 3,
  'only-right': 3,
  none: 4,
};

/**
 * The nearest of all pairs of these texts, each side's own first; of pairs as near, the one nearer to the start of both.
 * A side without a text has one that is absent.
 */
export function nearest<Text>(
  lefts: readonly Text[],
  rights: readonly Text[],
  compare: (left: Text | null, right: Text | null) => Outcome,
): Outcome {
  const pairs = orNull(lefts).flatMap((a, i) =>
    orNull(rights).map((b, j) => ({ outcome: compare(a, b), place: i + j })),
  );
  const [first] = pairs.toSorted((a, b) => {
    const byRank = RANK[a.outcome.result] - RANK[b.outcome.result];
    // The last one makes no difference but that the sides can be changed.
    return byRank || a.place - b.place || compareReasons(a.outcome.reason, b.outcome.reason);
  });
  return first?.outcome ?? compare(null, null);
}

function orNull<Text>(texts: readonly Text[]): readonly (Text | null)[] {
  return texts.length === 0 ? [null] : texts;
}

function compareReasons(a: ResultReason | null, b: ResultReason | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left === right ? 0 : left < right ? -1 : 1;
}
