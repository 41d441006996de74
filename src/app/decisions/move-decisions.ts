import { decisionStore, openDecisions, placesHere } from './decisions.ts';
import {
  formatDecisions,
  isOwn,
  parseDecisions,
  withDecisions,
  type KeptDecision,
} from './kept-decisions.ts';

/** The decisions that this browser keeps, or this tab, also while somebody is signed in. */
export function decisionsHere(): readonly KeptDecision[] {
  const kept = placesHere.flatMap((place) => keptIn(place));
  return withDecisions([], kept);
}

/**
 * Moves them to the account, where what was said there of a pair counts. Resolves with whether all have gone there.
 * Never rejects.
 */
export async function moveDecisions(): Promise<boolean> {
  const here = decisionsHere();
  if (here.length === 0) return true;
  const account = await openDecisions();
  // What was said on other devices by now.
  await account.refresh();
  decisionStore.add(here.filter(({ a, b }) => !account.holds(a, b)));
  await account.refresh();
  for (const place of placesHere) {
    const left = keptIn(place).filter(({ a, b }) => !account.holds(a, b));
    try {
      if (left.length === 0) place.remove();
      else place.write(formatDecisions(left));
    } catch {
      // They are in both places: nothing is lost.
    }
  }
  return here.every(({ a, b }) => account.holds(a, b));
}

function keptIn(place: (typeof placesHere)[number]): readonly KeptDecision[] {
  try {
    return parseDecisions(place.read()).filter(isOwn);
  } catch {
    return [];
  }
}
