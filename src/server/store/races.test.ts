import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allEngines } from '#testing/store-engines.ts';
import type { Store } from './store.ts';

const TERMS = { idle: 3_600_000, whole: 86_400_000 };
const many = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

/** Several instances of a server, which take turns or do not. */
describe.each(allEngines())('$name', ({ newPlace }) => {
  const setUp = async () => {
    const place = await newPlace();
    const stores = [place.open(), place.open(), place.open()];
    return { of: (index: number) => stores[index % stores.length] as Store, place };
  };

  test('three that start at once find the same tables', async () => {
    const { of } = await setUp();
    await many(30, (index) =>
      of(index).audit.write({ event: 'signed-in', person: null, about: null }),
    );
    expect(await of(0).audit.list(100)).toHaveLength(30);
  });

  test('of 100 who take a handshake, one gets it', async () => {
    const { of } = await setUp();
    for (let round = 0; round < 5; round += 1) {
      await of(0).handshakes.put('state', Uint8Array.of(round), 60_000);
      const taken = await many(100, (index) => of(index).handshakes.take('state'));
      expect(taken.filter((value) => value !== null)).toEqual([Uint8Array.of(round)]);
    }
  });

  test('of 100 who write a secret over the same version, one does', async () => {
    const { of } = await setUp();
    for (let version = 0; version < 5; version += 1) {
      const written = await many(100, (index) =>
        of(index).secrets.write('qonto', Uint8Array.of(index), version),
      );
      const winners = written.flatMap((value, index) => (value === null ? [] : [index]));
      expect(winners).toHaveLength(1);
      expect(await of(1).secrets.read('qonto')).toEqual({
        sealed: Uint8Array.from(winners),
        version: version + 1,
      });
    }
  });

  test('of 100 who want a lease, one has it; each who gets it is alone', async () => {
    const { of } = await setUp();
    let holders = 0;
    let most = 0;
    let times = 0;
    await many(60, async (index) => {
      for (;;) {
        const token = await of(index).leases.acquire('renew', 60_000);
        if (token === null) continue;
        holders += 1;
        most = Math.max(most, holders);
        await of(index).leases.release('another', token);
        holders -= 1;
        times += 1;
        await of(index).leases.release('renew', token);
        return;
      }
    });
    expect([most, times]).toEqual([1, 60]);
  });

  test('no more are taken than the ceiling has, by however many at once', async () => {
    const { of } = await setUp();
    const taken = await many(100, (index) =>
      of(index).throttles.take('qonto', { requests: 37, seconds: 3600 }),
    );
    const tokens = taken.flatMap((one) => ('token' in one ? [one.token] : []));
    expect(new Set(tokens).size).toBe(37);
    await many(10, (index) => of(index).throttles.giveBack('qonto', tokens[index] ?? ''));
    const more = await many(50, (index) =>
      of(index).throttles.take('qonto', { requests: 37, seconds: 3600 }),
    );
    expect(more.filter((one) => 'token' in one)).toHaveLength(10);
  });

  test('however two instances come and go, no stretch holds more than the ceiling', async () => {
    const step = fc.record({
      by: fc.nat(1),
      does: fc.constantFrom('take', 'take', 'take', 'give back', 'pass'),
      milliseconds: fc.nat(1500),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(step, { maxLength: 40 }),
        async (requests, steps) => {
          const place = await newPlace();
          await place.setClock(1_800_000_000_000);
          const stores = [place.openWithClock(), place.openWithClock()];
          let now = 0;
          const sent: { at: number; token: string }[] = [];
          for (const { by, does, milliseconds } of steps) {
            const { throttles } = stores[by] as Store;
            if (does === 'pass') {
              now += milliseconds;
              await place.setClock(1_800_000_000_000 + now);
            } else if (does === 'give back') {
              const last = sent.pop();
              if (last !== undefined) await throttles.giveBack('qonto', last.token);
            } else {
              const inStretch = sent.filter(({ at }) => at > now - 2000).map(({ at }) => at);
              const taken = await throttles.take('qonto', { requests, seconds: 2 });
              // The model: a list of moments.
              const isFree = inStretch.length < requests;
              const wait = (inStretch.at(-requests) ?? 0) + 2000 - now;
              if ('token' in taken) sent.push({ at: now, token: taken.token });
              expect('token' in taken ? { isFree: true } : taken).toEqual(
                isFree ? { isFree } : { wait },
              );
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  test('10,000 interleaved requests of two people: nothing crosses', async () => {
    const { of } = await setUp();
    const people = ['anna', 'luc'].map((id) => ({
      id,
      name: `${id} name`,
      email: `${id}@acme.example`,
    }));
    const seal = (index: number, round: number) => Uint8Array.of(index, round % 256);
    for (const [index, person] of people.entries()) {
      await of(index).sessions.start(
        { hash: person.id, person, role: 'viewer', sid: null, tokens: seal(index, 0) },
        TERMS,
      );
      await of(index).shared.write({
        id: person.id,
        kind: 'view',
        owner: person,
        isShared: false,
        content: person.id,
        version: 0,
      });
    }
    const crossed: unknown[] = [];
    const expectOwn = (isOwn: boolean, what: unknown) => {
      if (!isOwn) crossed.push(what);
    };
    await many(100, async (worker) => {
      for (let round = 0; round < 100; round += 1) {
        const index = (worker + round) % 2;
        const { sessions, shared } = of(worker * 7 + round);
        const person = people[index] as (typeof people)[number];
        if (round % 10 === 0) {
          await sessions.update(person.id, { person, role: 'viewer', tokens: seal(index, round) });
        } else if (round % 3 === 0) {
          const views = await shared.list(person.id, 'view');
          expectOwn(views.length === 1 && views[0]?.owner.id === person.id, views);
        } else {
          const session = await sessions.touch(person.id);
          expectOwn(
            session?.person.email === person.email && session.tokens?.[0] === index,
            session,
          );
        }
      }
    });
    expect(crossed).toEqual([]);
  });
});
