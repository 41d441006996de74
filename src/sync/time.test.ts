import { afterEach, expect, test, vi } from 'vitest';
import { realTime } from './time.ts';

const never = new AbortController().signal;

afterEach(() => vi.unstubAllGlobals());

test('what is drawn is on screen after two frames, however busy the page is', async () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => frames.push(call));
  vi.stubGlobal('scheduler', { postTask: () => new Promise(() => {}) });
  let isPainted = false;
  const painted = realTime.afterPaint(never).then(() => (isPainted = true));
  frames.shift()?.();
  await new Promise(setImmediate);
  expect(isPainted).toBe(false);
  frames.shift()?.();
  await painted;
  expect(frames).toEqual([]);
});

test('a page that nobody looks at has no frames, and waits for none', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  await realTime.afterPaint(never);
});

test('an abort ends the wait for a paint', async () => {
  const leaving = new AbortController();
  const waiting = realTime.afterPaint(leaving.signal);
  leaving.abort(new Error('left'));
  await expect(waiting).rejects.toThrow('left');
});
