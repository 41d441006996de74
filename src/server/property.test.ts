import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuzzedHeader as header, fuzzedTarget as target } from '#testing/fuzzed-requests.ts';
import { ask, environmentOf, recordingUpstream, SECRETS, servedGateway } from './test-servers.ts';
import type { RecordingUpstream, ServedGateway } from './test-servers.ts';

/**
 * What may reach a provider, said a second time and in another way: from the providers' own pages, as
 * expressions over the target that arrives.
 */
const DATE = String.raw`\d{4}-\d\d-\d\d(?:T\d\d(?:%3A|:)\d\d(?:%3A|:)\d\d(?:\.\d+)?(?:Z|(?:%2B|-)\d\d(?:%3A|:)\d\d))?`;
const DATES = `${DATE}(?:(?:%2C|,)${DATE})*`;
const CONDITION = `(?:eq|neq|gt|gte|lt|lte|in|nin|bt)(?:%3A|:)${DATES}`;
const WETHOD = [
  'include=externalIdentifiers',
  'limit=(?:[1-9][0-9]?|100)',
  String.raw`offset=\d+`,
  `updated_at=${CONDITION}`,
  'deleted=(?:exclude|include|only)',
  `deleted_at=${CONDITION}`,
];
const VALUE = `(?:[\\w.!~*'()-]|%[0-9A-F]{2})+`;
const filter = (name: string) => `filter%5B${name}%5D=`;
const QONTO = [
  `${filter('name')}${VALUE}`,
  `${filter('email')}${VALUE}`,
  `${filter('vat_number')}${VALUE}`,
  `${filter('tax_identification_number')}${VALUE}`,
  `${filter('updated_at_from')}${DATE}`,
  `${filter('updated_at_to')}${DATE}`,
  'page=[1-9][0-9]*',
  'per_page=(?:[1-9][0-9]?|100)',
  'sort_by=(?:created_at|updated_at|name)(?:%3A|:)(?:asc|desc)',
];
/** Each once at most, in this order. */
const query = (parameters: string[]) =>
  String.raw`(?:\?(?=.)${parameters.map((one) => `(?:${one}(?:&(?=.)|$))?`).join('')})?`;
const UUID = '[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}';
const ALLOWED = [
  new RegExp(`^/api/clients${query(WETHOD)}$`),
  new RegExp(
    `^/api/clients/[1-9][0-9]*${query(WETHOD.filter((one) => one.startsWith('include') || one.startsWith('deleted=')))}$`,
  ),
  new RegExp(`^/v2/clients${query(QONTO)}$`),
  new RegExp(`^/v2/clients/${UUID}$`),
];
const HEADERS = new Set([
  'accept',
  'accept-encoding',
  'authorization',
  'connection',
  'host',
  'user-agent',
  'wethod-company',
  'wethod-version',
]);

let upstream: RecordingUpstream;
let gateway: ServedGateway;
beforeAll(async () => {
  upstream = await recordingUpstream((_, response) => {
    response.setHeader('content-type', 'application/json').end('[]');
  });
  gateway = await servedGateway(environmentOf(upstream.url));
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
});

test('whatever is asked, a provider is asked what is allowed, as we ask it', async () => {
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(target, fc.array(header, { maxLength: 2 }), async (asked, headers) => {
      upstream.requests.length = 0;
      const answer = await ask(gateway.port, asked, headers);
      statuses.add(answer.status);
      for (const request of upstream.requests) {
        expect(request.method).toBe('GET');
        expect(
          ALLOWED.some((allowed) => allowed.test(request.url ?? '')),
          request.url,
        ).toBe(true);
        expect(Object.keys(request.headers).filter((key) => !HEADERS.has(key))).toEqual([]);
        expect([
          `Bearer ${SECRETS.WETHOD_TOKEN}`,
          `acme-login:${SECRETS.QONTO_SECRET_KEY}`,
        ]).toContain(request.headers.authorization);
        expect(request.rawHeaders.length / 2).toBe(new Set(Object.keys(request.headers)).size);
      }
      expect(upstream.requests.length).toBeLessThanOrEqual(1);
      for (const secret of Object.values(SECRETS)) expect(answer.body.includes(secret)).toBe(false);
    }),
    { numRuns: 1500 },
  );
  // Otherwise it would have proved nothing.
  expect(statuses).toContain(200);
  expect(statuses).toContain(400);
});
