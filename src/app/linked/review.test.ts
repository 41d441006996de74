import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import type { Decision } from '#linking/codes.ts';
import { LinkIndex } from '#linking/link-index.ts';
import { demoClient } from '#testing/demo-client.ts';
import { nextToReview, pairsToReview, placeOf } from './review.ts';

/** Of each rare name one client in each system, and nothing else known: suggestions. */
const NAMES = ['Quarzifera Lunense', 'Zincatura Kessler', 'Passamaneria Cortelazzi'];
const clients: readonly Client[] = NAMES.flatMap((name, place) => [
  demoClient({ id: `${place}`, name }),
  demoClient({ key: `qonto:${place}`, provider: 'qonto', id: `${place}`, name }),
]);

function linked(decisions: readonly Decision[] = []) {
  const index = new LinkIndex();
  for (const client of clients) index.put(client);
  index.decide(decisions);
  index.update();
  return { index };
}

const APART: Decision = { a: 'wethod:1', b: 'qonto:1', verdict: 'not-the-same' };

describe('pairs to review', () => {
  it('are the suggestions, and keep their places when one is decided', () => {
    const before = pairsToReview(linked(), []);
    const after = pairsToReview(linked([APART]), [APART]);
    expect(before).toHaveLength(3);
    const places = (pairs: typeof before) =>
      [0, 1, 2].map((id) => placeOf(pairs, `wethod:${id}`, `qonto:${id}`));
    expect(places(before)).toEqual([0, 1, 2]);
    expect(places(after)).toEqual([0, 1, 2]);
  });

  it('lead from one to the next that nobody has decided, and round', () => {
    const pairs = pairsToReview(linked([APART]), [APART]);
    const next = (place: number) => nextToReview(pairs, place, [APART]);
    expect(
      [next(0), next(2), next(-1)].map((pair) => pair && placeOf(pairs, pair.left, pair.right)),
    ).toEqual([2, 0, 0]);
    const all = NAMES.map((_, id): Decision => ({
      a: `wethod:${id}`,
      b: `qonto:${id}`,
      verdict: 'same',
    }));
    expect(nextToReview(pairsToReview(linked(all), all), 1, all)).toBeNull();
  });
});
