import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Environment } from '#providers/upstream.ts';
import { UPSTREAMS } from '#providers/upstreams.ts';
import type { Limits } from '#server/limits.ts';
import { TestClock } from '#server/test-clock.ts';
import {
  ask as askRaw,
  environmentOf,
  recordingUpstream,
  SECRETS,
  servedGateway,
  withoutNumbers,
} from '#server/test-servers.ts';

/** The provider's clock, which is not the gateway's. */
const DATE = 'Fri, 01 May 2026 12:00:00 GMT';
const READ_AT = String(Date.parse(DATE));
const DRAFT = '/api/providers/wethod/clients?limit=100&deleted=include';
const OTHER_DRAFT = '/api/providers/wethod/clients?limit=100&offset=100&deleted=include';
const PAST = '/api/providers/wethod/clients?updated_at=lte:2026-04-01T00:00:00Z';
const OPEN = '/api/providers/wethod/clients?updated_at=gte:2026-04-01T00:00:00Z';
const COUNT = '/api/providers/qonto/clients?per_page=1';
const QONTO = '/api/providers/qonto/clients?per_page=100&page=2';
const FRESH = { headers: { 'cache-control': 'no-cache' } };

/** A tenth of Qonto's ceiling and a hundredth of wethod's: bursts of thousands take their time. */
const LOWERED = UPSTREAMS.map((upstream) => ({
  ...upstream,
  ceiling: { ...upstream.ceiling, requests: 45 },
}));

const json = (response: ServerResponse, body: unknown, date: string | null = DATE) => {
  response.sendDate = false;
  if (date !== null) response.setHeader('date', date);
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
};

const fail = (response: ServerResponse, status: number) => {
  response.statusCode = status;
  json(response, {});
};

/** As many at once as a test wants, unless it says otherwise: what it looks at is the pace. */
async function setUp(answer: RequestListener, unusual: Partial<Limits> = {}) {
  const clock = new TestClock();
  const upstream = await recordingUpstream(answer);
  const limits = { mostAtOnce: 100, ...unusual };
  const gateway = await servedGateway(environmentOf(upstream.url), { limits, clock }, LOWERED);
  return {
    clock,
    upstream,
    gateway,
    get: async (path: string, init?: RequestInit) => {
      const answered = await gateway.fetch(path, init);
      return {
        status: answered.status,
        readAt: answered.headers.get('x-read-at'),
        body: await answered.json(),
      };
    },
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await upstream[Symbol.asyncDispose]();
    },
  };
}

/** Each answer is a number of its own, so that one given twice is known. */
function counting(date: string | null = DATE) {
  let count = 0;
  return setUp((_, response) => json(response, [++count], date));
}

