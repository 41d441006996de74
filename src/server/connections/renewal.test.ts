import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLOCK, type Clock } from '#server/clock.ts';
import { createSealer } from '#server/store/sealing.ts';
import { StoreError, type Store } from '#server/store/store.ts';
import { RENEWAL_TIMES } from './renewal.ts';
import { allEngines } from '#testing/store-engines.ts';
import { sqliteStore } from '#testing/oauth-application.ts';
import { instance, qontoSandbox, testSealer } from '#testing/oauth-world.ts';

const QUICK = { ...RENEWAL_TIMES, tryMs: 400, pauseMs: 20, lookMs: 5, restMs: 20 };
const HOUR = 3600;
const key = (byte: number) => Uint8Array.from({ length: 32 }, (_, index) => index + byte);

/** The machine's clock, which a test sets forward. */
function movableClock(): Clock & { ahead: number } {
  const clock = { ...CLOCK, ahead: 0, wall: () => Date.now() + clock.ahead };
  return clock;
}

/** Two instances over one file of SQLite, one of them connected; both have read it. */
async function world(storeOf: (store: Store) => Store = (store) => store) {
  const folder = mkdtempSync(join(tmpdir(), 'rubrica-oauth-'));
  const stores = [1, 2].map(() => storeOf(sqliteStore(join(folder, 'rubrica.db'))));
  return await twoInstances(stores, async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true });
  });
}

async function twoInstances(stores: readonly Store[], end: () => Promise<void>) {
  const qonto = await qontoSandbox();
  const clock = movableClock();
  const sealer = testSealer();
  const [one, other] = await Promise.all(
    stores.map((store) => instance(qonto, { store, sealer, clock, times: QUICK })),
  );
  if (one === undefined || other === undefined) throw new Error('two');
  await one.connect();
  await other.mode();
  return {
    qonto,
    one,
    other,
    clock,
    /** Here and at Qonto. */
    age: async (seconds: number) => {
      clock.ahead += seconds * 1000;
      await qonto.age(seconds);
    },
    apiCalls: async () =>
      (await qonto.requests()).filter(({ path }) => path === '/v2/clients').length,
    [Symbol.asyncDispose]: async () => {
      for (const each of [one, other]) await each[Symbol.asyncDispose]();
      await qonto[Symbol.asyncDispose]();
      await end();
    },
  };
}

const pages = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test.each(
  allEngines().flatMap((engine) => [
    [engine.name, 'by our clock', engine] as const,
    [engine.name, 'by the provider’s clock alone', engine] as const,
  ]),
)('%s: 100 requests to two instances at expiry %s: one refresh', async (_, whose, engine) => {
  const place = await engine.newPlace();
  await using rig = await twoInstances([place.open(), place.open()], async () => {});
  const { one, other, qonto, age } = rig;
  if (whose === 'by our clock') await age(HOUR);
  else await qonto.age(HOUR + 1);
  const statuses = await Promise.all(
    pages(100).map((page) => (page % 2 === 0 ? one : other).read(page)),
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await qonto.counts()).toMatchObject({ renewals: 1, repeated: 0, late: 0 });
});

test('renewed ahead of time and unseen, day after day', async () => {
  await using rig = await world();
  const { one, qonto, age } = rig;
  for (let hour = 1; hour <= 24; hour += 1) {
    await age(HOUR - 240);
    expect(await one.read(hour)).toBe(200);
    await expect.poll(async () => (await qonto.counts()).renewals).toBe(hour);
  }
  expect(await qonto.counts()).toMatchObject({ unauthorised: 0, refused: 0, repeated: 0 });
});

test('ahead of time nobody waits for a token endpoint that is away', async () => {
  await using rig = await world();
  const { one, qonto, age } = rig;
  await qonto.fault({
    provider: 'qonto',
    kind: 'timeout',
    times: 'always',
    match: { path: '/oauth2/token' },
  });
  await age(HOUR - 240);
  expect([await one.read(1), await one.read(2)]).toEqual([200, 200]);
  expect(await one.state()).toBe('connected');
});

test('a token endpoint that fails for a moment is asked again within the turn', async () => {
  await using rig = await world();
  const { one, qonto, age } = rig;
  const match = { path: '/oauth2/token' };
  for (const kind of ['disconnect', 'cut', 'garbled', 'html'] as const) {
    await age(HOUR);
    await qonto.fault({ provider: 'qonto', kind, match });
    expect(await one.read(1)).toBe(200);
  }
  // The provider had taken the token each time, and took it again within its 60 seconds.
  expect(await qonto.counts()).toMatchObject({ renewals: 8, repeated: 4, late: 0 });
});

