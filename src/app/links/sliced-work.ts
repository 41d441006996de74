import type { Steps } from '#domain/steps.ts';
import { inSlices, type SliceTiming } from '#async/in-slices.ts';

/** Work of a store is wanted for as long as the page lives. */
const NEVER = new AbortController().signal;

interface Sliced {
  /** Does all that is asked for, and calls `begin` before it looks at what that is. */
  readonly steps: () => Steps<void>;
  /** Hears after each slice. */
  readonly afterSlice: () => void;
  /** A test's. */
  readonly timing?: SliceTiming | undefined;
}

/**
 * Work of a store outside React that is asked for again and again, and done in slices of time. What is asked for while it
 * goes on is a part of it: two never work at once.
 */
export class SlicedWork {
  readonly #work: Sliced;
  #isAsked = false;
  #isWorking = false;

  constructor(work: Sliced) {
    this.#work = work;
  }

  ask(): void {
    this.#isAsked = true;
    if (this.#isWorking) return;
    this.#isWorking = true;
    const { steps, afterSlice, timing } = this.#work;
    const slicing = { signal: NEVER, afterSlice, ...(timing !== undefined && { timing }) };
    void inSlices(steps(), () => {}, slicing).finally(() => {
      this.#isWorking = false;
      if (this.#isAsked) this.ask();
    });
  }

  /** Whether something was asked for since the work began last. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  begin(): void {
    this.#isAsked = false;
  }
}
