/** Lets so many through at once; the others wait in line, first come first served. */
export class Semaphore {
  readonly #most: number;
  #inside = 0;
  readonly #line = new Set<() => void>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Resolves with the way out, to be called once; throws the signal's reason where that comes first. */
  async acquire(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#inside < this.#most) {
      this.#inside += 1;
      return this.#leave;
    }
    return await new Promise((resolve, reject) => {
      const go = () => {
        signal.removeEventListener('abort', giveUp);
        resolve(this.#leave);
      };
      const giveUp = () => {
        this.#line.delete(go);
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#line.add(go);
    });
  }

  readonly #leave = (): void => {
    const [next] = this.#line;
    if (next === undefined) {
      this.#inside -= 1;
      return;
    }
    // Its place goes to the next one, so that nobody comes between.
    this.#line.delete(next);
    next();
  };
}
