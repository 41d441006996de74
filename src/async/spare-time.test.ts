import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSpareTime } from './spare-time.ts';

/** A browser in which only work takes time, and that offers as much at once as any does. */
const OFFERED_MS = 50;
let waiting: (() => void)[] = [];

beforeEach(() => {
  waiting = [];
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) => {
    return waiting.push(() => {
      const end = performance.now() + OFFERED_MS;
      work({ didTimeout: false, timeRemaining: () => Math.max(0, end - performance.now()) });
    });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** How long each turn was, where each step takes so long. */
function turnsOf(steps: number, milliseconds: number): readonly number[] {
  let left = steps;
  inSpareTime(() => {
    vi.advanceTimersByTime(milliseconds);
    left -= 1;
    return left > 0;
  });
  const turns: number[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const start = performance.now();
    next();
    turns.push(performance.now() - start);
  }
  expect(left).toBe(0);
  return turns;
}

test('a key that comes meanwhile never waits for all that the browser offers', () => {
  expect(Math.max(...turnsOf(500, 1))).toBeLessThanOrEqual(12);
});

test('a step that is longer has a turn of its own, and comes to its end', () => {
  expect(turnsOf(3, 20)).toEqual([20, 20, 20]);
});
