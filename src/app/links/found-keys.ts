import type { ClientKey, ProviderId } from '#domain/client.ts';
import type { Steps } from '#domain/steps.ts';
import { danglingReferences, numbersAtManyNames } from '#linking/findings.ts';
import type { LinkIndex } from '#linking/link-index.ts';
import type { Links } from './links-store.ts';

/** So many are gone through in one step: well below a millisecond. */
const IN_STEP = 200;

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
    const [before, after] = [
      { names: this.#atManyNames, dangling: this.#dangling },
      { names: yield* atManyNames(index), dangling: yield* dangling(index, complete) },
    ];
    this.#atManyNames = after.names;
    this.#dangling = after.dangling;
    return before.names
      .symmetricDifference(after.names)
      .union(before.dangling.symmetricDifference(after.dangling));
  }
}

function* atManyNames(index: LinkIndex): Steps<ReadonlySet<ClientKey>> {
  const keys = new Set<ClientKey>();
  for (const found of numbersAtManyNames(index)) {
    for (const key of found.keys) keys.add(key);
    yield;
  }
  return keys;
}

function* dangling(
  index: LinkIndex,
  complete: ReadonlySet<ProviderId>,
): Steps<ReadonlySet<ClientKey>> {
  const keys = new Set<ClientKey>();
  let count = 0;
  for (const { key } of danglingReferences(index, complete)) {
    keys.add(key);
    count += 1;
    if (count % IN_STEP === 0) yield;
  }
  return keys;
}
