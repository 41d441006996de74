import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_QUERY } from './client-query.ts';
import { clientPath, isAppPath, listPath, readAddress, toPath } from './paths.ts';

/** One of them has the name of a page. */
const SCOPES = ['wethod', 'qonto', 'clients'];
const UUID = '3c90c3cc-0d44-4b50-8888-8dd25736052a';

/** Where somebody lands: the address that is shown in the end. */
const landing = (path: string) => {
  const address = readAddress(path, SCOPES);
  return address && toPath(address);
};

test.each([
  ['/', '/'],
  ['/clients', '/'],
  ['/clients/', '/'],
  ['/clients/wethod', '/clients/wethod'],
  ['/clients/wethod/', '/clients/wethod'],
  ['/Clients/WETHOD', '/clients/wethod'],
  ['/clients/wethod/42', '/clients/wethod/42'],
  // An id is its provider's own, capitals and all.
  ['/clients/Qonto/aB-1/', '/clients/qonto/aB-1'],
  [`/clients/qonto/${UUID}`, `/clients/qonto/${UUID}`],
  ['/clients/clients', '/clients/clients'],
  ['/clients/clients/7', '/clients/clients/7'],
  ['/connect', '/connect'],
  ['/Connect/', '/connect'],
  ['/connect/QONTO', '/connect/qonto'],
  ['/readiness', '/readiness'],
  ['/Readiness/', '/readiness'],
])('%s leads to %s', (path, expected) => {
  expect(landing(path)).toBe(expected);
  expect(isAppPath(path, SCOPES)).toBe(true);
});

test.each([
  ['/wethod', '/clients/wethod'],
  ['/wethod/', '/clients/wethod'],
  ['/WETHOD', '/clients/wethod'],
  ['/wethod/42', '/clients/wethod/42'],
  ['/Qonto/aB-1/', '/clients/qonto/aB-1'],
  [`/qonto/${UUID}`, `/clients/qonto/${UUID}`],
])('%s, from before lists stood below /clients, leads to %s', (path, expected) => {
  expect(landing(path)).toBe(expected);
  expect(isAppPath(path, SCOPES)).toBe(true);
});

test.each([
  '',
  'wethod',
  'clients/wethod',
  '//',
  '/clients//wethod',
  '/clients/wethod//',
  '/other',
  '/other/42',
  '/clients/other',
  '/clients/wethod/42/x',
  '/wethod/42/x',
  '/constructor',
  '/clients/__proto__',
])('%s leads nowhere', (path) => {
  expect(readAddress(path, SCOPES)).toBeNull();
  expect(isAppPath(path, SCOPES)).toBe(false);
});

test.each(['/clients/wethod/a%2Fb', '/wethod/a%2Fb', '/clients/wethod/..', '/clients/wethod/%'])(
  '%s is no page: that is no id',
  (path) => expect(isAppPath(path, SCOPES)).toBe(false),
);

test('a key among the clients of several providers is written as it is', () => {
  expect(clientPath('wethod', 'qonto:42', PLAIN_QUERY)).toBe('/clients/wethod/qonto:42');
});

describe('whatever the names', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());
  const scope = name.filter((text) => text === text.toLowerCase() && !/^\.{1,2}$/.test(text));

  test('an address that is built is read as it was', () => {
    fc.assert(
      fc.property(scope, fc.option(name), (id, clientId) => {
        const path =
          clientId === null ? listPath(id, PLAIN_QUERY) : clientPath(id, clientId, PLAIN_QUERY);
        expect(readAddress(path, [id])).toEqual({ page: 'clients', scope: id, clientId });
      }),
    );
  });

  test('the spelling that somebody lands on leads to itself', () => {
    const known = fc.constantFrom('clients', 'Clients', 'wethod', 'QONTO', '%77ethod', '');
    const other = fc.constantFrom('42', 'aB-1', '%2f', '%2F', '%', '%zz', 'è', "'", '%27', '..');
    fc.assert(
      fc.property(fc.array(fc.oneof(known, other), { maxLength: 4 }), (segments) => {
        const landed = landing(`/${segments.join('/')}`);
        if (landed !== null) expect(landing(landed)).toBe(landed);
      }),
      { numRuns: 2000 },
    );
  });
});
