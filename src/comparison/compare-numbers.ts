import { readNumber, type RegisteredNumber } from '#normal-forms/numbers.ts';
import { isMisread, isOneSlip } from '#normal-forms/slips.ts';
import {
  compareTexts,
  DIFFERENT,
  FORMATTING,
  nearest,
  type Judge,
  type Judgement,
  type Outcome,
} from './result.ts';
import type { Side } from './side.ts';

/** VAT numbers, one under each. */
export function compareVatNumbers(left: Side, right: Side): Outcome {
  const judge: Judge = (a, b) =>
    judgeNumbers(readNumber(a, 'vat', left.home), readNumber(b, 'vat', right.home));
  return compareTexts(left.client.vatNumber, right.client.vatNumber, judge);
}

/** Tax numbers; a number of the companies' register is one too. The pair that is nearest is compared. */
export function compareTaxIds(left: Side, right: Side): Outcome {
  return nearest(taxIdsOf(left), taxIdsOf(right), (a, b) =>
    compareTexts(a?.written ?? null, b?.written ?? null, () =>
      judgeNumbers(a?.numbers ?? [], b?.numbers ?? []),
    ),
  );
}

interface TaxId {
  readonly written: string;
  readonly numbers: Numbers;
}

/** What only fills a field is left out where there is something else. */
function taxIdsOf({ client, home }: Side): readonly TaxId[] {
  const written = [
    [client.taxId, 'tax'],
    [client.registrationNumber, 'register'],
  ] as const;
  const all = written.flatMap(([text, field]) =>
    text === null || text.trim() === ''
      ? []
      : [{ written: text, numbers: readNumber(text, field, home) }],
  );
  const told = all.filter(({ numbers }) => numbers.length > 0);
  return told.length > 0 ? told : all.slice(0, 1);
}

type Numbers = readonly RegisteredNumber[];

function judgeNumbers(left: Numbers, right: Numbers): Judgement {
  const [a, b] = [left[0], right[0]];
  if (a === undefined || b === undefined) return judgeFillers(a, b);
  if (a.register === b.register) {
    if (a.value === b.value) return FORMATTING;
    if (a.register === 'SIRET' && share(left, right)) {
      return { result: 'different', reason: 'other-establishment' };
    }
    if (isMisread(a.value, b.value)) return { result: 'different', reason: 'look-alike' };
    return isOneSlip(a.value, b.value) ? { result: 'different', reason: 'one-slip' } : DIFFERENT;
  }
  if (share(left, right)) return { result: 'formatting', reason: 'less-exact' };
  return judgeKinds(a, b);
}

/** A SIREN that a SIRET, a VAT number and itself have in common. */
function share(left: Numbers, right: Numbers): boolean {
  return left.some((a) =>
    right.some((b) => a.register !== null && a.register === b.register && a.value === b.value),
  );
}

/** What fills a field is not there. */
function judgeFillers(a: RegisteredNumber | undefined, b: RegisteredNumber | undefined): Judgement {
  const result = a === b ? 'none' : a === undefined ? 'only-right' : 'only-left';
  return { result, reason: 'filler' };
}

/** A Steuernummer says nothing of a VAT number; two VAT numbers of different countries do differ. */
function judgeKinds(a: RegisteredNumber, b: RegisteredNumber): Judgement {
  if (a.field === 'vat' && b.field === 'vat') {
    return { result: 'different', reason: a.register && b.register ? 'other-country' : null };
  }
  return { result: 'none', reason: 'other-kinds' };
}
