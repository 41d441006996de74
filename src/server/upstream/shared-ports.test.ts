import type { RequestListener } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ProblemError, toProblem } from '#domain/errors.ts';
import { UPSTREAMS } from '#providers/upstreams.ts';
import { CLOCK, timestampOf, type Clock } from '#server/clock.ts';
import { LIMITS } from '#server/limits.ts';
import { StoreError, type Store } from '#server/store/store.ts';
import { TestClock } from '#server/test-clock.ts';
import { environmentOf, recordingUpstream, servedGateway } from '#server/test-servers.ts';
import { allEngines } from '#testing/store-engines.ts';
import { sharedPorts } from './ports.ts';
import type { UpstreamError } from './upstream-result.ts';

const START = 1_800_000_000_000;
const ok: RequestListener = (_, response) =>
  void response.setHeader('content-type', 'application/json').end('{}');
const page = (number: number) => `/api/providers/qonto/clients?per_page=100&page=${number}`;

/** A provider that allows so many requests, before a gateway for each of the stores. */
async function setUp(
  stores: readonly Store[],
  ceiling: { readonly requests: number; readonly seconds: number },
  answer: RequestListener = ok,
) {
  const upstream = await recordingUpstream(answer);
  onTestFinished(() => upstream[Symbol.asyncDispose]());
  const limits = { ...LIMITS, mostAtOnce: 100 };
  const upstreams = UPSTREAMS.map((one) => ({ ...one, ceiling }));
  const gateways = await Promise.all(
    stores.map(async (store) => {
      const options = { limits, ports: sharedPorts(store, limits, CLOCK) };
      const gateway = await servedGateway(environmentOf(upstream.url), options, upstreams);
      onTestFinished(() => gateway[Symbol.asyncDispose]());
      return gateway;
    }),
  );
  let number = 0;
  const ask = async (index: number) => {
    const answered = await gateways[index % gateways.length]?.fetch(page((number += 1)));
    const body = (await answered?.json()) as {
      error?: { kind: string; retryAfter: number | null };
    };
    return { status: answered?.status ?? 0, ...body.error };
  };
  return { upstream, gateways, ask };
}

const never = new AbortController().signal;
const connection = {
  name: 'made up',
  baseUrl: new URL('https://x.example'),
  authorise: () => Promise.resolve({ headers: {}, secrets: [] }),
};
const limiterOf = (
  store: Pick<Store, 'throttles'>,
  clock: Clock,
  ceiling = { requests: 1, seconds: 3600 },
) => sharedPorts(store, LIMITS, clock).rateLimiter(connection, ceiling);

