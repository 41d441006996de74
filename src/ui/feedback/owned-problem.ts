import type { Problem } from '#domain/errors.ts';
import { messages } from '#i18n/messages.ts';
import type { ProblemHints } from '#i18n/types/problems.ts';

/** Who runs our own server: the person who reads, or others for a team. Set before anything is drawn. */
export const server = { isTeam: false };

/** Whose problem it is: a provider's, or Rubrica's own. */
interface ProblemOwner {
  readonly label: string;
  /** Its own words for what only it can mean. */
  readonly messages: ProblemHints;
}

/** A problem that knows whose it is. */
export interface OwnedProblem extends Problem {
  readonly owner: ProblemOwner;
}

/** A problem of Rubrica's own: no provider is at fault. */
export function toOwnProblem(problem: Problem): OwnedProblem {
  const hints = { unauthorised: '', forbidden: '', precondition: '' };
  return { ...problem, owner: { label: messages.screen.product, messages: hints } };
}
