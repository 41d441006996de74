import { matchNames } from '#normal-forms/name-match.ts';
import { readName, type Name } from '#normal-forms/names.ts';
import { withoutUmlauts } from '#normal-forms/umlauts.ts';
import {
  compareTexts,
  DIFFERENT,
  FORMATTING,
  nearest,
  type Judgement,
  type Outcome,
} from './result.ts';
import type { Side } from './side.ts';

/** A client's names: the one that people use, and the legal one. The pair that is nearest is compared. */
export function compareNames(left: Side, right: Side): Outcome {
  return nearest(namesOf(left), namesOf(right), (a, b) => compareTexts(a, b, judgeNames));
}

function namesOf({ client }: Side): readonly string[] {
  return [client.name, client.legalName].filter(
    (name): name is string => name !== null && name.trim() !== '',
  );
}

function judgeNames(left: string, right: string): Judgement {
  const judgement = judgeWords(left, right);
  if (judgement.result !== 'different') return judgement;
  const without = withoutUmlauts(left, right);
  const again = without === null ? judgement : judgeWords(...without);
  return again.result === 'different' ? judgement : again;
}

function judgeWords(left: string, right: string): Judgement {
  const [a, b] = [readName(left), readName(right)];
  if (a === null || b === null) return DIFFERENT;
  const match = matchNames(a, b);
  if (match === null) return DIFFERENT;
  if (!haveSameWords(a, b)) {
    const isOwner = match.near === 'owner' || match.near === null;
    if (isOwner) return { result: 'different', reason: 'owner' };
    return {
      result: 'different',
      reason: match.near === 'part' ? 'more-words' : match.near === 'letter' ? 'one-slip' : null,
    };
  }
  if (a.form === b.form) return FORMATTING;
  // S.r.l. and S.r.l.s. may be one company, and are not the same name.
  return a.form === null || b.form === null
    ? { result: 'formatting', reason: 'form-on-one-side' }
    : { result: 'different', reason: 'other-form' };
}

/** In any order, where there are two or more: a person is written both ways round. */
function haveSameWords(a: Name, b: Name): boolean {
  return a.figures === b.figures && (a.core === b.core || a.sorted === b.sorted);
}
