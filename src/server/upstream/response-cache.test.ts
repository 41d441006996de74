import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timestampOf } from '#server/clock.ts';
import type { ProviderConnection } from './connection.ts';
import { ResponseCache } from './response-cache.ts';
import { TestClock } from '#server/test-clock.ts';
import type { UpstreamOk } from './upstream-result.ts';

const connection = (): ProviderConnection => ({
  baseUrl: new URL('https://x.example'),
  name: 'made up',
  authorise: () => Promise.resolve({ headers: { authorization: 'the same' }, secrets: [] }),
});
const answer = (bytes: number, readAt = 0): UpstreamOk => ({
  state: 'sound',
  body: new Uint8Array(bytes),
  readAt,
});

function setUp(limits = { keptMs: 1000, keptBytes: 100_000 }) {
  const clock = new TestClock();
  const cache = new ResponseCache(limits, clock);
  const [one, other] = [connection(), connection()];
  const keep = (target: string, bytes = 10, of = one) =>
    cache.keep(of, target, answer(bytes), timestampOf(clock));
  const has = (target: string, of = one) => cache.find(of, target) !== null;
  return { clock, cache, one, other, keep, has };
}

test('it gives back what it was given, to the same connection and question alone', () => {
  const { cache, one, other, keep, has, clock } = setUp();
  const given = answer(3, 42);
  cache.keep(one, '/a', given, timestampOf(clock));
  expect(cache.find(one, '/a')).toEqual(given);
  expect([has('/b'), has('/a', other)]).toEqual([false, false]);
  keep('/a', 5, other);
  expect(cache.find(one, '/a')?.body.byteLength).toBe(3);
  expect(cache.find(other, '/a')?.body.byteLength).toBe(5);
});

test('it ends with its age, counted from when it was asked for', () => {
  const { clock, cache, one, has } = setUp();
  const askedAt = timestampOf(clock);
  clock.pass(400);
  cache.keep(one, '/a', answer(10), askedAt);
  clock.pass(599);
  expect(has('/a')).toBe(true);
  clock.pass(1);
  expect([has('/a'), cache.bytes]).toEqual([false, 0]);
});

test('use does not make it younger', () => {
  const { clock, keep, has } = setUp();
  keep('/a');
  for (let round = 0; round < 9; round += 1) {
    clock.pass(100);
    expect(has('/a')).toBe(true);
  }
  clock.pass(100);
  expect(has('/a')).toBe(false);
});

test('nothing is held beyond its age, though nobody asks', () => {
  const { clock, cache, keep } = setUp();
  keep('/a');
  clock.pass(300);
  keep('/b');
  clock.pass(699);
  expect(cache.size).toBe(2);
  clock.pass(1);
  expect(cache.size).toBe(1);
  clock.pass(300);
  expect([cache.size, cache.bytes, clock.timers]).toEqual([0, 0, 0]);
});

test('sleep counts, and a clock set back does not', () => {
  const { clock, keep, has } = setUp();
  keep('/a');
  clock.shift(1000);
  expect(has('/a')).toBe(false);
  keep('/b');
  clock.shift(-5000);
  clock.pass(999);
  expect(has('/b')).toBe(true);
  clock.pass(1);
  expect(has('/b')).toBe(false);
});

test('what is too old when it comes is not taken', () => {
  const { clock, cache, one } = setUp();
  const askedAt = timestampOf(clock);
  clock.pass(1000);
  cache.keep(one, '/a', answer(10), askedAt);
  expect([cache.size, clock.timers]).toEqual([0, 0]);
});

test('the least recently used gives way', () => {
  const { cache, keep, has } = setUp({ keptMs: 1000, keptBytes: 30_000 });
  for (const target of ['/a', '/b', '/c']) keep(target, 9000);
  expect(has('/a')).toBe(true);
  keep('/d', 9000);
  expect(['/a', '/b', '/c', '/d'].map((target) => has(target))).toEqual([true, false, true, true]);
  expect(cache.bytes).toBeLessThanOrEqual(30_000);
});

test('what is larger than everything is not taken, and its forerunner is gone', () => {
  const { cache, keep } = setUp({ keptMs: 1000, keptBytes: 30_000 });
  keep('/other', 100);
  keep('/a', 100);
  keep('/a', 30_000);
  expect(cache.size).toBe(1);
});

