import { expect, test } from 'vitest';
import { isAppPath, plainPath } from './paths.ts';

const PROVIDERS = ['wethod', 'qonto'];

test.each([
  '/',
  '/wethod',
  '/wethod/',
  '/WETHOD',
  '/Qonto/42/',
  '/qonto',
  '/wethod/42',
  '/qonto/3c90c3cc-0d44-4b50-8888-8dd25736052a',
])('%s is answered by the app', (path) => expect(isAppPath(path, PROVIDERS)).toBe(true));

test.each(['', 'wethod', '//', '/other', '/wethod/42/x', '/wethod/a%2Fb', '/wethod/..'])(
  '%s is not',
  (path) => expect(isAppPath(path, PROVIDERS)).toBe(false),
);

test.each([
  ['/', '/'],
  ['/wethod', '/wethod'],
  ['/wethod/', '/wethod'],
  ['/WETHOD', '/wethod'],
  // An id is its provider's own, capitals and all.
  ['/Qonto/aB-1/', '/qonto/aB-1'],
])('%s is spelt %s', (path, plain) => expect(plainPath(path)).toBe(plain));