/** Answers wait until they are let go, in the order in which their requests came. */
async function holding(limits: Partial<Limits> = {}) {
  const held: { request: IncomingMessage; response: ServerResponse; left: boolean }[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const world = await setUp((request, response) => {
    const one = { request, response, left: false };
    held.push(one);
    response.on('close', () => (one.left = !response.writableFinished));
    for (const { count, resolve } of waiting) if (held.length >= count) resolve();
  }, limits);
  const arrived = (count: number) =>
    held.length >= count
      ? Promise.resolve()
      : new Promise<void>((resolve) => waiting.push({ count, resolve }));
  const answer = (index: number, body: unknown, date: string | null = DATE) => {
    const response = held[index]?.response;
    if (response) json(response, body, date);
  };
  return { ...world, held, arrived, answer };
}

/** The tests' own servers are quick: what has not come by then does not come. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 40));

test.each([DRAFT, PAST, OPEN, QONTO, COUNT, '/api/providers/wethod/clients/7'])(
  'a good answer to %s says when the provider read it',
  async (path) => {
    await using world = await counting();
    expect(await world.get(path)).toEqual({ status: 200, readAt: READ_AT, body: [1] });
  },
);

test.each([
  null,
  '',
  'yesterday',
  '2026-05-01T12:00:00Z',
  '1777636800',
  'Fri, 01 May 2026 12:00:00 +0000',
  'Fri, 31 Feb 2026 12:00:00 GMT',
  'Mon, 01 May 2026 12:00:00 GMT',
  'Friday, 01-May-26 12:00:00 GMT',
  'Wed, 31 Dec 1969 23:59:59 GMT',
  'Fri, 01 May 2026 12:00:00 GMT, Fri, 01 May 2026 12:00:00 GMT',
])('with the date %j nothing is said and nothing kept', async (date) => {
  await using world = await counting(date);
  expect(await world.get(DRAFT)).toEqual({ status: 200, readAt: null, body: [1] });
  expect((await world.get(DRAFT)).body).toEqual([2]);
});

test('a failure and the list of providers say nothing of a reading', async () => {
  await using world = await setUp((_, response) => fail(response, 404));
  expect((await world.get('/api/providers/wethod/clients/7')).readAt).toBeNull();
  expect((await world.get('/api/providers')).readAt).toBeNull();
});

test.each([DRAFT, PAST, QONTO])(
  '%s is asked once, and given again as it was, with its own time',
  async (path) => {
    await using world = await counting();
    const first = await world.get(path);
    world.clock.pass(599_999);
    expect(await world.get(path)).toEqual(first);
    expect(world.upstream.requests.length).toBe(1);
  },
);

test.each([
  OPEN,
  COUNT,
  '/api/providers/wethod/clients?limit=1',
  '/api/providers/wethod/clients?limit=2&offset=100',
  '/api/providers/wethod/clients?deleted=include&deleted_at=gte:2026-04-01',
  '/api/providers/wethod/clients/7',
  '/api/providers/qonto/clients',
  '/api/providers/qonto/clients?per_page=100&filter[name]=rossi',
  '/api/providers/qonto/clients?per_page=1&filter[updated_at_to]=2026-01-01T00:00:00Z',
  '/api/providers/qonto/clients?per_page=100&filter[updated_at_from]=2026-01-01T00:00:00Z',
  '/api/providers/qonto/clients/3c90c3cc-0d44-4b50-8888-8dd25736052a',
])('%s is asked every time', async (path) => {
  await using world = await counting();
  await world.get(path);
  expect((await world.get(path)).body).toEqual([2]);
});

test("a window is over by the provider's clock, not by the gateway's", async () => {
  await using world = await counting('Wed, 01 Apr 2026 00:01:59 GMT');
  await world.get(PAST);
  expect((await world.get(PAST)).body).toEqual([2]);
});

test('the same question in another spelling or order is the same', async () => {
  await using world = await counting();
  await world.get(DRAFT);
  const other = '/api/providers/wethod/clients?%64eleted=include&limit=100';
  expect((await world.get(other)).body).toEqual([1]);
  expect((await world.get(OTHER_DRAFT)).body).toEqual([2]);
});

test('after ten minutes it is asked again', async () => {
  await using world = await counting();
  await world.get(DRAFT);
  world.clock.pass(600_000);
  expect((await world.get(DRAFT)).body).toEqual([2]);
  world.clock.pass(599_999);
  expect((await world.get(DRAFT)).body).toEqual([2]);
});

test('the bytes of all that is kept are bounded, and the least recently used gives way', async () => {
  const body = 'x'.repeat(10_000);
  await using world = await setUp((_, response) => json(response, [body]), { keptBytes: 32_000 });
  const at = (offset: number) =>
    world.gateway
      .fetch(`/api/providers/wethod/clients?offset=${offset}`)
      .then((answer) => answer.text());
  for (const offset of [0, 100, 200]) await at(offset);
  expect(world.upstream.requests.length).toBe(3);
  await at(0);
  expect(world.upstream.requests.length).toBe(3);
  await at(300);
  await at(0);
  expect(world.upstream.requests.length).toBe(4);
  await at(100);
  expect(world.upstream.requests.length).toBe(5);
});

test.each(['no-cache', 'No-Cache', 'max-age=0, no-cache', 'no-cache,no-store'])(
  '%s asks again and replaces what is kept',
  async (value) => {
    await using world = await counting();
    await world.get(DRAFT);
    expect((await world.get(DRAFT, { headers: { 'cache-control': value } })).body).toEqual([2]);
    expect((await world.get(DRAFT)).body).toEqual([2]);
  },
);

test.each(['max-age=0', 'no-cache-please', 'x-no-cache', ''])('%j does not', async (value) => {
  await using world = await counting();
  await world.get(DRAFT);
  expect((await world.get(DRAFT, { headers: { 'cache-control': value } })).body).toEqual([1]);
});

test('no-cache comes through the socket, and goes no further', async () => {
  await using world = await counting();
  await askRaw(world.gateway.port, DRAFT);
  const kept = await askRaw(world.gateway.port, DRAFT);
  const freshAnswer = await askRaw(world.gateway.port, DRAFT, ['Cache-Control: no-cache']);
  expect([kept.body.toString(), freshAnswer.body.toString()]).toEqual(['[1]', '[2]']);
  expect([kept.headers.get('x-read-at'), kept.headers.get('cache-control')]).toEqual([
    READ_AT,
    'no-store',
  ]);
  expect(world.upstream.requests.every(({ headers }) => !('cache-control' in headers))).toBe(true);
});

test('asking again without success leaves what is kept; an answer that cannot be kept ends it', async () => {
  let count = 0;
  await using world = await setUp((_, response) => {
    count += 1;
    if (count === 2) response.statusCode = 500;
    json(response, [count], count === 3 ? null : DATE);
  });
  await world.get(DRAFT);
  expect((await world.get(DRAFT, FRESH)).status).toBe(502);
  expect((await world.get(DRAFT)).body).toEqual([1]);
  expect((await world.get(DRAFT, FRESH)).body).toEqual([3]);
  expect((await world.get(DRAFT)).body).toEqual([4]);
});

test.each<[string, RequestListener]>([
  ['an error', (_, response) => fail(response, 500)],
  ['a page', (_, response) => response.setHeader('content-type', 'text/html').end('<p>')],
  [
    'damaged JSON',
    (_, response) => response.setHeader('content-type', 'application/json').end('['),
  ],
  ['a cut connection', (_, response) => response.destroy()],
  ['a repeated secret', (_, response) => json(response, [SECRETS.WETHOD_TOKEN])],
])('%s is not kept', async (_, answer) => {
  let count = 0;
  await using world = await setUp((request, response) => {
    count += 1;
    if (count === 1) answer(request, response);
    else json(response, [count]);
  });
  expect((await world.gateway.fetch(DRAFT)).ok).toBe(false);
  expect((await world.get(DRAFT)).body).toEqual([2]);
});

test.each([401, 403])('after a %i nothing is given from memory', async (status) => {
  let count = 0;
  await using world = await setUp((_, response) => {
    count += 1;
    if (count === 3) response.statusCode = status;
    json(response, [count]);
  });
  await world.get(DRAFT);
  await world.get(QONTO);
  expect((await world.get(OPEN)).status).toBe(status);
  expect((await world.get(DRAFT)).body).toEqual([4]);
  expect((await world.get(QONTO)).body).toEqual([2]);
});

test.each([401, 403])(
  'what was asked before a %i and comes after it is neither kept nor joined',
  async (status) => {
    await using world = await holding();
    const slow = world.get(DRAFT);
    await world.arrived(1);
    const refused = world.get(OPEN);
    await world.arrived(2);
    const response = world.held[1]?.response;
    if (response) fail(response, status);
    expect((await refused).status).toBe(status);
    const next = world.get(DRAFT);
    await world.arrived(3);
    world.answer(2, ['later'], null);
    expect((await next).body).toEqual(['later']);
    world.answer(0, ['earlier']);
    expect((await slow).body).toEqual(['earlier']);
    const last = world.get(DRAFT);
    await world.arrived(4);
    world.answer(3, ['last']);
    expect((await last).body).toEqual(['last']);
  },
);

test('the same question with other credentials is another, kept or under way', async () => {
  const [wethod] = UPSTREAMS;
  if (!wethod) throw new Error('there is wethod');
  const token = 'another-token-0c21aa';
  const other = {
    ...wethod,
    id: 'qonto' as const,
    connect: (environment: Environment) => wethod.connect({ ...environment, WETHOD_TOKEN: token }),
  };
  await using upstream = await recordingUpstream((request, response) =>
    setImmediate(() => json(response, [request.headers.authorization === `Bearer ${token}`])),
  );
  const environment = {
    WETHOD_TOKEN: SECRETS.WETHOD_TOKEN,
    WETHOD_COMPANY: 'acme',
    WETHOD_BASE_URL: upstream.url,
  };
  await using gateway = await servedGateway(environment, {}, [wethod, other]);
  const paths = [DRAFT, DRAFT.replace('wethod', 'qonto')];
  for (let round = 0; round < 2; round += 1) {
    const answers = await Promise.all(paths.map((path) => gateway.fetch(path)));
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([[false], [true]]);
  }
  expect(upstream.requests.length).toBe(2);
});

test('the same question at once is one request, and everybody gets the answer', async () => {
  await using world = await holding();
  const answers = [OPEN, OPEN, OPEN].map((path) => world.get(path));
  await world.arrived(1);
  answers.push(world.get(OPEN));
  await moment();
  expect(world.held.length).toBe(1);
  world.answer(0, ['x'.repeat(100_000)]);
  const bodies = (await Promise.all(answers)).map(({ body }) => body);
  expect(bodies).toEqual(Array.from({ length: 4 }, () => ['x'.repeat(100_000)]));
  // It has ended: the next one is another.
  const next = world.get(OPEN);
  await world.arrived(2);
  world.answer(1, [2]);
  expect((await next).body).toEqual([2]);
});

test('everybody gets the failure, too', async () => {
  await using world = await holding();
  const answers = [OPEN, OPEN].map((path) => world.get(path));
  await world.arrived(1);
  world.held[0]?.response.destroy();
  for (const { status, body } of await Promise.all(answers)) {
    expect([status, body.error.kind]).toEqual([502, 'upstream']);
  }
  expect(world.gateway.lines.map(withoutNumbers)).toEqual(
    Array(2).fill('route=/api/providers/wethod/clients status=502 reason=ECONNRESET'),
  );
});

test('other questions, and the same one to another provider, are not joined', async () => {
  await using world = await holding();
  const answers = [DRAFT, OTHER_DRAFT, OPEN, QONTO, COUNT].map((path) => world.get(path));
  await world.arrived(5);
  for (const [index, { request }] of world.held.entries()) world.answer(index, [request.url]);
  expect(new Set((await Promise.all(answers)).map(({ body }) => body[0])).size).toBe(5);
});

test('one of two may leave, and the other still gets its answer', async () => {
  await using world = await holding();
  const leaving = new AbortController();
  const one = world.get(OPEN, { signal: leaving.signal });
  const other = world.get(OPEN);
  await world.arrived(1);
  leaving.abort();
  await expect(one).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  await moment();
  expect(world.held[0]?.left).toBe(false);
  world.answer(0, [1]);
  expect((await other).body).toEqual([1]);
});

test('when the last one leaves, so do we; and who comes then begins again', async () => {
  await using world = await holding();
  const [one, other] = [new AbortController(), new AbortController()];
  const asked = [one, other].map(({ signal }) => world.get(OPEN, { signal }));
  await world.arrived(1);
  one.abort();
  other.abort();
  const next = world.get(OPEN);
  for (const each of asked) await expect(each).rejects.toThrow();
  await world.arrived(2);
  await expect.poll(() => world.held[0]?.left).toBe(true);
  world.answer(1, [2]);
  expect((await next).body).toEqual([2]);
  expect(world.gateway.lines).toEqual([]);
});

test('who has left before asking asks nothing', async () => {
  await using world = await holding();
  await expect(world.get(OPEN, { signal: AbortSignal.abort() })).rejects.toThrow();
  await moment();
  expect(world.held).toEqual([]);
});

test('asking again joins nothing that began before; the next may join it', async () => {
  await using world = await holding();
  const old = world.get(DRAFT);
  await world.arrived(1);
  const freshAnswer = world.get(DRAFT, FRESH);
  await world.arrived(2);
  const again = world.get(DRAFT, FRESH);
  await world.arrived(3);
  const joining = world.get(DRAFT);
  await moment();
  expect(world.held.length).toBe(3);
  world.answer(2, ['third']);
  expect((await Promise.all([again, joining])).map(({ body }) => body)).toEqual([
    ['third'],
    ['third'],
  ]);
  // Overtaken: each gets its own answer, and none takes the place of the later one.
  world.answer(0, ['first']);
  world.answer(1, ['second']);
  expect((await Promise.all([old, freshAnswer])).map(({ body }) => body)).toEqual([
    ['first'],
    ['second'],
  ]);
  expect((await world.get(DRAFT)).body).toEqual(['third']);
});

test('an overtaken answer is not kept, though the later one was not to be kept either', async () => {
  await using world = await holding();
  const old = world.get(DRAFT);
  await world.arrived(1);
  const freshAnswer = world.get(DRAFT, FRESH);
  await world.arrived(2);
  world.answer(1, ['new'], null);
  await freshAnswer;
  world.answer(0, ['old']);
  expect((await old).body).toEqual(['old']);
  const next = world.get(DRAFT);
  await world.arrived(3);
  world.answer(2, ['next']);
  expect((await next).body).toEqual(['next']);
});

test('a burst beyond the ceiling of Qonto waits its turn, first come first served', async () => {
  await using world = await setUp((request, response) => json(response, [request.url]));
  const pageOf = (page: number) =>
    world.get(`/api/providers/qonto/clients?per_page=1&page=${page}`);
  const asked = Array.from({ length: 100 }, (_, index) => pageOf(index + 1));
  await expect.poll(() => world.upstream.requests.length).toBe(45);
  await moment();
  expect(world.upstream.requests.length).toBe(45);
  world.clock.pass(9999);
  await moment();
  expect(world.upstream.requests.length).toBe(45);
  world.clock.pass(1);
  await expect.poll(() => world.upstream.requests.length).toBe(90);
  const second = world.upstream.requests
    .slice(45)
    .map(({ url }) => Number(/[?&]page=(\d+)/.exec(url ?? '')?.[1]));
  expect(new Set(second)).toEqual(new Set(Array.from({ length: 45 }, (_, i) => i + 46)));
  world.clock.pass(10_000);
  const answers = await Promise.all(asked);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(world.upstream.requests.length).toBe(100);
});

test('one provider in line holds nobody else up, nor what is in memory', async () => {
  await using world = await setUp((_, response) => json(response, []));
  await world.get(QONTO);
  const leaving = new AbortController();
  const asked = Array.from({ length: 60 }, (_, page) =>
    world.gateway
      .fetch(`/api/providers/qonto/clients?per_page=1&page=${page + 1}`, { signal: leaving.signal })
      .catch(() => null),
  );
  await expect.poll(() => world.upstream.requests.length).toBe(45);
  expect((await world.get(QONTO)).status).toBe(200);
  expect((await world.get(DRAFT)).status).toBe(200);
  leaving.abort();
  await Promise.all(asked);
  world.clock.pass(60_000);
  await moment();
  expect(world.upstream.requests.length).toBe(46);
});

test('a provider is asked a few things at once; the next is sent when one of them comes back', async () => {
  await using world = await holding({ mostAtOnce: 4 });
  const pages = [1, 2, 3, 4, 5, 6].map((page) =>
    world.get(`/api/providers/qonto/clients?page=${page}`),
  );
  await world.arrived(4);
  await moment();
  expect(world.held.length).toBe(4);
  // Another provider has places of its own.
  const other = world.get(DRAFT);
  await world.arrived(5);
  for (let index = 0; index < 5; index += 1) world.answer(index, [index]);
  await world.arrived(7);
  for (const index of [5, 6]) world.answer(index, [index]);
  const answered = await Promise.all([...pages, other]);
  expect(answered.map(({ status }) => status)).toEqual(Array(7).fill(200));
});

test("a provider's wait holds back everyone who asks, and says what is left of it", async () => {
  await using world = await setUp((_, response) => {
    if (world.upstream.requests.length > 1) return json(response, [1]);
    response.setHeader('retry-after', '30');
    fail(response, 429);
  });

  const refused = (retryAfter: number) => ({ error: expect.objectContaining({ retryAfter }) });
  expect((await world.get(QONTO)).body).toEqual(refused(30));
  world.clock.pass(10_500);
  // Another question, and one that must be fresh: nobody asks the provider itself.
  expect((await world.get(COUNT)).body).toEqual(refused(20));
  expect((await world.get(QONTO, FRESH)).body).toEqual(refused(20));
  expect(world.upstream.requests.length).toBe(1);
  expect((await world.get(DRAFT)).status).toBe(200);
  world.clock.pass(19_500);
  expect((await world.get(QONTO)).body).toEqual([1]);
});

test('who joins waits in the same place, and leaves the line only with the last', async () => {
  await using world = await setUp((_, response) => json(response, [1]));
  await Promise.all(
    Array.from({ length: 45 }, (_, page) =>
      world.get(`/api/providers/qonto/clients?per_page=1&page=${page + 1}`),
    ),
  );
  const leaving = new AbortController();
  const one = world.get(QONTO, { signal: leaving.signal });
  const other = world.get(QONTO);
  leaving.abort();
  await expect(one).rejects.toThrow();
  world.clock.pass(10_000);
  expect((await other).body).toEqual([1]);
  expect(world.upstream.requests.length).toBe(46);
});

test("above wethod's hour it says at once how long, as a limit of ours", async () => {
  await using world = await setUp((_, response) => json(response, []));
  const ask = (offset: number) =>
    world.gateway.fetch(`/api/providers/wethod/clients?limit=1&offset=${offset}`);
  for (let start = 0; start < 45; start += 5) {
    const asked = await Promise.all(Array.from({ length: 5 }, (_, index) => ask(start + index)));
    expect(asked.every(({ status }) => status === 200)).toBe(true);
    world.clock.pass(1000);
  }
  const refused = await ask(45);
  expect([refused.status, await refused.json()]).toEqual([
    429,
    {
      error: { kind: 'rate-limited', message: null, fields: [], retryAfter: 3591, reference: null },
    },
  ]);
  expect(world.gateway.lines.map(withoutNumbers)).toEqual([
    'route=/api/providers/wethod/clients status=429 reason=ceiling',
  ]);
  expect(world.upstream.requests.length).toBe(45);
  expect((await world.get(QONTO)).status).toBe(200);
  world.clock.pass(3_571_000);
  const soon = ask(46);
  await moment();
  expect(world.upstream.requests.length).toBe(46);
  world.clock.pass(20_000);
  expect((await soon).status).toBe(200);
});

/** Every question is refused with this status and these headers, until that is switched off. */
async function refusing(status: number, headers: Readonly<Record<string, string>>, page = false) {
  const state = { isRefusing: true };
  const world = await setUp((_, response) => {
    if (!state.isRefusing) return json(response, [1]);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.statusCode = status;
    if (page) response.setHeader('content-type', 'text/html').end('<p>Back soon');
    else json(response, {});
  });
  /** Asks as soon as the last wait is over; what it is told to wait then. */
  const waits = async (times: number) => {
    const told: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const wait = (await world.get(QONTO, FRESH)).body.error?.retryAfter;
      told.push(wait);
      world.clock.pass(wait * 1000);
    }
    return told;
  };
  return { ...world, state, waits };
}

