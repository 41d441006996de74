import { describe, expect, test } from 'vitest';
import { allEngines } from '#testing/store-engines.ts';
import type { Person, Session, SessionTerms } from './store.ts';

const HOUR = 3_600_000;
const TERMS: SessionTerms = { idle: 12 * HOUR, whole: 7 * 24 * HOUR };
const START = 1_800_000_000_000;
const ANNA: Person = {
  id: 'https://id.example anna',
  name: 'Anna Bianchi',
  email: 'anna@acme.example',
};
const LUC: Person = {
  id: 'https://id.example luc',
  name: 'Luc Müller 🙂',
  email: 'luc@acme.example',
};
const bytes = (...values: number[]) => Uint8Array.from(values);

const begun = (hash: string, person = ANNA): Parameters<typeof toStart>[0] => ({ hash, person });
function toStart({ hash, person }: { hash: string; person: Person }) {
  return { hash, person, role: 'viewer', sid: `sid ${hash}`, tokens: bytes(0, 255, 10) } as const;
}

describe.each(allEngines())('$name', ({ newPlace }) => {
  const setUp = async () => {
    const place = await newPlace();
    await place.setClock(START);
    const [one, other] = [place.openWithClock(), place.openWithClock()];
    return { one, other, passTo: (milliseconds: number) => place.setClock(START + milliseconds) };
  };

  test('its clock is in whole milliseconds, and that of the machine', async () => {
    const store = (await newPlace()).open();
    const before = Date.now();
    const { startedAt } = await store.sessions.start(toStart(begun('a')), TERMS);
    expect(Number.isInteger(startedAt)).toBe(true);
    expect(startedAt).toBeGreaterThanOrEqual(before - 1);
    expect(startedAt).toBeLessThanOrEqual(Date.now() + 1);
  });

  describe('sessions', () => {
    test('another instance finds what was started, exactly as it was', async () => {
      const { one, other } = await setUp();
      const started = await one.sessions.start(toStart(begun('a', LUC)), TERMS);
      const expected: Session = {
        ...toStart(begun('a', LUC)),
        startedAt: START,
        seenAt: START,
        checkedAt: START,
        now: START,
      };
      expect(started).toEqual(expected);
      expect(await other.sessions.touch('a')).toEqual(expected);
      expect(await other.sessions.touch('b')).toBeNull();
    });

    test('what is absent stays absent', async () => {
      const { one } = await setUp();
      await one.sessions.start({ ...toStart(begun('a')), sid: null, tokens: null }, TERMS);
      expect(await one.sessions.touch('a')).toMatchObject({ sid: null, tokens: null });
    });

    test('it ends when nobody was there for 12 hours, and not before', async () => {
      const { one, passTo } = await setUp();
      await one.sessions.start(toStart(begun('a')), TERMS);
      await passTo(12 * HOUR - 1);
      expect((await one.sessions.touch('a'))?.seenAt).toBe(START + 12 * HOUR - 1);
      await passTo(24 * HOUR - 2);
      expect(await one.sessions.touch('a')).not.toBeNull();
      await passTo(36 * HOUR - 2);
      expect(await one.sessions.touch('a')).toBeNull();
      expect(await one.sessions.list()).toEqual([]);
    });

    test('it ends after 7 days, however busy somebody is', async () => {
      const { one, passTo } = await setUp();
      await one.sessions.start(toStart(begun('a')), TERMS);
      for (let hour = 6; hour < 7 * 24; hour += 6) {
        await passTo(hour * HOUR);
        expect(await one.sessions.touch('a'), `hour ${hour}`).not.toBeNull();
      }
      await passTo(7 * 24 * HOUR - 1);
      expect(await one.sessions.touch('a')).not.toBeNull();
      await passTo(7 * 24 * HOUR);
      expect(await one.sessions.touch('a')).toBeNull();
    });

    test('being seen is noted once a minute', async () => {
      const { one, passTo } = await setUp();
      await one.sessions.start(toStart(begun('a')), TERMS);
      await passTo(59_999);
      expect((await one.sessions.touch('a'))?.seenAt).toBe(START);
      await passTo(60_000);
      expect((await one.sessions.touch('a'))?.seenAt).toBe(START + 60_000);
    });

    test('a short one does not end while somebody is there', async () => {
      const { one, passTo } = await setUp();
      await one.sessions.start(toStart(begun('a')), { idle: 30_000, whole: HOUR });
      for (let second = 20; second <= 200; second += 20) {
        await passTo(second * 1000);
        expect(await one.sessions.touch('a'), `second ${second}`).not.toBeNull();
      }
    });

    test('an update changes the person and says when it was asked', async () => {
      const { one, other, passTo } = await setUp();
      await one.sessions.start(toStart(begun('a')), TERMS);
      await passTo(HOUR);
      const change = {
        person: { ...ANNA, name: 'Anna Rossi' },
        role: 'administrator',
        tokens: bytes(7),
      } as const;
      expect(await one.sessions.update('a', change)).toBe(true);
      expect(await other.sessions.touch('a')).toMatchObject({
        ...change,
        checkedAt: START + HOUR,
        startedAt: START,
      });
    });

    test('what has ended is not updated, and does not live again', async () => {
      const { one, other } = await setUp();
      await one.sessions.start(toStart(begun('a')), TERMS);
      await other.sessions.end('a');
      expect(await one.sessions.update('a', { person: ANNA, role: 'viewer', tokens: null })).toBe(
        false,
      );
      expect(await one.sessions.touch('a')).toBeNull();
    });

    test("all sessions of a person end, and nobody else's", async () => {
      const { one, other, passTo } = await setUp();
      await one.sessions.start(toStart(begun('old')), { idle: HOUR, whole: HOUR });
      await passTo(HOUR);
      for (const hash of ['a', 'b']) await one.sessions.start(toStart(begun(hash)), TERMS);
      await one.sessions.start(toStart(begun('c', LUC)), TERMS);
      expect(await other.sessions.endAllOf(ANNA.id)).toEqual([ANNA.email, ANNA.email]);
      expect((await one.sessions.list()).map(({ hash }) => hash)).toEqual(['c']);
      expect(await other.sessions.endBySid('sid c')).toEqual([LUC.email]);
      expect(await other.sessions.endBySid('sid c')).toEqual([]);
      expect(await one.sessions.list()).toEqual([]);
    });

    test('they are listed with the last seen first', async () => {
      const { one, passTo } = await setUp();
      for (const [minute, hash] of ['a', 'b', 'c'].entries()) {
        await passTo(minute * 60_000);
        await one.sessions.start(toStart(begun(hash)), TERMS);
      }
      await passTo(5 * 60_000);
      await one.sessions.touch('a');
      expect((await one.sessions.list()).map(({ hash }) => hash)).toEqual(['a', 'c', 'b']);
    });
  });

  describe('handshakes', () => {
    test('a handshake is taken once, in whatever instance', async () => {
      const { one, other } = await setUp();
      await one.handshakes.put('state', bytes(1, 0, 2), 600_000);
      expect(await other.handshakes.take('state')).toEqual(bytes(1, 0, 2));
      expect(await one.handshakes.take('state')).toBeNull();
    });

    test('only while its time lasts, and those that are over are not kept', async () => {
      const { one, passTo } = await setUp();
      for (const state of ['a', 'b']) await one.handshakes.put(state, bytes(1), 600_000);
      await passTo(599_999);
      expect(await one.handshakes.take('a')).not.toBeNull();
      await passTo(600_000);
      expect(await one.handshakes.take('b')).toBeNull();
    });

    test('a name comes once, in whatever instance, and again when its time is over', async () => {
      const { one, other, passTo } = await setUp();
      const asked = await Promise.all(
        [one, other, one, other].map((of) => of.handshakes.once('a', 1000)),
      );
      expect(asked.filter(Boolean)).toHaveLength(1);
      expect(await other.handshakes.once('b', 1000)).toBe(true);
      await passTo(999);
      expect(await one.handshakes.once('a', 1000)).toBe(false);
      await passTo(1000);
      expect(await other.handshakes.once('a', 1000)).toBe(true);
    });
  });

  describe('secrets', () => {
    test('a secret is written only over the version that was read', async () => {
      const { one, other } = await setUp();
      expect(await one.secrets.read('qonto')).toBeNull();
      expect(await one.secrets.write('qonto', bytes(1), 0)).toBe(1);
      expect(await other.secrets.write('qonto', bytes(9), 0)).toBeNull();
      expect(await other.secrets.write('qonto', bytes(2), 1)).toBe(2);
      expect(await one.secrets.write('qonto', bytes(9), 1)).toBeNull();
      expect(await one.secrets.read('qonto')).toEqual({ sealed: bytes(2), version: 2 });
    });

    test('after it was removed, who read it before cannot write over what came since', async () => {
      const { one, other } = await setUp();
      const version = await one.secrets.write('qonto', bytes(1), 0);
      await one.secrets.remove('qonto');
      expect([await one.secrets.read('qonto'), await one.secrets.names()]).toEqual([null, []]);
      expect(await other.secrets.write('qonto', bytes(9), version ?? 0)).toBeNull();
      const again = await one.secrets.write('qonto', bytes(2), 0);
      expect(again).not.toBeNull();
      expect(await other.secrets.write('qonto', bytes(9), version ?? 0)).toBeNull();
      expect(await other.secrets.read('qonto')).toEqual({ sealed: bytes(2), version: again });
    });

    test('the names are those of what is kept', async () => {
      const { one } = await setUp();
      for (const name of ['wethod', 'qonto', 'Ärger']) await one.secrets.write(name, bytes(), 0);
      await one.secrets.remove('nothing');
      expect(await one.secrets.names()).toEqual(['qonto', 'wethod', 'Ärger']);
      expect(await one.secrets.read('wethod')).toEqual({ sealed: bytes(), version: 1 });
    });
  });

  describe('leases', () => {
    test('one holder at a time, until it gives it back or its time is over', async () => {
      const { one, other, passTo } = await setUp();
      const token = await one.leases.acquire('renew', 10_000);
      expect(token).not.toBeNull();
      expect(await other.leases.acquire('renew', 10_000)).toBeNull();
      expect(await other.leases.acquire('another', 10_000)).not.toBeNull();
      await one.leases.release('renew', token ?? '');
      expect(await other.leases.acquire('renew', 10_000)).not.toBeNull();
      await passTo(9999);
      expect(await one.leases.acquire('renew', 10_000)).toBeNull();
      await passTo(10_000);
      expect(await one.leases.acquire('renew', 10_000)).not.toBeNull();
    });

    test('who comes back late does not take it from the next one', async () => {
      const { one, other, passTo } = await setUp();
      const token = await one.leases.acquire('renew', 10_000);
      await passTo(10_000);
      await other.leases.acquire('renew', 10_000);
      await one.leases.release('renew', token ?? '');
      expect(await one.leases.acquire('renew', 10_000)).toBeNull();
    });
  });

  describe('throttles', () => {
    const ceiling = { requests: 2, seconds: 10 };

    test('so many in any stretch, over all instances', async () => {
      const { one, other, passTo } = await setUp();
      expect(await one.throttles.take('qonto', ceiling)).toHaveProperty('token');
      await passTo(4000);
      expect(await other.throttles.take('qonto', ceiling)).toHaveProperty('token');
      expect(await other.throttles.take('qonto', ceiling)).toEqual({ wait: 6000 });
      expect(await one.throttles.take('wethod', ceiling)).toHaveProperty('token');
      await passTo(9999);
      expect(await one.throttles.take('qonto', ceiling)).toEqual({ wait: 1 });
      await passTo(10_000);
      expect(await one.throttles.take('qonto', ceiling)).toHaveProperty('token');
      expect(await one.throttles.take('qonto', ceiling)).toEqual({ wait: 4000 });
    });

    test('what is given back is there again, once', async () => {
      const { one, other } = await setUp();
      const taken = await one.throttles.take('qonto', ceiling);
      await other.throttles.take('qonto', ceiling);
      const token = 'token' in taken ? taken.token : '';
      await one.throttles.giveBack('qonto', token);
      expect(await other.throttles.take('qonto', ceiling)).toHaveProperty('token');
      await one.throttles.giveBack('qonto', token);
      await one.throttles.giveBack('qonto', '');
      expect(await other.throttles.take('qonto', ceiling)).toHaveProperty('wait');
    });

    test('a ceiling that is changed counts at once', async () => {
      const { one } = await setUp();
      await one.throttles.take('qonto', { requests: 1, seconds: 10 });
      expect(await one.throttles.take('qonto', { requests: 1, seconds: 10 })).toHaveProperty(
        'wait',
      );
      expect(await one.throttles.take('qonto', { requests: 2, seconds: 10 })).toHaveProperty(
        'token',
      );
      expect(await one.throttles.take('qonto', { requests: 1, seconds: 10 })).toHaveProperty(
        'wait',
      );
    });

    test('a clock that is set back does not stop requests for longer than one stretch', async () => {
      const { one, passTo } = await setUp();
      await passTo(86_400_000);
      for (const _ of [1, 2]) await one.throttles.take('qonto', ceiling);
      await passTo(0);
      expect(await one.throttles.take('qonto', ceiling)).toEqual({ wait: 10_000 });
      await passTo(10_000);
      expect(await one.throttles.take('qonto', ceiling)).toHaveProperty('token');
    });

    test('a pause is known to all, and the longer one stays', async () => {
      const { one, other, passTo } = await setUp();
      expect(await one.throttles.paused('qonto')).toBeNull();
      await one.throttles.pause('qonto', 5000, 'first');
      await other.throttles.pause('qonto', 1000, 'shorter');
      await passTo(1000);
      expect(await other.throttles.paused('qonto')).toEqual({ left: 4000, refusal: 'first' });
      await other.throttles.pause('qonto', 30_000, 'longer');
      expect(await one.throttles.paused('qonto')).toEqual({ left: 30_000, refusal: 'longer' });
      await passTo(31_000);
      expect(await one.throttles.paused('qonto')).toEqual({ left: 0, refusal: 'longer' });
      await one.throttles.pause('qonto', 1, 'short');
      await other.throttles.forgetPause('qonto');
      expect(await one.throttles.paused('qonto')).toEqual({ left: 1, refusal: 'short' });
      await passTo(34_001);
      await other.throttles.forgetPause('qonto');
      expect(await one.throttles.paused('qonto')).toBeNull();
    });
  });

  describe('what the team shares', () => {
    const view = {
      id: 'v1',
      kind: 'view',
      owner: ANNA,
      isShared: false,
      content: '{"a":"\\u0000 è"}',
      version: 0,
    } as const;

    test('a private one is its own, a shared one everybody’s to read', async () => {
      const { one, other } = await setUp();
      const written = await one.shared.write(view);
      expect(written).toEqual({ ...view, changedAt: START, version: 1 });
      await one.shared.write({ ...view, id: 'd1', kind: 'decision', isShared: true });
      expect(await other.shared.list(ANNA.id, 'view')).toEqual([written]);
      expect(await other.shared.list(LUC.id, 'view')).toEqual([]);
      await one.shared.write({ ...view, version: 1, isShared: true });
      expect((await other.shared.list(LUC.id, 'view')).map(({ id }) => id)).toEqual(['v1']);
      expect((await other.shared.list(LUC.id, 'decision')).map(({ id }) => id)).toEqual(['d1']);
    });

    test('only the owner changes or removes it', async () => {
      const { one, other } = await setUp();
      await one.shared.write({ ...view, isShared: true });
      for (const version of [0, 1]) {
        expect(
          await other.shared.write({ ...view, owner: LUC, content: '{}', version }),
        ).toBeNull();
      }
      expect(await other.shared.remove(LUC.id, 'v1')).toBe(false);
      expect((await one.shared.list(LUC.id, 'view'))[0]?.content).toBe(view.content);
      expect(await other.shared.count(ANNA.id, 'view')).toBe(1);
      expect(await other.shared.count(LUC.id, 'view')).toBe(0);
      expect(await other.shared.count(ANNA.id, 'decision')).toBe(0);
      expect(await one.shared.remove(ANNA.id, 'v1')).toBe(true);
      expect(await one.shared.list(ANNA.id, 'view')).toEqual([]);
    });

    test('two tabs do not overwrite each other', async () => {
      const { one, other } = await setUp();
      await one.shared.write(view);
      expect(await one.shared.write({ ...view, content: '1', version: 1 })).toMatchObject({
        version: 2,
      });
      expect(await other.shared.write({ ...view, content: '2', version: 1 })).toBeNull();
      expect(await other.shared.write({ ...view, content: '3' })).toBeNull();
      expect((await one.shared.list(ANNA.id, 'view'))[0]?.content).toBe('1');
    });
  });

  test('the log is listed with the newest first, and no longer than asked', async () => {
    const { one, other, passTo } = await setUp();
    await one.audit.write({ event: 'signed-in', person: ANNA.email, about: null });
    await passTo(5);
    await other.audit.write({ event: 'connection-failed', person: null, about: 'qonto' });
    expect(await one.audit.list(10)).toEqual([
      { at: START + 5, event: 'connection-failed', person: null, about: 'qonto' },
      { at: START, event: 'signed-in', person: ANNA.email, about: null },
    ]);
    expect(await one.audit.list(1)).toHaveLength(1);
  });

  test('no text breaks it: quotes, other alphabets, NUL, half a character', async () => {
    const { one } = await setUp();
    const odd = ["'; DROP TABLE sessions; --", '$1 ? :x', 'è 日本 🙂', 'a\0b', 'half \uD83D', ''];
    for (const [index, text] of odd.entries()) {
      const person = { id: text, name: text, email: text };
      await one.sessions.start({ ...toStart(begun(`${index}${text}`)), person, sid: text }, TERMS);
      const name = (await one.sessions.touch(`${index}${text}`))?.person.name;
      expect(name).toBe(text.toWellFormed().replaceAll('\0', '\uFFFD'));
      expect(await one.sessions.endAllOf(text)).toHaveLength(1);
    }
  });

  test('a check goes through, and says nothing', async () => {
    const { one } = await setUp();
    expect(await one.check()).toBeUndefined();
  });
});
