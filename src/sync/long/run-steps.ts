import type { Steps } from '#domain/steps.ts';

/** Lets everything that is more urgent go first. Rejects where the work is not wanted any more. */
export type Pause = () => Promise<void>;

/** Does work step by step, with a pause after each. */
export async function runSteps<Result>(steps: Steps<Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await pause();
  }
}