test.each([
  ['0', [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]],
  ['Fri, 01 May 2026 11:00:00 GMT', [1, 2, 4, 8]],
  ['Fri, 01 May 2026 12:00:09 GMT', [9, 9, 9, 9, 16]],
  ['9999999999', [300, 300]],
  ['soon', [30, 30]],
])('a wait of %j grows while it is repeated, and ends after minutes', async (value, expected) => {
  await using world = await refusing(429, { 'retry-after': value });
  expect(await world.waits(expected.length)).toEqual(expected);
  expect(world.upstream.requests.length).toBe(expected.length);
});

test('after an answer the next wait is a first one', async () => {
  await using world = await refusing(429, { 'retry-after': '0' });
  expect(await world.waits(3)).toEqual([1, 2, 4]);
  world.state.isRefusing = false;
  expect((await world.get(QONTO)).body).toEqual([1]);
  world.clock.pass(1);
  world.state.isRefusing = true;
  expect(await world.waits(2)).toEqual([1, 2]);
});

test('a burst that is refused is one refusal', async () => {
  await using world = await holding();
  const asked = [1, 2, 3, 4].map((page) => world.get(`/api/providers/qonto/clients?page=${page}`));
  await world.arrived(4);
  for (const { response } of world.held) {
    response.setHeader('retry-after', '0');
    fail(response, 429);
  }
  const told = (await Promise.all(asked)).map(({ body }) => body.error.retryAfter);
  expect(told).toEqual([1, 1, 1, 1]);
});

