import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProblemError, toProblem, type ErrorKind } from '#core/errors.ts';
import type { Answered } from './ask.ts';
import type { ApiRequest } from '#providers/contract.ts';
import { Lane, MOST_IN_FLIGHT } from './lane.ts';
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
function laneTo(answers: readonly ProblemError[] = [], random = 0.5) {
  const startedAt = Date.now();
  const asked: number[] = [];
  const waits: (number | null)[] = [];
  const left = [...answers];
  const time = { ...realTime, now: () => Date.now(), random: () => random };
  const lane = new Lane(
    qonto,
    async (_, { parameters }): Promise<Answered> => {
      asked.push(Date.now() - startedAt);
      const failure = left.shift();
      if (failure !== undefined) throw failure;
      return { body: Number(parameters['page']), readAt: null };
    },
    time,
  );
  lane.subscribe(() => waits.push(lane.waitUntil === null ? null : lane.waitUntil - startedAt));
  return { lane, asked, waits };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('tries', () => {
  test.each(['upstream', 'timeout', 'unreachable'] as const)(
    '%s: three in all, further apart each time, and then it is said',
    async (kind) => {
      const { lane, asked } = laneTo([failed(kind), failed(kind), failed(kind), failed(kind)]);
      const asking = expect(lane.ask(page(1), stays)).rejects.toMatchObject({ problem: { kind } });
      await vi.runAllTimersAsync();
      await asking;
      expect(asked).toEqual([0, 400, 1200]);
    },
  );

  test('what passes by itself is not said', async () => {
    const { lane, asked } = laneTo([failed('upstream')]);
    const asking = lane.ask(page(7), stays);
    await vi.runAllTimersAsync();
    expect((await asking).body).toBe(7);
    expect(asked).toEqual([0, 400]);
  });

  test('those of many do not fall together', async () => {
    const early = laneTo([failed('upstream')], 0);
    const late = laneTo([failed('upstream')], 0.999);
    void early.lane.ask(page(1), stays);
    void late.lane.ask(page(1), stays);
    await vi.runAllTimersAsync();
    expect(early.asked[1]).toBe(200);
    expect(late.asked[1]).toBeCloseTo(600, -1);
  });

  test.each(['unauthorised', 'forbidden', 'not-found', 'invalid', 'contract', 'offline'] as const)(
    '%s: one, since it would be the same again',
    async (kind) => {
      const { lane, asked } = laneTo([failed(kind)]);
      await expect(lane.ask(page(1), stays)).rejects.toMatchObject({ problem: { kind } });
      await vi.runAllTimersAsync();
      expect(asked).toEqual([0]);
    },
  );

  test('who leaves while one is waited for is not asked for again', async () => {
    const { lane, asked } = laneTo([failed('upstream')]);
    const leaving = new AbortController();
    const asking = expect(lane.ask(page(1), leaving.signal)).rejects.toThrow('left');
    await vi.advanceTimersByTimeAsync(100);
    leaving.abort(new Error('left'));
    await asking;
    await vi.runAllTimersAsync();
    expect(asked).toEqual([0]);
  });
});

describe('a provider that asks to wait', () => {
  test('holds back everyone, says until when, and goes on where it stopped', async () => {
    const { lane, asked, waits } = laneTo([limited(7)]);
    const first = lane.ask(page(1), stays);
    await vi.advanceTimersByTimeAsync(1000);
    // As another part of the screen asks, which knows nothing of the first.
    const second = lane.ask(page(2), stays);
    await vi.advanceTimersByTimeAsync(5999);
    expect(asked).toEqual([0]);
    expect(waits).toEqual([7000]);
    await vi.runAllTimersAsync();
    expect([(await first).body, (await second).body]).toEqual([1, 2]);
    expect(asked).toEqual([0, 7000, 7000]);
    expect(waits).toEqual([7000, null]);
  });

  test('that is no failure: it may ask for it again and again', async () => {
    const { lane, asked } = laneTo(Array.from({ length: 6 }, () => limited(2)));
    const asking = lane.ask(page(1), stays);
    await vi.runAllTimersAsync();
    expect((await asking).body).toBe(1);
    expect(asked).toEqual([0, 2000, 4000, 6000, 8000, 10_000, 12_000]);
  });

  test('without saying how long, is given half a minute', async () => {
    const { lane, asked } = laneTo([limited(null)]);
    void lane.ask(page(1), stays);
    await vi.runAllTimersAsync();
    expect(asked).toEqual([0, 30_000]);
  });

  test('the longest of its waits counts', async () => {
    const { lane, asked, waits } = laneTo([limited(9), limited(3)]);
    const both = [lane.ask(page(1), stays), lane.ask(page(2), stays)];
    await vi.runAllTimersAsync();
    await Promise.all(both);
    expect(asked).toEqual([0, 0, 9000, 9000]);
    expect(waits).toEqual([9000, null]);
  });

  test('is left alone all the same once whoever asked has left', async () => {
    const { lane, asked, waits } = laneTo([limited(5)]);
    const leaving = new AbortController();
    const asking = expect(lane.ask(page(1), leaving.signal)).rejects.toThrow('left');
    await vi.advanceTimersByTimeAsync(1000);
    leaving.abort(new Error('left'));
    await asking;
    expect(lane.waitUntil).not.toBeNull();
    void lane.ask(page(2), stays);
    await vi.runAllTimersAsync();
    expect(asked).toEqual([0, 5000]);
    expect(waits).toEqual([5000, null]);
  });
});

test('a few are under way at once; who leaves the line is never asked for', async () => {
  const held: (() => void)[] = [];
  const asked: string[] = [];
  const lane = new Lane(
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
    lane.ask(page(number), number === MOST_IN_FLIGHT ? leaving.signal : stays).catch(() => 'left'),
  );
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toEqual(['0', '1', '2', '3', '4']);
  leaving.abort();
  for (let turn = 0; turn < MOST_IN_FLIGHT + 2; turn += 1) {
    held.shift()?.();
    await vi.advanceTimersByTimeAsync(1);
  }
  await Promise.all(all);
  expect(asked).toEqual(['0', '1', '2', '3', '4', '6', '7']);
});
