import type { NearReason } from '#normal-forms/name-match.ts';
import { isDistinctive } from '#normal-forms/names.ts';
import { identitiesOf } from './identities.ts';
import { isOfCompany, matchPartyNames, namesDiffer, type NameEvidence } from './name-evidence.ts';
import { matchNumbers, type NumberMatch } from './number-match.ts';
import type { Party } from './party.ts';
import { matchPlaces, type PlaceMatch } from './places.ts';

/** What other records say of the values that two have. It depends only on records with one of these values. */
export interface Surroundings {
  /** Used by three or more names: then it is nobody's evidence. */
  readonly isShared: (kind: 'email' | 'phone' | 'domain', value: string) => boolean;
  /** A number that does not hold, at more than two names: then somebody fills fields with it. */
  readonly isFiller: (number: string) => boolean;
  /** A number at many names that have nothing in common. */
  readonly isOfMany: (number: string) => boolean;
  /** Whether nobody else has either's name. */
  readonly isOnlyPair: (a: Party, b: Party) => boolean;
}

/** All that two records agree and differ in. */
export interface Agreement {
  readonly isReferred: boolean;
  readonly numbers: NumberMatch;
  readonly name: 'equal' | 'near' | null;
  /** `common`: the same words, that anybody may have, and no street. */
  readonly near: NearReason | 'common' | null;
  readonly places: PlaceMatch;
  /** An email or a phone that nobody else has. */
  readonly contact: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly domain: string | null;
  readonly isAbroad: boolean;
  readonly isDistinctive: boolean;
  readonly isOnlyPair: boolean;
  /** All numbers that are the same are at many names, and these two have nothing in common, or one has none. */
  readonly isNumberOfMany: boolean;
  /** Nothing but a person's codice fiscale is the same, and one is a company: it is that of who signs. */
  readonly isOfSignatory: boolean;
  /** One is a person, or works alone, and neither has a company's form. */
  readonly isPerson: boolean;
  readonly isNameless: boolean;
  readonly names: NameEvidence;
  readonly parties: readonly [a: Party, b: Party];
}

export function gather(a: Party, b: Party, surroundings: Surroundings): Agreement {
  const names = matchPartyNames(a, b);
  const places = matchPlaces(a.places, b.places);
  const numbers = withoutFillers(
    matchNumbers(identitiesOf(a.numbers), identitiesOf(b.numbers)),
    surroundings,
  );
  // What names nobody by itself agrees only where it stands at one street.
  const isUnplaced = names.match?.isCommon === true && !places.street;
  const grade = names.match?.grade ?? null;
  const email = commonValue(a.emails, b.emails, 'email', surroundings);
  const phone = commonValue(a.phones, b.phones, 'phone', surroundings);
  const areDistinctive =
    names.left !== null &&
    names.right !== null &&
    isDistinctive(names.left) &&
    isDistinctive(names.right);
  const isNameless = a.names.length === 0 || b.names.length === 0;
  return {
    isReferred: refersTo(a, b) || refersTo(b, a),
    numbers,
    name: isUnplaced ? 'near' : grade,
    near: isUnplaced ? 'common' : (names.match?.near ?? null),
    places,
    contact: email !== null || phone !== null,
    email,
    phone,
    domain: email === null ? commonValue(a.domains, b.domains, 'domain', surroundings) : null,
    isAbroad: a.home !== null && b.home !== null && a.home !== b.home,
    isDistinctive: areDistinctive,
    isOnlyPair:
      grade === 'equal' && areDistinctive && a.source !== b.source && surroundings.isOnlyPair(a, b),
    isNumberOfMany:
      numbers.proof.length > 0 &&
      names.match === null &&
      (isNameless || namesDiffer(a, b)) &&
      numbers.proof.every(({ left }) => surroundings.isOfMany(left)),
    isOfSignatory: numbers.isOnlyPersonsCode && (isOfCompany(a) || isOfCompany(b)),
    isPerson:
      [a, b].some(({ kind }) => kind !== null && kind !== 'company') &&
      !isOfCompany(a) &&
      !isOfCompany(b),
    isNameless,
    names,
    parties: [a, b],
  };
}

function withoutFillers(numbers: NumberMatch, { isFiller }: Surroundings): NumberMatch {
  if (numbers.weak.length === 0) return numbers;
  const weak = numbers.weak.filter(({ code, left }) => code === 'siren' || !isFiller(left));
  return weak.length === numbers.weak.length ? numbers : { ...numbers, weak };
}

function commonValue(
  left: readonly string[],
  right: readonly string[],
  kind: 'email' | 'phone' | 'domain',
  { isShared }: Surroundings,
): string | null {
  for (const value of left) if (right.includes(value) && !isShared(kind, value)) return value;
  return null;
}

/** Whether one has the other's id, as somebody wrote it. */
function refersTo(a: Party, b: Party): boolean {
  if (a.references.length === 0 || a.source === b.source) return false;
  const id = b.id.toLowerCase();
  return a.references.some((reference) => reference.id === id);
}