test('who waits for a place is not sent to a provider that has just refused', async () => {
  await using world = await holding({ mostAtOnce: 1 });
  const asked = [1, 2, 3].map((page) => world.get(`/api/providers/qonto/clients?page=${page}`));
  await world.arrived(1);
  const response = world.held[0]?.response;
  response?.setHeader('retry-after', '5');
  if (response) fail(response, 429);
  const told = (await Promise.all(asked)).map(({ body }) => body.error.retryAfter);
  expect([told, world.held.length]).toEqual([[5, 5, 5], 1]);
});

test.each([
  ['as JSON', false],
  ['as a page', true],
])('a 503 that says how long, %s, is left alone for that long', async (_, isPage) => {
  await using world = await refusing(503, { 'retry-after': '8' }, isPage);
  const { status, body } = await world.get(QONTO);
  expect([status, body.error.kind, body.error.retryAfter]).toEqual([502, 'upstream', 8]);
  expect((await world.get(COUNT)).body.error.retryAfter).toBe(8);
  expect(world.upstream.requests.length).toBe(1);
  world.state.isRefusing = false;
  world.clock.pass(8000);
  expect((await world.get(COUNT)).body).toEqual([1]);
});

test('a clock that is set back makes no wait longer', async () => {
  await using world = await refusing(429, { 'retry-after': '30' });
  await world.get(QONTO);
  world.clock.shift(-3_600_000);
  world.state.isRefusing = false;
  world.clock.pass(30_000);
  expect((await world.get(QONTO)).body).toEqual([1]);
});

