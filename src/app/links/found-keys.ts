import type { ClientKey } from '#domain/client.ts';
import type { Steps } from '#domain/steps.ts';
import { danglingReferences, numbersAtManyNames } from '#linking/findings.ts';
import type { Links } from './links-store.ts';

/** Records of which something is to be said that depends on all others: it can change without them. */
export class FoundKeys {
  #atManyNames: ReadonlySet<ClientKey> = new Set();
  #dangling: ReadonlySet<ClientKey> = new Set();

  /** They have a number that is at many names. */
  get atManyNames(): ReadonlySet<ClientKey> {
    return this.#atManyNames;
  }

  /** They refer to a client that is in no list. */
  get dangling(): ReadonlySet<ClientKey> {
    return this.#dangling;
  }

  /** Finds them again, and returns those of which something else is to be said than before. */
  *renew({ index, complete }: Links): Steps<ReadonlySet<ClientKey>> {
    const [namesBefore, danglingBefore] = [this.#atManyNames, this.#dangling];
    const numbers = yield* numbersAtManyNames(index);
    this.#atManyNames = new Set(numbers.flatMap(({ keys }) => keys));
    const references = yield* danglingReferences(index, complete);
    this.#dangling = new Set(references.map(({ key }) => key));
    return namesBefore
      .symmetricDifference(this.#atManyNames)
      .union(danglingBefore.symmetricDifference(this.#dangling));
  }
}

/** The keys of both, each once, without a third set: there may be very many. */
export function* bothOf(
  some: ReadonlySet<ClientKey>,
  others: ReadonlySet<ClientKey>,
): Generator<ClientKey> {
  yield* some;
  for (const key of others) if (!some.has(key)) yield key;
}
