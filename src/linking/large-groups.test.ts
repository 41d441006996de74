import { expect, test } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import type { Steps } from '#domain/steps.ts';
import { demoClient } from '#testing/demo-client.ts';
import { danglingReferences, numbersAtManyNames } from './findings.ts';
import { LinkIndex } from './link-index.ts';
import { allClusters } from './link-result.ts';

/** Branches of one company, each in both systems with the same number: every one is linked with all others. */
function branches(count: number, vatNumber: (place: number) => string): readonly Client[] {
  return ['wethod', 'qonto'].flatMap((provider) =>
    Array.from({ length: count }, (_, place) => {
      const id = String(place);
      const name = `Zeffira Malcantone ${id}`;
      return demoClient({
        key: toClientKey(provider, id),
        provider,
        id,
        name,
        vatNumber: vatNumber(place),
      });
    }),
  );
}

const oneNumber = () => 'IT00011010154';

function indexOf(clients: readonly Client[]): LinkIndex {
  const index = new LinkIndex();
  for (const client of clients) index.put(client);
  return index;
}

function countSteps(steps: Steps<unknown>): number {
  let count = 0;
  while (steps.next().done !== true) count += 1;
  return count;
}

const clustersOf = (index: LinkIndex) =>
  [...allClusters(index)].map(({ members, strength }) => ({ members, strength }));

test('a group of very many is compared and put together in steps, each of a bounded number of pairs', () => {
  const clients = branches(70, oneNumber);
  const pairs = (clients.length * (clients.length - 1)) / 2;
  const index = indexOf(clients);
  expect(countSteps(index.steps())).toBeGreaterThan(pairs / 1000);
  expect(clustersOf(index).map(({ members }) => members.length)).toEqual([clients.length]);
});

test('what changes between two of these steps, and what is left before the last one, is seen to', () => {
  const clients = branches(60, oneNumber);
  // The last ones, which the first are compared with at the end of a step.
  const others = clients.slice(0, -2);
  const [changed, gone] = clients.slice(-2);
  if (gone === undefined || changed === undefined) throw new Error('There are more.');
  const renumbered = { ...changed, vatNumber: 'IT07643520567' };
  const expected = indexOf([...others, renumbered]);
  expected.update();
  const whole = countSteps(indexOf(clients).steps());
  for (const done of [1, 4, 9, whole >> 2, whole >> 1, whole - 12, whole - 3, whole - 1]) {
    const index = indexOf(clients);
    const steps = index.steps();
    for (let step = 0; step < done; step += 1) steps.next();
    index.remove(gone.key);
    steps.next();
    index.put(renumbered);
    if (done % 2 === 0) countSteps(steps);
    index.update();
    expect(clustersOf(index), `after ${done} of ${whole} steps`).toEqual(clustersOf(expected));
  }
});

test('where nothing is odd, to look for it among very many is divided too', () => {
  const index = indexOf(branches(1500, (place) => `IT${String(place).padStart(11, '0')}`));
  expect(countSteps(numbersAtManyNames(index))).toBeGreaterThan(1);
  expect(countSteps(danglingReferences(index, new Set(['wethod', 'qonto'])))).toBeGreaterThan(1);
});
