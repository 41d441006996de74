import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { KEY, startPath } from './start.ts';

function keep(text: string): void {
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === KEY ? text : null) });
}

afterEach(() => void vi.unstubAllGlobals());

const views = [
  { id: 'a', name: 'A', scope: 'wethod', search: 'country=IT&sort=-city' },
  { id: 'b', name: 'B', scope: 'qonto', search: 'q=b' },
  { id: 'c', name: 'C', scope: 'wethod', search: 'q=1#x' },
];

it.each([
  [{ wethod: 'a' }, '/clients/wethod?country=IT&sort=-city'],
  [{ wethod: '?deleted=only' }, '/clients/wethod?deleted=only'],
  [{ wethod: 'c' }, '/clients/wethod?q=1%23x'],
  // Of another list, gone, damaged, none.
  [{ wethod: 'b' }, null],
  [{ wethod: 'gone' }, null],
  [{ wethod: 7 }, null],
  [{ qonto: 'b' }, null],
  [{}, null],
])('the list begins, where %j is kept, at %s', (starts, path) => {
  keep(JSON.stringify({ version: 1, views, starts }));
  expect(startPath('wethod')).toBe(path);
});

it('damage begins nowhere', () => {
  keep(JSON.stringify({ views: { a: views[0] }, starts: { wethod: 'q=b' } }));
  expect(startPath('wethod')).toBeNull();
});

it('whatever is kept, the list begins somewhere of its own', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (text, start) => {
      for (const kept of [text, JSON.stringify({ views, starts: { wethod: start } })]) {
        keep(kept);
        const path = startPath('wethod') ?? '/clients/wethod';
        expect(new URL(path, 'http://127.0.0.1').pathname).toBe('/clients/wethod');
      }
    }),
  );
});
