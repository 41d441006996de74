import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { demoClient } from '#testing/demo-client.ts';
import { toClientKey } from '#domain/client.ts';
import { emptySyncState, type SyncState } from '#sync/sync-state.ts';
import { ThrottledPublisher } from './throttled-publisher.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A load whose set grows in place, as loads do, and how many clients each showing had. */
function watched() {
  const { set } = emptySyncState();
  const shown: number[] = [];
  const publisher = new ThrottledPublisher((loaded) => shown.push(loaded.set.size));
  let next = 1;
  const tell = (count: number, changed: Partial<SyncState> = {}) => {
    const end = next + count;
    for (; next < end; next += 1) {
      const id = String(next);
      set.add([demoClient({ id, key: toClientKey('wethod', id) })]);
    }
    publisher.tell({ ...emptySyncState(), set, version: set.version, ...changed });
  };
  return { tell, shown, publisher };
}

test('the first rows are shown at once, however soon they come', () => {
  const { tell, shown } = watched();
  tell(0);
  tell(100);
  expect(shown).toEqual([0, 100]);
});

test('what comes in a burst is shown together, and the last of it in any case', async () => {
  const { tell, shown } = watched();
  tell(100);
  tell(100);
  tell(100);
  expect(shown).toEqual([100]);
  await vi.runAllTimersAsync();
  expect(shown).toEqual([100, 300]);
  await vi.runAllTimersAsync();
  expect(shown).toEqual([100, 300]);
});

test('another phase is shown at once, with all that came before it', () => {
  const { tell, shown } = watched();
  tell(100);
  tell(100);
  tell(0, { phase: 'checking' });
  expect(shown).toEqual([100, 200]);
});

test('a listener that leaves is given what came, and then nothing', async () => {
  const { tell, shown, publisher } = watched();
  tell(100);
  tell(100);
  publisher.flush();
  publisher.stop();
  expect(shown).toEqual([100, 200]);
  publisher.flush();
  await vi.runAllTimersAsync();
  expect(shown).toEqual([100, 200]);
});

test('the more there is, the longer it waits', async () => {
  const few = watched();
  const many = watched();
  few.tell(100);
  many.tell(60_000);
  few.tell(1);
  many.tell(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(few.shown).toEqual([100, 101]);
  expect(many.shown).toEqual([60_000]);
  await vi.runAllTimersAsync();
  expect(many.shown).toEqual([60_000, 60_001]);
});