test('empty answers are bounded as well', () => {
  const { cache, keep } = setUp({ keptMs: 1000, keptBytes: 30_000 });
  for (let offset = 0; offset < 1000; offset += 1) keep(`/a?offset=${offset}`, 0);
  expect(cache.size).toBeLessThan(60);
});

test('a newer one takes the place of the older', () => {
  const { cache, one, keep } = setUp();
  keep('/a', 10);
  const { bytes } = cache;
  keep('/a', 20);
  expect([cache.size, cache.bytes - bytes, cache.find(one, '/a')?.body.byteLength]).toEqual([
    1, 10, 20,
  ]);
});

test('dropping is of one answer, of one connection or of all', () => {
  const { cache, clock, one, other, keep, has } = setUp();
  for (const of of [one, other]) for (const target of ['/a', '/b']) keep(target, 10, of);
  cache.drop(one, '/a');
  cache.drop(one, '/never');
  expect([has('/a'), has('/b'), has('/a', other)]).toEqual([false, true, true]);
  cache.dropAll(one);
  expect([has('/b'), has('/b', other)]).toEqual([false, true]);
  cache.clear();
  expect([cache.size, cache.bytes, clock.timers]).toEqual([0, 0, 0]);
});

test('of a small body that is a view of a large buffer, only the body is held', () => {
  const { cache, one, clock } = setUp();
  const pool = new Uint8Array(65_536).fill(7);
  const body = pool.subarray(10, 13);
  cache.keep(one, '/a', { ...answer(0), body }, timestampOf(clock));
  const kept = cache.find(one, '/a')?.body;
  expect([...(kept ?? [])]).toEqual([7, 7, 7]);
  expect(kept?.buffer.byteLength).toBe(3);
});

const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constantFrom('keep', 'find', 'find'),
      of: fc.nat(1),
      target: fc.nat(1),
      bytes: fc.oneof(fc.nat(3000), fc.nat(12_000)),
    }),
  },
  fc.record({
    kind: fc.constantFrom('drop', 'dropAll'),
    of: fc.nat(1),
    target: fc.nat(2),
    bytes: fc.constant(0),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('pass', 'pass', 'shift'),
      of: fc.constant(0),
      target: fc.constant(0),
      bytes: fc.oneof(fc.nat(400), fc.nat(1500)),
    }),
  },
);

test('whatever happens, an answer is young, of its own connection, the last one, and in the bound', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const limits = { keptMs: 1000, keptBytes: 10_000 };
      const clock = new TestClock();
      const cache = new ResponseCache(limits, clock);
      const connections = [connection(), connection()] as const;
      const last = new Map<string, { answer: UpstreamOk; at: number; wall: number }>();
      for (const { kind, of, target, bytes } of steps) {
        const who = connections[of] ?? connections[0];
        const key = `${of}/${target}`;
        if (kind === 'pass') clock.pass(bytes);
        if (kind === 'shift') clock.shift(bytes);
        if (kind === 'keep') {
          const given = answer(bytes, of);
          cache.keep(who, `/${target}`, given, timestampOf(clock));
          last.set(key, { answer: given, at: clock.steady(), wall: clock.wall() });
        }
        if (kind === 'drop') {
          cache.drop(who, `/${target}`);
          last.delete(key);
        }
        if (kind === 'dropAll') {
          cache.dropAll(who);
          for (const known of last.keys()) if (known.startsWith(`${of}/`)) last.delete(known);
        }
        if (kind === 'find') {
          const kept = cache.find(who, `/${target}`);
          if (kept) {
            found += 1;
            const expected = last.get(key);
            expect(kept).toBe(expected?.answer);
            expect(clock.steady() - (expected?.at ?? 0)).toBeLessThan(1000);
            expect(clock.wall() - (expected?.wall ?? 0)).toBeLessThan(1000);
          }
        }
        expect(cache.bytes).toBeLessThanOrEqual(limits.keptBytes);
        expect(cache.bytes).toBeGreaterThanOrEqual(0);
        expect(cache.size === 0).toBe(cache.bytes === 0);
      }
      clock.pass(1000);
      expect([cache.size, cache.bytes, clock.timers]).toEqual([0, 0, 0]);
    }),
    { numRuns: 500 },
  );
  // Otherwise it would have proved nothing.
  expect(found).toBeGreaterThan(20);
});
