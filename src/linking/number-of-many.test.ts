import { expect, test, vi } from 'vitest';
import { toClientKey } from '#domain/client.ts';
import { demoClient } from '#testing/demo-client.ts';
import { LinkIndex } from './link-index.ts';
import { allPairs } from './link-result.ts';
import { countUnrelated } from './unrelated-names.ts';

vi.mock(import('./unrelated-names.ts'), { spy: true });

/** Names of one word each, which have nothing in common. */
const NAMES =
  'Alba Brina Cedro Duna Edera Faggio Gelso Hortus Ibisco Lauro Mirto Noce Olmo Pioppo'.split(' ');

function client(name: string, place: number) {
  const id = String(place);
  return demoClient({
    key: toClientKey('qonto', id),
    provider: 'qonto',
    id,
    name,
    vatNumber: 'IT00011010154',
  });
}

test('of a number at many names it is asked once whose it is, however many pairs have it', () => {
  const index = new LinkIndex();
  for (const [place, name] of NAMES.entries()) index.put(client(name, place));
  const counted = vi.mocked(countUnrelated);
  counted.mockClear();
  index.update();
  const pairs = [...allPairs(index)];
  expect(pairs).toHaveLength((NAMES.length * (NAMES.length - 1)) / 2);
  expect(pairs.every(({ notes }) => notes.includes('number-of-many'))).toBe(true);
  expect(counted.mock.calls.length).toBeLessThanOrEqual(1);
  // One more asks again, and all that are left without one.
  for (const change of [
    () => index.put(client('Quercia', NAMES.length)),
    () => index.remove(toClientKey('qonto', '0')),
  ]) {
    counted.mockClear();
    change();
    index.update();
    expect([...allPairs(index)].length).toBeGreaterThan(1);
    expect(counted.mock.calls.length).toBe(1);
  }
});

test('a number is somebody’s again once the many have gone', () => {
  const index = new LinkIndex();
  for (const [place, name] of NAMES.entries()) index.put(client(name, place));
  index.update();
  for (const place of NAMES.keys()) if (place > 1) index.remove(toClientKey('qonto', `${place}`));
  index.update();
  const pairs = [...allPairs(index)];
  expect(pairs.map(({ strength, notes }) => [strength, notes])).toEqual([['certain', []]]);
});
