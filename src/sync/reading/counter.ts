import type { Count, ListParameters, ProvableProvider } from '#providers/contract.ts';
import type { Reader } from './reader.ts';

/** How often a count is begun again where clients change under it. */
const MOST_ROUNDS = 4;

/** No provider has so many rows: a count that climbs higher is of a server that does not look at the offset. */
const MOST_ROWS = 10_000_000;

/** Asks a provider how many rows it has for what is sent. */
export class Counter {
  readonly #reader: Reader;
  readonly #counts: ProvableProvider['counts'];

  constructor(reader: Reader, counts: ProvableProvider['counts']) {
    this.#reader = reader;
    this.#counts = counts;
  }

  /** Whether there are so many rows for what is sent, by the provider itself. */
  async has(listParameters: ListParameters, count: number): Promise<boolean> {
    return (await this.compare(listParameters, count)) === count;
  }

  /** How many rows there are for what is sent, or how that compares with a guess; `fresh` by the provider itself. */
  async compare(listParameters: ListParameters, guess: number, fresh = true): Promise<Count> {
    const request = this.#counts.request(listParameters, guess);
    const { body } = await this.#reader.send(request, fresh);
    const count = this.#counts.read(body, guess);
    if (count === null) throw this.#reader.unreadable();
    return count;
  }

  /** How many rows there are for what is sent; `fresh` unless the number may be an old one. */
  async count(listParameters: ListParameters, guess: number, fresh = true): Promise<number> {
    const count = await countBySteps(
      (next, isFresh) => this.compare(listParameters, next, isFresh),
      guess,
      fresh,
    );
    if (count === null) throw this.#reader.unreadable();
    return count;
  }
}

/**
 * How many there are, where a question only tells how that compares with a guess: begins at the guess and goes away
 * from it in steps that double, then halves what is left. `isFresh` unless the first answers may be old ones. `null`
 * where the answers make no sense.
 */
async function countBySteps(
  compare: (guess: number, isFresh: boolean) => Promise<Count>,
  guess: number,
  isFresh: boolean,
): Promise<number | null> {
  let [least, most, step] = [0, Infinity, 1];
  let next = Math.max(guess, 0);
  for (let contradictions = 0; contradictions < MOST_ROUNDS && least <= MOST_ROWS;) {
    const count = await compare(next, isFresh || contradictions > 0);
    if (typeof count === 'number') return count;
    if (count === 'more') least = next + 1;
    else most = next - 1;
    if (least > most) {
      // Clients came or went meanwhile, or one of the answers was an old one.
      [least, most, step] = [0, Infinity, 1];
      contradictions += 1;
    } else if (most === Infinity) next = Math.max(least, next + step);
    else if (least === 0) next = Math.max(0, most + 1 - step);
    else next = (least + most) >> 1;
    step *= 2;
  }
  return null;
}
