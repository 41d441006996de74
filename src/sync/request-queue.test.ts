import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProblemError, toProblem, type ErrorKind } from '#domain/errors.ts';
import type { Answered } from './api-client.ts';
import type { ApiRequest } from '#providers/contract.ts';
import { RequestQueue, MOST_IN_FLIGHT } from './request-queue.ts';
import { qonto } from '#providers/qonto/index.ts';
import { realTime } from './time.ts';

const stays = new AbortController().signal;
const page = (number: number): ApiRequest => ({
  path: '/clients',
  parameters: { page: String(number) },
});
const limited = (retryAfter: number | null) =>
  new ProblemError(toProblem('rate-limited', { retryAfter }));
const failed = (kind: ErrorKind) => new ProblemError(toProblem(kind));

/** A lane whose provider answers as told, in this order and then well; `asked` tells when it was asked. */
function queueFor(answers: readonly ProblemError[] = [], random = 0.5) {
  const startedAt = Date.now();
  const asked: number[] = [];
  const waits: (number | null)[] = [];
  const left = [...answers];
  const time = { ...realTime, steady: () => Date.now(), random: () => random };
  const queue = new RequestQueue(
    qonto,
    async (_, { parameters }): Promise<Answered> => {
      asked.push(Date.now() - startedAt);
      const failure = left.shift();
      if (failure !== undefined) throw failure;
      return { body: Number(parameters['page']), readAt: null };
    },
    time,
  );
  queue.subscribe(() => {
    const until = queue.waitUntil === null ? null : queue.waitUntil - startedAt;
    if (until !== (waits.at(-1) ?? null)) waits.push(until);
  });
  return { queue, asked, waits };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('tries', () => {
  test.each(['upstream', 'unreachable'] as const)(
    '%s: three in all, further apart each time, and then it is said',
    async (kind) => {
      const { queue, asked } = queueFor([failed(kind), failed(kind), failed(kind), failed(kind)]);
      const asking = expect(queue.ask(page(1), stays)).rejects.toMatchObject({ problem: { kind } });
      await vi.runAllTimersAsync();
      await asking;
      expect(asked).toEqual([0, 400, 1200]);
    },
  );

  test('what passes by itself is not said', async () => {
    const { queue, asked } = queueFor([failed('upstream')]);
    const asking = queue.ask(page(7), stays);
    await vi.runAllTimersAsync();
    expect((await asking).body).toBe(7);
    expect(asked).toEqual([0, 400]);
  });

  test('those of many do not fall together', async () => {
    const early = queueFor([failed('upstream')], 0);
    const late = queueFor([failed('upstream')], 0.999);
    void early.queue.ask(page(1), stays);
    void late.queue.ask(page(1), stays);
    await vi.runAllTimersAsync();
    expect(early.asked[1]).toBe(200);
    expect(late.asked[1]).toBeCloseTo(600, -1);
  });

  test.each(['unauthorised', 'forbidden', 'not-found', 'invalid', 'contract', 'offline'] as const)(
    '%s: one, since it would be the same again',
    async (kind) => {
      const { queue, asked } = queueFor([failed(kind)]);
      await expect(queue.ask(page(1), stays)).rejects.toMatchObject({ problem: { kind } });
      await vi.runAllTimersAsync();
      expect(asked).toEqual([0]);
    },
  );

  test('timeout: one, since half a minute was waited already', async () => {
    const { queue, asked } = queueFor([failed('timeout')]);
    await expect(queue.ask(page(1), stays)).rejects.toMatchObject({ problem: { kind: 'timeout' } });
    await vi.runAllTimersAsync();
    expect(asked).toEqual([0]);
  });

  test('who leaves while one is waited for is not asked for again', async () => {
    const { queue, asked } = queueFor([failed('upstream')]);
    const leaving = new AbortController();
    const asking = expect(queue.ask(page(1), leaving.signal)).rejects.toThrow('left');
    await vi.advanceTimersByTimeAsync(100);
    leaving.abort(new Error('left'));
    await asking;
    await vi.runAllTimersAsync();
    expect(asked).toEqual([0]);
  });
});

describe('credentials', () => {
  test('are taken or refused as the provider said last, which is told at once', async () => {
    const { queue } = queueFor([failed('upstream'), failed('unauthorised'), failed('forbidden')]);
    const told: (boolean | null)[] = [];
    queue.subscribe(() => told.push(queue.isAccepted));
    expect(queue.isAccepted).toBe(null);
    const ask = () => {
      const asking = queue.ask(page(1), stays).then(
        () => 'answered',
        () => 'failed',
      );
      return vi.runAllTimersAsync().then(() => asking);
    };
    // Its own failure says nothing of them.
    expect(await ask()).toBe('failed');
    expect(queue.isAccepted).toBe(false);
    // Nor does a missing permission.
    expect(await ask()).toBe('failed');
    expect(queue.isAccepted).toBe(false);
    expect(await ask()).toBe('answered');
    expect(await ask()).toBe('answered');
    expect(told).toEqual([false, true]);
  });
});

describe('a provider that asks to wait', () => {
  test('holds back everyone, says until when, and goes on where it stopped', async () => {
    const { queue, asked, waits } = queueFor([limited(7)]);
    const first = queue.ask(page(1), stays);
    await vi.advanceTimersByTimeAsync(1000);
    // As another part of the screen asks, which knows nothing of the first.
    const second = queue.ask(page(2), stays);
    await vi.advanceTimersByTimeAsync(5999);
    expect(asked).toEqual([0]);
    expect(waits).toEqual([7000]);
    await vi.runAllTimersAsync();
    expect([(await first).body, (await second).body]).toEqual([1, 2]);
    expect(asked).toEqual([0, 7000, 7000]);
    expect(waits).toEqual([7000, null]);
  });

  test('that is no failure: it may ask for it again, and is left alone longer each time', async () => {
    const { queue, asked } = queueFor(Array.from({ length: 6 }, () => limited(5)));
    const asking = queue.ask(page(1), stays);
    await vi.runAllTimersAsync();
    expect((await asking).body).toBe(1);
    expect(asked).toEqual([0, 5000, 10_000, 15_000, 23_000, 39_000, 71_000]);
  });

  test.each([0, -5])(
    'for %i s is given a second at least, then twice that, and it is said',
    async (wait) => {
      const { queue, asked } = queueFor(Array.from({ length: 500 }, () => limited(wait)));
      const asking = expect(queue.ask(page(1), stays)).rejects.toMatchObject({
        problem: { kind: 'rate-limited' },
      });
      await vi.runAllTimersAsync();
      await asking;
      const seconds = asked.map((at) => at / 1000);
      expect(seconds).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 255]);
    },
  );

  test('after an answer begins with a second again', async () => {
    const { queue, asked } = queueFor([limited(0), limited(0)]);
    await Promise.all([queue.ask(page(1), stays), vi.runAllTimersAsync()]);
    expect(asked).toEqual([0, 1000, 3000]);
    const { queue: other, asked: later } = queueFor([limited(0)]);
    await Promise.all([other.ask(page(1), stays), vi.runAllTimersAsync()]);
    await Promise.all([other.ask(page(2), stays), vi.runAllTimersAsync()]);
    expect(later).toEqual([0, 1000, 1000]);
  });

  test('endlessly is asked again after a quarter of an hour', async () => {
    const { queue, asked } = queueFor([limited(9_999_999_999)]);
    const asking = queue.ask(page(1), stays);
    await vi.runAllTimersAsync();
    expect((await asking).body).toBe(1);
    expect(asked).toEqual([0, 900_000]);
  });

  test('with another failure of its own is left alone as long, three tries in all', async () => {
    const busy = () => new ProblemError(toProblem('upstream', { retryAfter: 20 }));
    const { queue, asked, waits } = queueFor([busy(), busy(), busy(), busy()]);
    const asking = expect(queue.ask(page(1), stays)).rejects.toMatchObject({
      problem: { kind: 'upstream' },
    });
    await vi.runAllTimersAsync();
    await asking;
    expect(asked).toEqual([0, 20_000, 40_000]);
    expect(waits[0]).toBe(20_000);
  });

  test('is waited for as long where somebody sets the clock on the wall', async () => {
    let steady = 0;
    const waiting: (() => void)[] = [];
    const answers = [limited(8)];
    const queue = new RequestQueue(
      qonto,
      async () => {
        const failure = answers.shift();
        if (failure !== undefined) throw failure;
        return { body: 'there', readAt: null };
      },
      {
        ...realTime,
        now: () => -3_600_000,
        steady: () => steady,
        sleep: (milliseconds) =>
          new Promise((resolve) => {
            waiting.push(() => {
              steady += milliseconds;
              resolve();
            });
          }),
      },
    );
    const asking = queue.ask(page(1), stays);
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    expect(queue.waitUntil).toBe(8000);
    waiting[1]?.();
    expect((await asking).body).toBe('there');
    expect(steady).toBe(8000);
  });

  test('with a 503 that says how long, is left alone for that long', async () => {
    const down = new ProblemError(toProblem('upstream', { retryAfter: 8 }));
    const { queue, asked, waits } = queueFor([down]);
    const asking = queue.ask(page(1), stays);
    await vi.runAllTimersAsync();
    expect((await asking).body).toBe(1);
    expect([asked, waits]).toEqual([
      [0, 8000],
      [8000, null],
    ]);
  });

  test('without saying how long, is given half a minute', async () => {
    const { queue, asked } = queueFor([limited(null)]);
    void queue.ask(page(1), stays);
    await vi.runAllTimersAsync();
    expect(asked).toEqual([0, 30_000]);
  });

  test('the longest of its waits counts', async () => {
    const { queue, asked, waits } = queueFor([limited(9), limited(3)]);
    const both = [queue.ask(page(1), stays), queue.ask(page(2), stays)];
    await vi.runAllTimersAsync();
    await Promise.all(both);
    expect(asked).toEqual([0, 0, 9000, 9000]);
    expect(waits).toEqual([9000, null]);
  });

  test('is left alone all the same once the one who asked has left', async () => {
    const { queue, asked, waits } = queueFor([limited(5)]);
    const leaving = new AbortController();
    const asking = expect(queue.ask(page(1), leaving.signal)).rejects.toThrow('left');
    await vi.advanceTimersByTimeAsync(1000);
    leaving.abort(new Error('left'));
    await asking;
    expect(queue.waitUntil).not.toBeNull();
    void queue.ask(page(2), stays);
    await vi.runAllTimersAsync();
    expect(asked).toEqual([0, 5000]);
    expect(waits).toEqual([5000, null]);
  });
});

test('a few are under way at once; who leaves the line is never asked for', async () => {
  const held: (() => void)[] = [];
  const asked: string[] = [];
  const queue = new RequestQueue(
    qonto,
    async (_, { parameters }) => {
      asked.push(parameters['page'] ?? '');
      await new Promise<void>((resolve) => held.push(resolve));
      return { body: null, readAt: null };
    },
    realTime,
  );
  const leaving = new AbortController();
  const all = Array.from({ length: MOST_IN_FLIGHT + 3 }, (_, number) =>
    queue.ask(page(number), number === MOST_IN_FLIGHT ? leaving.signal : stays).catch(() => 'left'),
  );
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
  leaving.abort();
  for (let turn = 0; turn < MOST_IN_FLIGHT + 2; turn += 1) {
    held.shift()?.();
    await vi.advanceTimersByTimeAsync(1);
  }
  await Promise.all(all);
  expect(asked).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '10', '11']);
});
