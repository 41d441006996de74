import type { ClientQuery } from '#query/client-query.ts';

/** Whether a change is a step to come back to, or a letter of one. */
export type History = 'push' | 'replace';

/** Changes the question, from what it is by now: what was drawn may be older. */
export type ChangeQuery = (change: (query: ClientQuery) => ClientQuery, history: History) => void;

/** The same choices with one more, or with one less. */
export function toggled<Choice>(chosen: readonly Choice[], choice: Choice): readonly Choice[] {
  return chosen.includes(choice) ? chosen.filter((each) => each !== choice) : [...chosen, choice];
}
