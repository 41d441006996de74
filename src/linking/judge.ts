import type { SharedVat, Strength } from './codes.ts';
import { gather, type Agreement, type Surroundings } from './agreement.ts';
import { mayBeRelatives, namesDiffer } from './name-evidence.ts';
import type { Party } from './party.ts';

/** What two records are to each other, by themselves: what others say of them comes later. */
export interface Judgement {
  readonly strength: Strength | null;
  /** One has the other's id. */
  readonly isWritten: boolean;
  /** One to look at, whatever links them: numbers contradict, or the names have nothing in common. */
  readonly isConflict: boolean;
  readonly sharedVat: SharedVat | null;
  readonly establishment: 'same-siret' | 'other-establishment' | null;
}

/** One line of the table: whether it fits, and what then follows. `null`: two clients. */
interface Line {
  readonly fits: (agreement: Agreement) => boolean;
  readonly strength: (agreement: Agreement) => Strength | null;
}

/** What one client's name may differ in where it is written twice. In the rest parents, sisters and owners differ too. */
const IS_OF_ONE: ReadonlySet<Agreement['near'] & string> = new Set(['letter', 'owner', 'acronym']);

/**
 * The table. The first line that fits decides. Only a written reference, a register's number that holds, or two
 * independent kinds of evidence link; a name alone never does.
 */
const LINES: readonly Line[] = [
  // Somebody wrote the other's id: even where numbers say otherwise.
  { fits: ({ isReferred }) => isReferred, strength: () => 'certain' },
  // Groups for VAT: one number, several companies. This line and the next are exceptions of the one after them.
  {
    fits: ({ numbers }) => numbers.sharedVat !== null,
    strength: ({ name }) => (name === 'equal' ? 'likely' : name === 'near' ? 'possible' : null),
  },
  // One codice fiscale and two VAT numbers that hold: that of who signs for two companies, or a new VAT number. A person's
  // code at a company is that of who signs for it.
  {
    fits: ({ numbers, isOfSignatory }) => numbers.isSharedCode || isOfSignatory,
    strength: ({ name }) => (name === 'equal' ? 'likely' : name === 'near' ? 'possible' : null),
  },
  // Our own number in many clients, or what a program fills in.
  { fits: ({ isNumberOfMany }) => isNumberOfMany, strength: () => 'possible' },
  // The other may be another member of the group, which says only the number of the group.
  {
    fits: ({ numbers }) => numbers.mayBeOfGroup,
    strength: ({ name, near }) =>
      name === 'equal' ? 'certain' : near !== null && IS_OF_ONE.has(near) ? 'likely' : 'possible',
  },
  // A number that a register gave to one. Other names: renamed, or a wrong number, so both are shown.
  { fits: ({ numbers }) => numbers.proof.length > 0, strength: () => 'certain' },
  // Two numbers of one register: founded again, namesakes, father and son.
  {
    fits: ({ numbers }) => numbers.contradictions.length > 0,
    strength: (agreement) =>
      agreement.name === 'equal' &&
      (agreement.contact || agreement.places.street || agreement.places.zip)
        ? 'possible'
        : null,
  },
  // Copied from one system to the other, wrong as it is.
  {
    fits: ({ numbers }) => numbers.weak.length > 0,
    strength: ({ name, places, contact, parties }) =>
      name !== null || ((places.zip || contact) && !namesDiffer(...parties))
        ? 'likely'
        : 'possible',
  },
  // One of the two fails its check digit.
  {
    fits: ({ numbers, name, contact, places }) =>
      numbers.typo !== null && (name === 'equal' || (name === 'near' && (contact || places.zip))),
    strength: () => 'likely',
  },
  {
    fits: ({ isAbroad }) => isAbroad,
    strength: ({ name, contact }) => (name === 'equal' && contact ? 'possible' : null),
  },
  // Two independent kinds. A domain is made from the name, so that it is none where the places differ. In one postcode there
  // may be several people of one name.
  {
    fits: ({ name, places, contact, domain, isDistinctive, isPerson }) =>
      name === 'equal' &&
      (places.street ||
        contact ||
        (domain && !places.differs) ||
        (places.zip && isDistinctive && !isPerson && !places.streetDiffers)),
    strength: ({ numbers }) => (numbers.loose === null ? 'likely' : 'possible'),
  },
  // Three kinds. Two forms of one name, or one name and a word more, at one address are a parent and its companies.
  {
    fits: ({ near, names, places, contact }) =>
      near !== null && IS_OF_ONE.has(near) && places.street && contact && !mayBeRelatives(names),
    strength: ({ numbers }) => (numbers.loose === null ? 'likely' : 'possible'),
  },
  {
    fits: ({ name, places, isDistinctive, isOnlyPair }) =>
      name === 'equal' && (places.zip || (isDistinctive && isOnlyPair && !places.differs)),
    strength: () => 'possible',
  },
  {
    fits: ({ name, near, places, contact }) =>
      name === 'near' && (contact || (near !== 'common' && (places.zip || places.street))),
    strength: () => 'possible',
  },
  { fits: ({ isNameless, contact }) => isNameless && contact, strength: () => 'possible' },
];

/**
 * What two records are to each other; `null` where there is nothing to say. That one email is at two names is no
 * suggestion: it is an accountant.
 */
export function judge(a: Party, b: Party, surroundings: Surroundings): Judgement | null {
  const agreement = gather(a, b, surroundings);
  const line = LINES.find(({ fits }) => fits(agreement));
  const strength = line?.strength(agreement) ?? null;
  return strength === null && agreement.numbers.sharedVat === null
    ? null
    : toJudgement(agreement, strength);
}

/** What two records are to each other where a person says that they are one. */
export function describe(a: Party, b: Party, surroundings: Surroundings): Judgement {
  return toJudgement(gather(a, b, surroundings), null);
}

function toJudgement(agreement: Agreement, strength: Strength | null): Judgement {
  const { isReferred, numbers, names, parties } = agreement;
  const isConflict =
    numbers.contradictions.length > 0 ||
    numbers.typo !== null ||
    (names.match === null && namesDiffer(...parties));
  const { sharedVat, establishment } = numbers;
  return oneOf({ strength, isWritten: isReferred, isConflict, sharedVat, establishment });
}

const known = new Map<string, Judgement>();

/** There are few that differ, and one is kept for every pair. */
function oneOf(judgement: Judgement): Judgement {
  const spelling = Object.values(judgement).join(' ');
  const found = known.get(spelling);
  if (found === undefined) known.set(spelling, judgement);
  return found ?? judgement;
}
