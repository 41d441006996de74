import { messages } from '#i18n/messages.ts';
import type { Problem } from '#domain/errors.ts';

/** What the status line says of one provider's part in a list. */
export interface Status {
  /** How many clients answer the question, of how many there are under the same switch for deleted ones. */
  readonly shown: number;
  readonly loaded: number;
  /** How many rows are known at all, and how many of them are proved. */
  readonly known: number;
  readonly verified: number;
  /** Whether all rows are here and the proof that none is missing goes on. */
  readonly isChecking: boolean;
  readonly isSlow: boolean;
  readonly isUnverified: boolean;
  /** How many there will be; `null` where the provider does not say. */
  readonly total: number | null;
  /** Whether all that can be read is here; what that says of the list is a matter of its mode. */
  readonly isComplete: boolean;
  /** How the list is kept: only a proved one is said to be complete. */
  readonly mode: 'proved' | 'incremental' | 'read-again';
  readonly isLoading: boolean;
  readonly problem: Problem | null;
  readonly providerLabel: string;
}

/** How many clients answer the question, of how many, where that is not the sum of all providers'. */
export type RowCounts = Pick<Status, 'shown' | 'loaded'>;

/** How many in all: `42 of 640`, `640 clients`, `42 shown · 1,200 of 10,400`, `1,200 so far`. */
export function countWords(statuses: readonly Status[], rows: RowCounts | null = null): string {
  const shown = rows?.shown ?? sum(statuses.map((status) => status.shown));
  const loaded = rows?.loaded ?? sum(statuses.map((status) => status.loaded));
  const coming = statuses.filter(areRowsComing);
  if (coming.length === 0) return messages.screen.shown(shown, loaded);
  const { known, total } = progressOf(statuses);
  if (known === 0) {
    return join(...coming.map(({ providerLabel }) => messages.screen.waitingFor(providerLabel)));
  }
  const progress = messages.screen.loaded(known, total);
  return shown === loaded ? progress : messages.screen.shownOfLoading(shown, progress);
}

/** How many rows are here, of how many; the total is `null` where a provider does not say its own. */
export function progressOf(statuses: readonly Status[]): {
  readonly known: number;
  readonly total: number | null;
} {
  const known = sum(statuses.map((status) => status.known));
  const totals = statuses.map((status) => (areRowsComing(status) ? status.total : status.known));
  const isTold = (total: number | null) => total !== null;
  return { known, total: totals.every(isTold) ? sum(totals) : null };
}

/** Whether rows that are not here yet are on their way. */
export function areRowsComing({ isLoading, isComplete, isChecking }: Status): boolean {
  return isLoading && !isComplete && !isChecking;
}

/** What is said of one provider: with its name, where the list has others, too. */
export function named(
  statuses: readonly Status[],
  { providerLabel }: Status,
  said: string,
): string {
  return said === '' || statuses.length === 1
    ? said
    : messages.screen.ofProvider(providerLabel, said);
}

/**
 * Whether that is all, as of when, and when everything was last checked where that is to be said; empty while it is
 * on its way.
 */
export function stateMessages(
  status: Status,
  time: string | null,
  checked: string | null = null,
): string {
  const { known, verified, total, isComplete, isChecking, isLoading, problem, providerLabel } =
    status;
  // That there is no network is said above the clients, and is nobody's failure.
  const cause =
    problem === null || isLoading || problem.kind === 'offline'
      ? null
      : messages.problems.kinds[problem.kind].cause(providerLabel);
  if (!isComplete) {
    if (cause !== null) {
      const progress = isChecking
        ? messages.screen.checked(verified, known)
        : messages.screen.loaded(known, total);
      return messages.screen.incompleteBecause(progress, cause);
    }
    if (!isLoading) {
      return status.isUnverified
        ? messages.screen.unproved(providerLabel)
        : messages.screen.incomplete;
    }
    if (!isChecking) return '';
    return status.isSlow
      ? messages.screen.checkingSlowly(known, providerLabel)
      : messages.screen.checking(known);
  }
  const { asOf: say, check: sayChecked } = MODES[status.mode];
  const asOf = join(time === null ? '' : say(time), checked === null ? '' : sayChecked(checked));
  if (isLoading) return join(asOf, messages.screen.refreshing);
  return cause === null ? asOf : join(asOf, messages.screen.notRefreshedBecause(cause));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
/** What is true of a list that is all here, and of the last time that all of it was read. */
const MODES: Record<
  Status['mode'],
  { readonly asOf: (time: string) => string; readonly check: (time: string) => string }
> = {
  proved: {
    asOf: (time) => messages.screen.completeAsOf(time),
    check: (time) => messages.screen.allCheckedAt(time),
  },
  incremental: {
    asOf: (time) => messages.screen.changesReadAt(time),
    check: (time) => messages.screen.allReadAt(time),
  },
  'read-again': {
    asOf: (time) => messages.screen.readAt(time),
    check: (time) => messages.screen.allReadAt(time),
  },
};

/** Parts of a line, those that are empty left out. */
export function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