async function untilTaken<T>(acquire: () => T): Promise<NonNullable<Awaited<T>>> {
  for (;;) {
    try {
      const taken = await acquire();
      if (taken) return taken;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

const engines = allEngines();

describe.each(engines)('$name', ({ newPlace }) => {
  test('two gateways together stay below one ceiling, and say how long to wait', async () => {
    const place = await newPlace();
    const { upstream, ask } = await setUp([place.open(), place.open()], {
      requests: 25,
      seconds: 3600,
    });
    const answers = await Promise.all(Array.from({ length: 80 }, (_, index) => ask(index)));
    expect(upstream.requests).toHaveLength(25);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(55);
    for (const { kind, retryAfter } of refused) {
      expect(kind).toBe('rate-limited');
      expect(retryAfter).toBeGreaterThan(3500);
    }
  });

  test('what is above waits in both, and goes when the stretch is over and not before', async () => {
    const place = await newPlace();
    await place.setClock(START);
    const clocks = [new TestClock(), new TestClock()];
    const limiters = clocks.map((clock) =>
      limiterOf(place.openWithClock(), clock, { requests: 3, seconds: 10 }),
    );
    let sent = 0;
    let refused = 0;
    for (let index = 0; index < 8; index += 1) {
      limiters[index % 2]?.acquire(never).then(
        () => (sent += 1),
        () => (refused += 1),
      );
    }
    await until(() => sent === 3 && clocks.every(({ timers }) => timers === 1));
    let now = 0;
    const passTo = async (milliseconds: number) => {
      await place.setClock(START + milliseconds);
      for (const clock of clocks) clock.pass(milliseconds - now);
      now = milliseconds;
    };
    // Two seconds more than the ten: the time that a request may be on its way.
    await passTo(11_999);
    expect([sent, clocks.map(({ timers }) => timers)]).toEqual([3, [1, 1]]);
    await passTo(12_000);
    // The next stretch is further away than anybody is kept waiting.
    await until(() => sent === 6 && refused === 2);
    expect(clocks.map(({ timers }) => timers)).toEqual([0, 0]);
  });

  test('what one is refused, the other does not ask, and reads no sentence of the provider', async () => {
    const place = await newPlace();
    const { upstream, ask } = await setUp(
      [place.open(), place.open()],
      { requests: 100, seconds: 3600 },
      (_, response) => {
        response.statusCode = 429;
        response.setHeader('retry-after', '120').setHeader('content-type', 'application/json');
        response.end('{"errors":[{"detail":"planted sentence"}]}');
      },
    );
    expect(await ask(0)).toMatchObject({ status: 429, kind: 'rate-limited' });
    const told = await ask(1);
    expect(told).toMatchObject({ status: 429, kind: 'rate-limited' });
    expect(told.retryAfter).toBeGreaterThan(110);
    expect(JSON.stringify(told)).not.toContain('planted');
    expect(upstream.requests).toHaveLength(1);
  });

  test('a wait is twice as long each time, whichever instance is told so, and a first one after an answer', async () => {
    const place = await newPlace();
    const clock = new TestClock();
    let now = 0;
    const passTo = async (milliseconds: number) => {
      await place.setClock(START + milliseconds);
      clock.pass(milliseconds - now);
      now = milliseconds;
    };
    await passTo(0);
    const pauses = [1, 2].map(() => {
      return sharedPorts(place.openWithClock(), LIMITS, clock).pause(connection);
    });
    const refusal: UpstreamError = {
      state: 'refused',
      problem: toProblem('rate-limited', { retryAfter: 1 }),
      status: 429,
    };
    const refuse = async (index: number, askedAt = timestampOf(clock)) => {
      await passTo(now + 10);
      const noted = await pauses[index % 2]?.note(refusal, askedAt);
      return noted?.problem.retryAfter;
    };
    const waits: unknown[] = [];
    for (let index = 0; index < 4; index += 1) {
      expect(await pauses[index % 2]?.refusal()).toBeNull();
      const before = timestampOf(clock);
      waits.push(await refuse(index));
      // What the other had asked by then is refused as well, and says nothing new.
      if (index === 1) expect(await refuse(index + 1, before)).toBe(2);
      expect(await pauses[(index + 1) % 2]?.refusal()).not.toBeNull();
      await passTo(now + 20_000);
    }
    expect(waits).toEqual([1, 2, 4, 8]);
    expect(await pauses[0]?.refusal()).toBeNull();
    await pauses[0]?.end(timestampOf(clock));
    await untilTaken(
      async () => (await place.openWithClock().throttles.paused(connection.name)) === null,
    );
    expect(await refuse(1)).toBe(1);
  });

  test('a place that is given back, or that nobody waits for any more, is free for all', async () => {
    const place = await newPlace();
    const [one, other] = [place.open(), place.open()].map((store) => limiterOf(store, CLOCK));
    const giveBack = await one?.acquire(never);
    await expect(other?.acquire(never)).rejects.toMatchObject({
      problem: { kind: 'rate-limited' },
    });
    giveBack?.();
    const taken = await untilTaken(() => other?.acquire(never));
    taken();
    const left = new AbortController();
    const leaving = expect(untilTaken(() => one?.acquire(left.signal))).rejects.toBe('left');
    left.abort('left');
    await leaving;
    await untilTaken(() => other?.acquire(never));
  });
});

test('without the store no provider is asked; with it again, it is', async () => {
  const place = await engines[0]?.newPlace();
  if (place === undefined) throw new Error('no engine');
  const store = place.open();
  let isAway = true;
  const away = new Proxy(store.throttles, {
    get: (target, name, receiver) =>
      isAway
        ? () => Promise.reject(new StoreError('unavailable'))
        : (Reflect.get(target, name, receiver) as unknown),
  });
  const { upstream, gateways, ask } = await setUp([{ ...store, throttles: away }], {
    requests: 9,
    seconds: 1,
  });
  expect(await ask(0)).toMatchObject({ status: 503, kind: 'unreachable' });
  expect(upstream.requests).toHaveLength(0);
  expect(gateways[0]?.lines.join('\n')).toContain('reason=store-unavailable');
  isAway = false;
  expect((await ask(0)).status).toBe(200);
});

test('a place that the store gave too late is given back: its request would come closer to the next', async () => {
  const clock = new TestClock();
  const said: string[] = [];
  const throttles = {
    take: () => {
      said.push('take');
      // On its way for longer than it may be.
      if (said.length === 1) clock.pass(1001);
      return Promise.resolve({ token: `token ${said.length}` });
    },
    giveBack: (_: string, token: string) => {
      said.push(`give back ${token}`);
      return Promise.resolve();
    },
  } as unknown as Store['throttles'];
  const acquiring = limiterOf({ throttles }, clock).acquire(never);
  await until(() => clock.timers > 0);
  clock.pass(1);
  await acquiring;
  expect(said).toEqual(['take', 'give back token 1', 'take']);
});
