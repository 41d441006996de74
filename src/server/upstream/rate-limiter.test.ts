import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProblemError } from '#domain/errors.ts';
import { RateLimiter } from './rate-limiter.ts';
import { TestClock } from '#server/test-clock.ts';

const never = new AbortController().signal;
/** Until every promise that can go on has gone on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

function setUp(requests: number, seconds: number, longestWaitMs = Infinity) {
  const clock = new TestClock();
  const rateLimiter = new RateLimiter({ requests, seconds }, longestWaitMs, clock);
  const sent: { name: string; at: number }[] = [];
  const refused: (number | null)[] = [];
  const left: string[] = [];
  const start = clock.steady();
  const ask = (name: string, signal = never) => {
    rateLimiter.acquire(signal).then(
      () => sent.push({ name, at: clock.steady() - start }),
      (error: unknown) => {
        if (!(error instanceof ProblemError)) left.push(name);
        else if (error.problem.kind === 'rate-limited') refused.push(error.problem.retryAfter);
      },
    );
  };
  const pass = async (milliseconds: number) => {
    clock.pass(milliseconds);
    await settle();
  };
  return { clock, rateLimiter, sent, refused, left, ask, pass };
}

test('below the ceiling nobody waits', async () => {
  const { ask, sent, clock } = setUp(3, 10);
  for (const name of 'abc') ask(name);
  await settle();
  expect(sent.map(({ at }) => at)).toEqual([0, 0, 0]);
  expect(clock.timers).toBe(0);
});

test('what is above waits, in the order in which it came, until the window has moved on', async () => {
  const { ask, sent, clock } = setUp(2, 10);
  ask('a');
  clock.pass(4000);
  for (const name of 'bcdef') ask(name);
  clock.pass(5999);
  await settle();
  expect(sent.map(({ name }) => name)).toEqual(['a', 'b']);
  const log: string[] = [];
  for (let second = 0; second < 20; second += 1) {
    const before = sent.length;
    clock.pass(second === 0 ? 1 : 1000);
    await settle();
    for (const { name } of sent.slice(before)) log.push(`${name} ${second + 10}`);
  }
  expect(log).toEqual(['c 10', 'd 14', 'e 20', 'f 24']);
  expect(clock.timers).toBe(0);
});

test('who comes when the line is long does not overtake it', async () => {
  const { ask, sent, pass } = setUp(1, 10);
  for (const name of 'ab') ask(name);
  await pass(5000);
  ask('c');
  await pass(5000);
  ask('d');
  await pass(30_000);
  expect(sent.map(({ name }) => name).join('')).toBe('abcd');
});

test('a place that is free by now goes to the line first, though its timer is late', async () => {
  const clock = new TestClock();
  const rateLimiter = new RateLimiter({ requests: 1, seconds: 10 }, Infinity, {
    ...clock,
    after: () => () => {},
  });
  const order: string[] = [];
  const ask = (name: string) => void rateLimiter.acquire(never).then(() => order.push(name));
  for (const name of 'ab') ask(name);
  clock.pass(10_000);
  ask('c');
  await settle();
  expect(order.join('')).toBe('ab');
});

test('who leaves is never sent, and the others move up', async () => {
  const { ask, sent, left, pass, clock } = setUp(1, 10);
  const b = new AbortController();
  ask('a');
  ask('b', b.signal);
  ask('c');
  b.abort();
  await pass(10_000);
  expect([sent.map(({ name }) => name).join(''), left.join('')]).toEqual(['ac', 'b']);
  const d = new AbortController();
  ask('d', d.signal);
  d.abort();
  await settle();
  expect(clock.timers).toBe(0);
  await pass(10_000);
  ask('e');
  await settle();
  expect(sent.map(({ name }) => name).join('')).toBe('ace');
});

test('who has left before takes no place', async () => {
  const { ask, sent } = setUp(1, 10);
  ask('a', AbortSignal.abort());
  ask('b');
  await settle();
  expect(sent.map(({ name }) => name).join('')).toBe('b');
});

test('a wait above the longest is told at once, in seconds until there is room', async () => {
  const { ask, sent, refused, pass } = setUp(2, 3600, 20_000);
  ask('a');
  await pass(1500);
  ask('b');
  ask('c');
  await settle();
  expect([sent.length, refused]).toEqual([2, [3599]]);
  await pass(3_578_500);
  ask('d');
  await pass(20_000);
  expect([refused.length, sent.map(({ name }) => name).join('')]).toEqual([1, 'abd']);
});

test('the wait counts those who are in line already', async () => {
  const { ask, refused, left } = setUp(2, 10, 20_000);
  const last = new AbortController();
  for (const name of 'ab') ask(name);
  for (const name of 'cde') ask(name);
  ask('f', last.signal);
  ask('g');
  await settle();
  expect(refused).toEqual([30]);
  last.abort();
  ask('h');
  ask('i');
  await settle();
  expect([refused, left]).toEqual([[30, 30], ['f']]);
});

test('however they come and go, no window holds more than the ceiling, and none waits for nothing', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('ask'), value: fc.nat(12) }),
    fc.record({ kind: fc.constant('leave'), value: fc.nat(50) }),
    fc.record({ kind: fc.constant('pass'), value: fc.nat(4000) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(step, { maxLength: 40 }),
      async (requests, steps) => {
        const { ask, sent, left, refused, clock } = setUp(requests, 2, 5000);
        const start = clock.steady();
        const controllers: AbortController[] = [];
        // The model: first come, first served, over a list of sending times.
        const line: number[] = [];
        const times: number[] = [];
        const expected: string[] = [];
        const serve = () => {
          for (;;) {
            const now = clock.steady() - start;
            if (times.filter((at) => at > now - 2000).length >= requests) return;
            const next = line.shift();
            if (next === undefined) return;
            times.push(now);
            expected.push(`${next} ${now}`);
          }
        };
        for (const { kind, value } of steps) {
          if (kind === 'ask') {
            for (let count = 0; count < value; count += 1) {
              const controller = new AbortController();
              const name = controllers.push(controller) - 1;
              line.push(name);
              serve();
              const before = refused.length;
              ask(String(name), controller.signal);
              await settle();
              if (refused.length > before) line.splice(line.indexOf(name), 1);
            }
          } else if (kind === 'leave') {
            controllers[value]?.abort();
            const place = line.indexOf(value);
            if (place >= 0) line.splice(place, 1);
          } else {
            for (let passed = 0; passed < value; passed += 1) {
              clock.pass(1);
              serve();
            }
          }
          await settle();
        }
        expect(sent.map(({ name }) => name)).toEqual(expected.map((one) => one.split(' ')[0]));
        for (const at of times) {
          expect(times.filter((other) => other >= at && other < at + 2000).length).toBeLessThan(
            requests + 1,
          );
        }
        for (const seconds of refused) expect(seconds).toBeGreaterThan(5);
        expect(sent.length + left.length + refused.length).toBeLessThanOrEqual(controllers.length);
      },
    ),
    { numRuns: 60 },
  );
});
