import { describe, expect, test } from 'vitest';
import { CLOCK } from '#server/clock.ts';
import { makeKey, readKeys } from '#server/store/keys.ts';
import { createSealer } from '#server/store/sealing.ts';
import type { Session } from '#server/store/store.ts';
import { allEngines } from '#testing/store-engines.ts';
import { RefusedByProvider, type SignedIn } from './open-id-provider.ts';
import { Rechecks } from './rechecks.ts';
import { sealTokens } from './tokens.ts';

const START = 1_800_000_000_000;
const HOUR = 3_600_000;
const person = { id: 'https://id.example b2', name: 'Bruno Verdi', email: 'bruno@acme.example' };
const allowed = {
  domains: [],
  emails: [],
  groups: ['finance'],
  adminEmails: [],
  adminGroups: ['heads'],
};

describe.each(allEngines())('$name', ({ newPlace }) => {
  /** Two instances whose clocks are wrong, and a provider that takes each refresh token once. */
  async function setUp() {
    const place = await newPlace();
    await place.setClock(START);
    const world = {
      groups: ['finance'] as readonly string[],
      isAway: false,
      asked: [] as (string | null)[],
      ended: [] as string[],
    };
    const recheck = async (subject: string, { refresh }: SignedIn['tokens']): Promise<SignedIn> => {
      const isUsed = world.asked.includes(refresh);
      world.asked.push(refresh);
      // The others ask meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
      if (world.isAway) throw new Error('away');
      if (isUsed) throw new RefusedByProvider();
      const identity = { person, isVerified: true, groups: world.groups };
      const tokens = { access: 'a', refresh: `refresh ${world.asked.length}`, id: 'i' };
      return { identity, subject, sid: null, tokens };
    };
    const seal = sealTokens(createSealer(readKeys({ RUBRICA_KEY: makeKey() }, [])));
    const stores = [place.openWithClock(), place.openWithClock()] as const;
    const instances = stores.map(({ sessions, leases }, index) => {
      const clock = { ...CLOCK, wall: () => START - 50 * HOUR * (index + 1) };
      return new Rechecks({ sessions, leases, provider: { recheck }, seal, allowed, clock });
    });
    const { sessions } = stores[0];
    const kept = { subject: 'b2', tokens: { access: 'a', refresh: 'refresh 0', id: 'i' } };
    const tokens = seal.seal(kept, 'hash');
    const started = { hash: 'hash', person, role: 'viewer', sid: null, tokens } as const;
    await sessions.start(started, { idle: 12 * HOUR, whole: 168 * HOUR });
    const onEnd = ({ person: { email } }: Session) => {
      world.ended.push(email);
      return Promise.resolve();
    };
    /** So many requests at once, over both instances. */
    const ask = (count: number) =>
      Promise.all(
        Array.from({ length: count }, async (_, index) => {
          const session = await stores[index % 2 ? 0 : 1].sessions.touch('hash');
          return session && (await instances[index % 2]?.of(session, onEnd));
        }),
      );
    return { world, ask, sessions, passTo: (by: number) => place.setClock(START + by) };
  }
  const rolesOf = (answers: readonly (Session | null | undefined)[]) =>
    new Set(answers.map((session) => session?.role ?? null));

  test.each([
    ['after a few minutes', HOUR / 10],
    ['after so long that nobody is let in before the provider was asked', 2 * HOUR],
  ])('%s, a token is used once by two instances, and all go on', async (_, by) => {
    const { world, ask, passTo } = await setUp();
    world.groups = ['heads'];
    await passTo(by);
    const answers = await ask(30);
    expect(rolesOf(answers).has(null)).toBe(false);
    expect(rolesOf(await ask(2))).toEqual(new Set(['administrator']));
    expect(world.asked).toEqual(['refresh 0']);
    await passTo(2 * by);
    await ask(30);
    expect(world.asked).toEqual(['refresh 0', 'refresh 1']);
    expect(world.ended).toEqual([]);
  });

  test('who is no longer allowed is out in both, which is noted once', async () => {
    const { world, ask, passTo, sessions } = await setUp();
    world.groups = ['sales'];
    await passTo(2 * HOUR);
    expect(rolesOf(await ask(30))).toEqual(new Set([null]));
    expect(world.ended).toEqual([person.email]);
    expect(await sessions.list()).toEqual([]);
  });

  test('a session that ended meanwhile is not called one of somebody who is not allowed', async () => {
    const { world, ask, passTo, sessions } = await setUp();
    await passTo(2 * HOUR);
    const asking = ask(6);
    await sessions.end('hash');
    await asking;
    expect(rolesOf(await ask(2))).toEqual(new Set([null]));
    expect(world.ended).toEqual([]);
  });

  test('a provider that does not answer lets nobody in after an hour, and ends nothing', async () => {
    const { world, ask, passTo } = await setUp();
    world.isAway = true;
    await passTo(HOUR / 2);
    expect(rolesOf(await ask(6))).toEqual(new Set(['viewer']));
    await passTo(2 * HOUR);
    expect(rolesOf(await ask(6))).toEqual(new Set([null]));
    world.isAway = false;
    world.asked = [];
    await passTo(3 * HOUR);
    expect(rolesOf(await ask(6))).toEqual(new Set(['viewer']));
  });
});
