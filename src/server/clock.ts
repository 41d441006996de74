/** What passes for time; tests have one that they move. */
export interface Clock {
  /** Milliseconds that never go back. They may stand still while the machine sleeps. */
  readonly steady: () => number;
  /** Milliseconds since 1970, as the machine has them: set by hand, but not asleep. */
  readonly wall: () => number;
  /** Calls once, after so many steady milliseconds, unless what it answers is called before. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

export const CLOCK: Clock = {
  steady: () => performance.now(),
  wall: () => Date.now(),
  after: (milliseconds, call) => {
    // Who waits has a socket open; nothing else here is worth a process that does not end.
    const timer = setTimeout(call, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

/** A moment on both clocks. */
export interface Timestamp {
  readonly steady: number;
  readonly wall: number;
}

export function timestampOf(clock: Clock): Timestamp {
  return { steady: clock.steady(), wall: clock.wall() };
}

/** Milliseconds since then, by the clock that counted more: neither sleep nor a clock set back hides any. */
export function ageOf(moment: Timestamp, clock: Clock): number {
  return Math.max(clock.steady() - moment.steady, clock.wall() - moment.wall);
}