test('a refresh that is refused ends in words for both instances, without another request', async () => {
  await using rig = await world();
  const { one, other, qonto, apiCalls } = rig;
  expect(await one.read(1)).toBe(200);
  await qonto.revoke();
  const before = await apiCalls();
  for (const each of [one, other, one, other]) {
    for (const status of await Promise.all(pages(50).map((page) => each.read(page)))) {
      expect(status).toBe(401);
    }
    await each.mode();
  }
  const counts = await qonto.counts();
  expect(counts).toMatchObject({ refused: 1, renewals: 0 });
  // At most those that were under way together in each of the two.
  expect(counts.unauthorised).toBeLessThanOrEqual(12);
  expect((await apiCalls()) - before).toBeLessThanOrEqual(12);
  expect([await one.state(), await other.state()]).toEqual(['refused', 'refused']);

  await other.connect();
  await one.mode();
  expect([await one.read(2), await other.read(2), await one.state()]).toEqual([
    200,
    200,
    'connected',
  ]);
});

test('new tokens that are refused as well do not renew in a circle', async () => {
  await using rig = await world();
  const { one, other, qonto } = rig;
  const match = { path: '/v2/clients' };
  await qonto.fault({ provider: 'qonto', kind: 'status', status: 401, times: 'always', match });
  await rig.age(HOUR / 2);
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(pages(40).flatMap((page) => [one.read(page), other.read(page)]));
  }
  const { renewals, unauthorised } = await qonto.counts();
  expect(renewals).toBe(1);
  // Six at once in each instance: refused, refused with the new token, and once more to be sure.
  expect(unauthorised).toBeLessThanOrEqual(36);
  expect(await one.state()).toBe('refused');
});

test('an application whose secret is not taken is not tried again and again', async () => {
  await using rig = await world();
  const { one, qonto, age } = rig;
  await age(HOUR);
  const match = { path: '/oauth2/token' };
  const body = '{"error":"invalid_client"}';
  const fault = { provider: 'qonto', kind: 'body', status: 401, body, times: 'always', match };
  await qonto.fault(fault);
  for (const page of pages(30)) expect(await one.read(page)).toBe(401);
  expect((await qonto.counts()).unauthorised).toBe(1);
  expect(await one.state()).toBe('connected');
});

test('tokens that the disk does not take are not used, and are not lost', async () => {
  let isFull = false;
  await using rig = await world((store) => ({
    ...store,
    secrets: {
      ...store.secrets,
      write: (...about) =>
        isFull ? Promise.reject(new StoreError('full')) : store.secrets.write(...about),
    },
  }));
  const { one, qonto, age } = rig;
  await age(HOUR);
  isFull = true;
  expect(await one.read(1)).toBe(500);
  expect((await qonto.counts()).renewals).toBe(1);
  // Longer than the old one is good.
  await qonto.age(120);
  isFull = false;
  await expect.poll(() => one.read(1)).toBe(200);
  expect(await qonto.counts()).toMatchObject({ renewals: 1, late: 0, refused: 0 });
});

test('an instance that died in its turn holds the others up for no longer than its lease', async () => {
  await using rig = await world();
  const { one, age, qonto } = rig;
  const store = one.connections.options.store;
  await age(HOUR);
  await store.leases.acquire('renew qonto', 300);
  expect(await one.read(1)).toBe(200);
  expect((await qonto.counts()).renewals).toBe(1);
});

test('another key seals it again when it is read, and the one before is not needed any more', async () => {
  await using qonto = await qontoSandbox();
  const store = sqliteStore();
  for (const keys of [[key(1)], [key(2), key(1)], [key(2)]]) {
    const rubrica = await instance(qonto, { store, sealer: createSealer(keys) });
    if (keys[0]?.[0] === 1) await rubrica.connect();
    expect(await rubrica.mode()).toBe('configured');
    await rubrica[Symbol.asyncDispose]();
  }
  const lost = await instance(qonto, { store, sealer: createSealer([key(3)]) });
  expect([await lost.state(), await lost.read()]).toEqual(['none', 404]);
  await lost.connect();
  expect([await lost.state(), await lost.read()]).toEqual(['connected', 200]);
  await lost[Symbol.asyncDispose]();
  await store.close();
});
