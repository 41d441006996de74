import { expect, test } from 'vitest';
import { settledPath } from './current-address.ts';

test.each([
  ['/', 'qonto', '/clients/qonto'],
  ['/clients/', 'wethod', '/clients/wethod'],
  ['/wethod', 'wethod', '/clients/wethod'],
  ['/WETHOD/42/', 'wethod', '/clients/wethod/42'],
  ['/clients/wethod/42', 'wethod', '/clients/wethod/42'],
])('%s, where %s is shown, is spelt %s', (path, shown, expected) => {
  expect(settledPath(path, shown)).toBe(expected);
});

test.each(['/nobody', '/qonto/', '/clients/qonto', '/wethod/42/more'])(
  '%s is left to the pages, where another list is shown',
  (path) => expect(settledPath(path, 'wethod')).toBe(path),
);
