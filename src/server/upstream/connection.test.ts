import { expect, test } from 'vitest';
import type { Authorisation, ProviderConnection } from './connection.ts';
import { inMemory, type Ports } from './ports.ts';
import { LIMITS } from '#server/limits.ts';
import { TestClock } from '#server/test-clock.ts';
import { environmentOf, recordingUpstream, servedGateway } from '#server/test-servers.ts';

const pageOf = (page: number) => `/api/providers/qonto/clients?page=${page}`;

/** A provider that takes one token, and a connection that fetches another when it is told to. */
async function setUp(renew: (next: () => void) => Promise<boolean>, mostAtOnce = 6) {
  let accepted = 2;
  let current: Authorisation = { headers: { authorization: 'token-number-1' }, secrets: [] };
  let renewals = 0;
  const upstream = await recordingUpstream((request, response) => {
    const isAccepted = request.headers.authorization === `token-number-${accepted}`;
    response.statusCode = isAccepted ? 200 : 401;
    response.setHeader('content-type', 'application/json').end('{}');
  });
  const connection: ProviderConnection = {
    baseUrl: new URL(upstream.url),
    name: 'made up',
    authorise: () => Promise.resolve(current),
    renew: () => {
      renewals += 1;
      const authorization = `token-number-${renewals + 1}`;
      return renew(() => (current = { headers: { authorization }, secrets: [authorization] }));
    },
  };
  const gateway = await servedGateway(environmentOf(upstream.url), {
    resolveConnection: (_, provider) => (provider === 'qonto' ? connection : null),
    limits: { mostAtOnce },
  });
  return {
    upstream,
    gateway,
    renewals: () => renewals,
    expire: () => (accepted += 1),
    statusOf: async (page: number, init?: RequestInit) =>
      (await gateway.fetch(pageOf(page), init)).status,
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await upstream[Symbol.asyncDispose]();
    },
  };
}

test('requests that are refused together renew once, and each is sent once more', async () => {
  await using world = await setUp(async (next) => {
    next();
    return true;
  });
  const statuses = await Promise.all([1, 2, 3, 4, 5].map((page) => world.statusOf(page)));
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  expect([world.renewals(), world.upstream.requests.length]).toEqual([1, 10]);
  expect(await world.statusOf(6)).toBe(200);
  expect(world.upstream.requests.length).toBe(11);
  world.expire();
  expect(await world.statusOf(7)).toBe(200);
  expect(world.renewals()).toBe(2);
});

test.each<[string, (next: () => void) => Promise<boolean>, number]>([
  ['is not to be had', () => Promise.resolve(false), 1],
  ['fails', () => Promise.reject(new Error('no')), 1],
  [
    'brings credentials that are refused, too',
    async (next) => {
      next();
      next();
      return true;
    },
    2,
  ],
])('where a renewal %s the refusal is passed on', async (_, renew, requests) => {
  await using world = await setUp(renew);
  if (requests === 2) world.expire();
  expect(await world.statusOf(1)).toBe(401);
  expect([world.renewals(), world.upstream.requests.length]).toEqual([1, requests]);
});

test('a renewal that does not end holds nobody who leaves, and no place', async () => {
  await using world = await setUp(() => new Promise(() => {}), 1);
  const leaving = new AbortController();
  const asked = world.statusOf(1, { signal: leaving.signal });
  await expect.poll(world.renewals).toBe(1);
  leaving.abort();
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  const next = new AbortController();
  const other = world.statusOf(2, { signal: next.signal });
  await expect.poll(() => world.upstream.requests.length).toBe(2);
  next.abort();
  await expect(other).rejects.toThrow();
});

test('who has no connection to a provider finds none', async () => {
  await using world = await setUp(() => Promise.resolve(false));
  expect((await world.gateway.fetch('/api/providers/wethod/clients')).status).toBe(404);
  expect(world.upstream.requests).toEqual([]);
});

test('what is remembered may be remembered elsewhere, and take its time', async () => {
  const clock = new TestClock();
  const { rateLimiter, pause, cache } = inMemory(LIMITS, clock);
  const later = <T>(value: T) => new Promise<T>((resolve) => setImmediate(resolve, value));
  const asked: string[] = [];
  const ports: Ports = {
    rateLimiter: (...about) => {
      const inner = rateLimiter(...about);
      return {
        acquire: async (signal) => (asked.push('turn'), await later(inner.acquire(signal))),
      };
    },
    pause: (connection) => {
      const inner = pause(connection);
      return {
        note: async (...about) => await later(await inner.note(...about)),
        end: async (...about) => await later(inner.end(...about)),
        refusal: async () => await later(await inner.refusal()),
      };
    },
    cache: {
      find: async (...about) => (asked.push('find'), await later(await cache.find(...about))),
      keep: async (...about) => (asked.push('keep'), await later(cache.keep(...about))),
      drop: async (...about) => await later(cache.drop(...about)),
      dropAll: async (...about) => await later(cache.dropAll(...about)),
      clear: async () => await later(cache.clear()),
    },
  };
  await using upstream = await recordingUpstream((_, response) => {
    response.setHeader('content-type', 'application/json').end('[]');
  });
  await using gateway = await servedGateway(environmentOf(upstream.url), { ports, clock });
  const draft = '/api/providers/qonto/clients?per_page=100&page=2';
  for (let round = 0; round < 2; round += 1) {
    expect((await gateway.fetch(draft)).status).toBe(200);
  }
  expect([asked.join(' '), upstream.requests.length]).toEqual(['find turn keep find', 1]);
});
