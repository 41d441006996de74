import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toReturnTarget } from './return-target.ts';

const PROVIDERS = ['wethod', 'qonto'];
const OURS = 'https://clients.acme.example';

test.each([
  '/',
  '/clients',
  '/clients/wethod?q=rossi&updated=last:30d',
  '/clients/both/qonto:0193-ab?sort=-name',
  '/connect/qonto',
  '/clients/wethod?q=caff%C3%A8&to=https://evil.example',
])('%s is a page of ours', (target) => expect(toReturnTarget(target, PROVIDERS)).toBe(target));

/** What has led browsers elsewhere, of this program or of others. */
const EVIL = [
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  'http:evil.example',
  'https:/evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'JaVaScRiPt:x',
  '/%2f/evil.example',
  '/%2F%2Fevil.example',
  '/%5cevil.example',
  '/%09/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/clients/..//evil.example',
  '/clients/../..//evil.example',
  '/;//evil.example',
  '/@evil.example',
  '//evil.example/clients',
  '//clients.acme.example@evil.example',
  '/clients//evil',
  '/clients/wethod\r\nLocation: https://evil.example',
  '/clients/wethod\0',
  '/clients/wethod#x',
  '?x',
  '/sign-in/start?to=/',
  '/launch/x',
  '/api/session',
  '/healthz',
  '/assets/x.js',
  '',
  'clients',
  '.',
  '/clients/wethod"><script>',
  "/clients/wethod'onload=",
  '/clients/wéthod',
  '/\u2028/x',
  '/ＥＶＩＬ',
  '/。/x',
];

test('500 targets: each is one of our own pages, or the home page', () => {
  const piece = fc.oneof(
    fc.constantFrom(...EVIL),
    fc.constantFrom('/', '\\', '//', ':', '@', '?', '#', '%2f', '%5c', '..', '.', ' ', '\t', '\n'),
    fc.constantFrom('clients', 'wethod', 'connect', 'evil.example', 'https:', 'javascript:'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const target = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const examples = EVIL.map((one): [string] => [one]);
  fc.assert(
    fc.property(target, (asked) => {
      const to = toReturnTarget(asked, PROVIDERS);
      const url = new URL(to, OURS);
      expect(url.origin).toBe(OURS);
      expect(url.pathname + url.search).toBe(to);
      expect(to).toMatch(/^\/(?:$|\?|(?:clients|connect|wethod|qonto|both)(?:[/?]|$))/i);
      expect(to).not.toMatch(/[\s"<>\\#]|^\/\//);
    }),
    { numRuns: 500 + examples.length, examples },
  );
  for (const asked of EVIL) {
    expect(['/', '/?x']).toContain(toReturnTarget(asked, PROVIDERS));
  }
});
