import { isFormOfCompany } from '#normal-forms/legal-forms.ts';
import { matchNames, namesMeet, type NameMatch } from '#normal-forms/name-match.ts';
import type { Name } from '#normal-forms/names.ts';
import type { Party } from './party.ts';

/** What the names of two records say. */
export interface NameEvidence {
  readonly match: NameMatch | null;
  readonly left: Name | null;
  readonly right: Name | null;
}

const NOTHING: NameEvidence = { match: null, left: null, right: null };

/** Of a name and a legal name, the two that agree best. */
export function matchPartyNames(a: Party, b: Party): NameEvidence {
  let best = NOTHING;
  for (const left of a.names) {
    for (const right of b.names) {
      const match = judged(matchNames(left, right), a, b, left, right);
      if (match === null || best.match?.grade === 'equal') continue;
      if (best.match === null || match.grade === 'equal') best = { match, left, right };
    }
  }
  return best.match === null ? byAcronym(a, b) : best;
}

/** A person is not a company of the person's name: at most its owner. */
function judged(
  match: NameMatch | null,
  a: Party,
  b: Party,
  left: Name,
  right: Name,
): NameMatch | null {
  if (match?.grade !== 'equal') return match;
  const isPersonAndFirm =
    (a.kind === 'individual' && isFormOfCompany(right.form)) ||
    (b.kind === 'individual' && isFormOfCompany(left.form));
  return isPersonAndFirm ? { ...match, grade: 'near', near: 'person' } : match;
}

function byAcronym(a: Party, b: Party): NameEvidence {
  const right = a.acronym === null ? undefined : b.names.find(({ core }) => core === a.acronym);
  const left = b.acronym === null ? undefined : a.names.find(({ core }) => core === b.acronym);
  if (right === undefined && left === undefined) return NOTHING;
  return {
    match: { grade: 'near', near: 'acronym', isCommon: false },
    left: left ?? a.names[0] ?? null,
    right: right ?? b.names[0] ?? null,
  };
}

/** Whether both have names, and these have no word of their own in common. */
export function namesDiffer(a: Party, b: Party): boolean {
  if (a.names.length === 0 || b.names.length === 0) return false;
  const meets = a.names.some((left) => b.names.some((right) => namesMeet(left, right)));
  return !meets && byAcronym(a, b).match === null;
}

/** Of professionals who have an office together: `Studio Associato`, `Rossi e Associati`. It has numbers of its own. */
const TOGETHER = /^associat[aei]$|^associato$/;

/** Whether a name says that this is not a person: by its legal form, or as an office of several. */
export function isOfCompany({ names }: Party): boolean {
  return names.some(
    ({ form, words }) => isFormOfCompany(form) || words.some((word) => TOGETHER.test(word)),
  );
}

/** Whether these may be two people: their names differ at the end of one word, as Mario and Maria do, or Pascal and Pascale. */
export function mayBeRelatives({ left, right }: NameEvidence): boolean {
  if (left === null || right === null) return false;
  if (isFormOfCompany(left.form) || isFormOfCompany(right.form)) return false;
  if (left.words.length < 2 || left.words.length !== right.words.length) return false;
  return left.words.some((word, index) => {
    const other = right.words[index] ?? '';
    const shared = Math.max(word.length, other.length) - 1;
    return word !== other && word.slice(0, shared) === other.slice(0, shared);
  });
}