test('what is refused here in place of a provider that wants to be left alone counts as nothing', async () => {
  await using world = await refusing(429, { 'retry-after': '30' });
  for (let page = 1; page <= 100; page += 1) {
    expect(
      (await world.get(`/api/providers/wethod/clients?offset=${page}`)).body.error.retryAfter,
    ).toBe(30);
  }
  world.state.isRefusing = false;
  world.clock.pass(30_000);
  for (let page = 1; page <= 44; page += 1) {
    expect((await world.get(`/api/providers/wethod/clients?offset=${page}`)).status).toBe(200);
  }
  expect((await world.get('/api/providers/wethod/clients?offset=45')).body.error.retryAfter).toBe(
    3570,
  );
  expect(world.upstream.requests.length).toBe(45);
});

test('what reaches no provider counts as nothing', async () => {
  const nobody = await recordingUpstream(() => {});
  await nobody[Symbol.asyncDispose]();
  await using gateway = await servedGateway(environmentOf(nobody.url), {}, LOWERED);
  for (let page = 1; page <= 100; page += 1) {
    expect((await gateway.fetch(`/api/providers/wethod/clients?offset=${page}`)).status).toBe(502);
  }
});

test('a connection that is always reset costs one request for each that was asked', async () => {
  const seen = new Set<unknown>();
  await using world = await setUp(({ socket }, response) => {
    if (seen.has(socket)) {
      socket.resetAndDestroy();
      return;
    }
    seen.add(socket);
    // Late enough that each of a burst has a connection of its own.
    setTimeout(() => json(response, []), 100);
  });
  const burst = () =>
    Array.from({ length: 7 }, (_, page) =>
      world.get(`/api/providers/qonto/clients?page=${page + 1}`),
    );
  await Promise.all(burst());
  const statuses = (await Promise.all(burst())).map(({ status }) => status);
  expect(statuses).toEqual(Array(7).fill(502));
  expect(world.upstream.requests.length).toBe(14);
});

