import type { Clock } from './clock.ts';

/** Time that a test moves. */
export class TestClock implements Clock {
  #steady = 1000;
  #wall = Date.parse('2026-05-01T12:00:00Z');
  readonly #timers = new Set<{ readonly at: number; readonly call: () => void }>();

  readonly steady = () => this.#steady;
  readonly wall = () => this.#wall;
  readonly after = (milliseconds: number, call: () => void) => {
    const timer = { at: this.#steady + milliseconds, call };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  get timers(): number {
    return this.#timers.size;
  }

  /** What is due on the way is called at its time, in order. */
  pass(milliseconds: number): void {
    const end = this.#steady + milliseconds;
    for (;;) {
      const [next] = [...this.#timers]
        .filter(({ at }) => at <= end)
        .toSorted((one, other) => one.at - other.at);
      if (!next) break;
      this.#timers.delete(next);
      this.#go(Math.max(0, next.at - this.#steady));
      next.call();
    }
    this.#go(end - this.#steady);
  }

  /** The machine sleeps, or its clock is set: timers do not notice. */
  shift(milliseconds: number): void {
    this.#wall += milliseconds;
  }

  #go(milliseconds: number): void {
    this.#steady += milliseconds;
    this.#wall += milliseconds;
  }
}
