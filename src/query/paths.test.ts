import { expect, test } from 'vitest';
import { isAppPath } from './paths.ts';

const PROVIDERS = ['wethod', 'qonto'];

test.each(['/', '/wethod', '/qonto', '/wethod/42', '/qonto/3c90c3cc-0d44-4b50-8888-8dd25736052a'])(
  '%s is answered by the app',
  (path) => expect(isAppPath(path, PROVIDERS)).toBe(true),
);

test.each([
  '',
  'wethod',
  '//',
  '/other',
  '/wethod/',
  '/wethod/42/x',
  '/wethod/a%2Fb',
  '/wethod/..',
])('%s is not', (path) => expect(isAppPath(path, PROVIDERS)).toBe(false));