test('the deadline begins when the question is sent', async () => {
  let isSilent = false;
  await using world = await setUp(
    (_, response) => {
      if (!isSilent) json(response, []);
    },
    { wholeMs: 500 },
  );
  for (let page = 1; page <= 45; page += 1) {
    await world.get(`/api/providers/qonto/clients?per_page=1&page=${page}`);
  }
  const late = world.get(COUNT);
  await new Promise((resolve) => setTimeout(resolve, 600));
  isSilent = true;
  world.clock.pass(10_000);
  expect((await late).status).toBe(504);
  expect(world.upstream.requests.length).toBe(46);
});

test('a gateway that closes ends what waits and what is under way, and forgets what it kept', async () => {
  const world = await holding();
  const kept = world.get(DRAFT);
  await world.arrived(1);
  world.answer(0, []);
  await kept;
  const asked = Array.from({ length: 46 }, (_, page) =>
    world.get(`/api/providers/qonto/clients?per_page=1&page=${page + 1}`),
  );
  await world.arrived(46);
  await world[Symbol.asyncDispose]();
  expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([502]));
  expect(world.clock.timers).toBe(0);
});

test('a failed connection says why in one word, and where it went to nobody', async () => {
  const nobody = await recordingUpstream(() => {});
  await nobody[Symbol.asyncDispose]();
  await using gateway = await servedGateway(environmentOf(nobody.url));
  await gateway.fetch(DRAFT);
  expect(gateway.lines.map(withoutNumbers)).toEqual([
    'route=/api/providers/wethod/clients status=502 reason=ECONNREFUSED',
  ]);
});

