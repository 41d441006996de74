import { expect, it } from 'vitest';
import type { Environment } from '#providers/upstream.ts';
import { accountsTag } from './accounts-tag.ts';
import { connectDemo, readConfig } from './config.ts';
import { environmentOf } from './test-servers.ts';

const tagOf = (change: Environment = {}) =>
  accountsTag(readConfig({ ...environmentOf('http://127.0.0.1:9'), ...change }).providers);

it('is 16 hexadecimal digits, and the same for the same accounts', () => {
  expect(tagOf()).toMatch(/^[\da-f]{16}$/);
  expect(tagOf()).toBe(tagOf());
});

it('is another one for another company and another address, and says nothing of tokens', () => {
  const all = [
    tagOf(),
    tagOf({ WETHOD_COMPANY: 'other' }),
    tagOf({ WETHOD_BASE_URL: 'http://127.0.0.1:10' }),
    tagOf({ QONTO_BASE_URL: 'http://127.0.0.1:10' }),
  ];
  expect(new Set(all).size).toBe(4);
  expect(tagOf({ WETHOD_TOKEN: 'another' })).toBe(tagOf());
});

it('of the demo is the same after a start at another address', () => {
  const [here, there] = ['http://127.0.0.1:9', 'http://127.0.0.1:10'].map((url) =>
    accountsTag(connectDemo(url)),
  );
  expect(here).toBe(there);
});
