import { BesidesName } from './besides-name.ts';
import type { Bucket } from './buckets.ts';
import type { Entry } from './entry.ts';
import { meetBesidesName } from './meeting.ts';
import { matchPartyNames } from './name-evidence.ts';
import { NearNames } from './near-names.ts';
import type { Party } from './party.ts';
import { isSharedContact } from './surroundings.ts';

/** A bucket with more members is divided first. */
const LARGE = 12;

/** With fewer records to compare it costs more to divide a bucket than to go through it. */
const FEW = 32;

const NOBODY: readonly Entry[] = [];

/** A bucket that is divided: who of it is like another in what its key does not say. */
type Divided = NearNames | BesidesName;

/** Who is compared with whom: everybody of whom `judge` may have something to say. */
export class Candidates {
  #isWorthDividing = false;
  readonly #divided = new Map<Bucket, Divided | null>();
  /** Counts the passes: an entry knows in which it was compared. */
  #pass = 0;
  /** Counts the questions: an entry knows by which it was found last. */
  #question = 0;

  /** Begins a pass, in which nothing changes. `count`: of how many records the candidates will be asked for. */
  restart(count: number): void {
    this.#isWorthDividing = count > FEW;
    this.end();
    this.#pass += 1;
  }

  /** Ends the pass: what it needed is let go. */
  end(): void {
    this.#divided.clear();
  }

  /** Whether a record has been compared with all others in this pass. */
  isDone(entry: Entry): boolean {
    return entry.pass === this.#pass;
  }

  /** Those who are to be compared with this one: then it is done. */
  of(entry: Entry): readonly Entry[] {
    const found: Entry[] = [];
    this.#question += 1;
    entry.pass = this.#pass;
    for (const bucket of entry.buckets) {
      for (const other of this.#within(bucket, entry)) {
        if (other.pass === this.#pass || other.question === this.#question) continue;
        if (!isWorthJudging(bucket, entry.party, other.party)) continue;
        other.question = this.#question;
        found.push(other);
      }
    }
    return found;
  }

  #within(bucket: Bucket, entry: Entry): readonly Entry[] {
    const { kind, members } = bucket;
    switch (kind) {
      case 'domain':
        return NOBODY;
      case 'email':
      case 'phone':
        return isSharedContact(members) ? NOBODY : members;
      case 'number':
      case 'reference':
        return members;
      default:
        return members.length > LARGE && this.#isWorthDividing
          ? (this.#divide(bucket)?.like(entry) ?? NOBODY)
          : members;
    }
  }

  #divide(bucket: Bucket): Divided | null {
    const known = this.#divided.get(bucket);
    if (known !== undefined) return known;
    const divided = divide(bucket);
    this.#divided.set(bucket, divided);
    return divided;
  }
}

/** `null` where all that it would find is found in another bucket. */
function divide({ kind, members }: Bucket): Divided | null {
  if (kind === 'zip' || kind === 'house') return new NearNames(members);
  return kind === 'words' && areOfOneCore(members) ? null : new BesidesName(members);
}

/** Whether those who have the same words have them in the same order: then they have one core too. */
function areOfOneCore(members: readonly Entry[]): boolean {
  const core = members[0]?.buckets.find(
    (bucket) => bucket.kind === 'core' && bucket.members.length >= members.length,
  );
  return core !== undefined && members.every(({ buckets }) => buckets.includes(core));
}

/** Whether there can be more to say of two than that they have this key. */
function isWorthJudging({ kind, members }: Bucket, a: Party, b: Party): boolean {
  switch (kind) {
    case 'zip':
    case 'house':
      return matchPartyNames(a, b).match !== null;
    case 'core':
    case 'words':
      // Of two alone with a name, that itself is something.
      return members.length === 2 || meetBesidesName(a, b);
    default:
      return true;
  }
}