test('whatever is asked and changed in whatever order, an answer is young, its own, and never from before it was asked again', async () => {
  // What the provider has: a number for each target, which every change raises.
  const states = new Map<string, number>();
  const clockOf = () => new Date(world.clock.wall()).toUTCString();
  await using world = await setUp((request, response) => {
    const target = `${request.headers['wethod-company'] ?? 'qonto'} ${request.url}`;
    json(response, [target, states.get(target) ?? 0], clockOf());
  });
  const paths = [DRAFT, DRAFT, PAST, PAST, QONTO, QONTO, OTHER_DRAFT, OPEN, COUNT];
  const targets: Record<string, string> = {
    [DRAFT]: 'acme /api/clients?limit=100&deleted=include',
    [OTHER_DRAFT]: 'acme /api/clients?limit=100&offset=100&deleted=include',
    [PAST]: 'acme /api/clients?updated_at=lte%3A2026-04-01T00%3A00%3A00Z',
    [OPEN]: 'acme /api/clients?updated_at=gte%3A2026-04-01T00%3A00%3A00Z',
    [QONTO]: 'qonto /v2/clients?page=2&per_page=100',
    [COUNT]: 'qonto /v2/clients?per_page=1',
  };
  const step = fc.oneof(
    fc.record({
      kind: fc.constantFrom('ask', 'ask', 'ask', 'fresh'),
      path: fc.constantFrom(...paths),
    }),
    fc.record({ kind: fc.constant('change'), path: fc.constantFrom(...paths) }),
    fc.record({ kind: fc.constantFrom('minute', 'minutes'), path: fc.constant(DRAFT) }),
  );
  let fromMemory = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      world.clock.pass(600_000);
      /** For each target: since when each of its states has been the one. */
      const history = new Map<string, { from: number; state: number }[]>();
      const least = new Map<string, number>();
      for (const { kind, path } of steps) {
        const target = targets[path] ?? '';
        const state = states.get(target) ?? 0;
        const now = world.clock.wall();
        if (kind === 'minute') world.clock.pass(60_000);
        if (kind === 'minutes') world.clock.pass(290_000);
        if (kind === 'change') {
          states.set(target, state + 1);
          history.set(target, [...(history.get(target) ?? []), { from: now, state: state + 1 }]);
        }
        if (kind !== 'ask' && kind !== 'fresh') continue;
        const sent = world.upstream.requests.length;
        const { body, readAt } = await world.get(path, kind === 'fresh' ? FRESH : {});
        expect(body[0]).toBe(target);
        const age = now - Number(readAt);
        expect(age).toBeLessThan(600_000 + 1000);
        if (world.upstream.requests.length > sent) {
          expect(body[1]).toBe(state);
        } else {
          fromMemory += 1;
          expect([kind, path === OPEN || path === COUNT]).toEqual(['ask', false]);
          // As it was at that time: no change before it is missing in it.
          const known = (history.get(target) ?? []).filter(({ from }) => from < Number(readAt));
          expect(body[1]).toBeGreaterThanOrEqual(known.at(-1)?.state ?? 0);
        }
        expect(body[1]).toBeGreaterThanOrEqual(least.get(target) ?? 0);
        least.set(target, body[1]);
      }
    }),
    { numRuns: 60 },
  );
  // Otherwise it would have proved nothing.
  expect(fromMemory).toBeGreaterThan(20);
});
