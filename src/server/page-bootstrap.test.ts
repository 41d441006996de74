import { expect, test } from 'vitest';
import type { Bootstrap } from '#sync/bootstrap.ts';
import type { Environment } from '#providers/upstream.ts';
import { CLOCK } from './clock.ts';
import { readConfig, toStatuses } from './config.ts';
import { toBootstrap, withBootstrap } from './page-bootstrap.ts';
import { environmentOf, SECRETS } from './test-servers.ts';

const statusesOf = (environment: Environment) =>
  toStatuses(readConfig(environment).providers, () => false);
const BOTH = statusesOf(environmentOf('http://127.0.0.1:9'));
const FIRST = '/api/providers/wethod/clients?include=externalIdentifiers&deleted=include&limit=100';

const at = (path: string, providers = BOTH): Bootstrap =>
  toBootstrap(providers, new URL(path, 'http://rubrica'), CLOCK);

test.each([
  '/',
  '/clients',
  '/clients/wethod',
  '/clients/wethod/42',
  '/clients/wethod?q=acme&sort=-updated',
  '/wethod',
  '/WETHOD/42/?q=acme',
])('the page at %s starts with the first page of wethod', (path) => {
  expect(at(path)).toMatchObject({ shown: 'wethod', requests: [FIRST] });
});

test.each(['/nobody', '/clients/nobody', '/clients/wethod/42/more'])(
  'the page at %s asks for nothing: it says that there is nothing',
  (path) => expect(at(path)).toMatchObject({ shown: null, requests: [] }),
);

test('what narrows a question comes before the first page', () => {
  const [narrowed = '', ...others] = at(
    '/clients/wethod?updated=gte:2026-01-01T00:00:00Z',
  ).requests;
  const { searchParams } = new URL(narrowed, 'http://rubrica');
  expect(searchParams.get('updated_at')).toBe('gte:2026-01-01T00:00:00+00:00');
  expect(others).toEqual([FIRST]);
});

test('the order on screen goes along where a provider can sort', () => {
  const [first = ''] = at('/clients/qonto?sort=-updated').requests;
  expect(new URL(first, 'http://r').searchParams.get('sort_by')).toBe('updated_at:desc');
});

test('it says which providers there are, and asks nothing of one that is not connected', () => {
  const alone = statusesOf({ ...SECRETS, QONTO_SECRET_KEY: '', WETHOD_COMPANY: 'acme' });
  const start = at('/clients/qonto', alone);
  expect(start.providers.map(({ id, mode }) => [id, mode])).toEqual([
    ['wethod', 'configured'],
    ['qonto', 'absent'],
  ]);
  expect(start).toMatchObject({ shown: null, requests: [] });
  expect(at('/', alone).shown).toBe('wethod');
});

test('nothing that an address holds leaves the attribute it is written into', () => {
  const start: Bootstrap = { providers: [], shown: null, requests: [`"><script>&quot;$&'`] };
  const page = withBootstrap('<meta content="{{start}}" />', start);
  expect(page).toMatch(/^<meta content="[^"<]*" \/>$/);
  const content = page.slice('<meta content="'.length, -'" />'.length);
  const read = content.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  expect(JSON.parse(read)).toEqual(start);
});
