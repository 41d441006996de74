import { beforeEach, expect, test } from 'vitest';
import { ProblemError, toProblem } from '#domain/errors.ts';
import type { DecisionsApi, SharedDecision } from '#app/team/shared-api.ts';
import { AccountDecisions } from './account-decisions.ts';
import { DecisionStore } from './decision-store.ts';
import type { KeptDecision } from './kept-decisions.ts';

const SAME: KeptDecision = { a: 'wethod:42', b: 'qonto:u1', verdict: 'same', on: '2026-11-25' };
const APART: KeptDecision = { ...SAME, verdict: 'not-the-same', on: '2026-11-26' };

/** The server's table: each item with its owner. */
let items: SharedDecision[];
let now: number;
let isAway: boolean;

const pairOf = ({ a, b }: { a: string; b: string }) => [a, b].toSorted().join(' ');

function apiOf(person: string): DecisionsApi {
  const own = (pair: { a: string; b: string }) =>
    items.find((item) => item.owner === person && pairOf(item.decision) === pairOf(pair));
  const answer = async <T>(act: () => T): Promise<T> => {
    await Promise.resolve();
    if (isAway) throw new ProblemError(toProblem('unreachable'));
    return act();
  };
  return {
    list: () => answer(() => items.map((item) => ({ ...item, isOwn: item.owner === person }))),
    write: (decision, version) =>
      answer(() => {
        const before = own(decision);
        if ((before?.version ?? 0) !== version) throw new ProblemError(toProblem('precondition'));
        now += 1;
        const written = { version: version + 1, changedAt: now };
        const id = `${person} ${pairOf(decision)}`;
        items = items.filter((item) => item !== before);
        items.push({ id, isOwn: true, owner: person, isShared: true, ...written, decision });
        return written;
      }),
    remove: (pair) =>
      answer(() => {
        const before = own(pair);
        items = items.filter((item) => item !== before);
      }),
  };
}

async function open(person: string) {
  const device: { fault: string | null } = { fault: null };
  const account = new AccountDecisions(apiOf(person), (fault) => {
    device.fault = fault;
    store.hearAccount();
  });
  const nowhere = { read: () => null, write: () => {}, remove: () => {} };
  const store = new DecisionStore({ browser: account, tab: nowhere });
  await account.refresh();
  return { account, store, device, said: () => store.shown().decisions };
}

beforeEach(() => {
  items = [];
  now = 0;
  isAway = false;
});

test('what one says the other sees, with who said it and when; nobody is asked where it is kept', async () => {
  const [anna, bruno] = [await open('Anna'), await open('Bruno')];
  anna.store.decide(SAME);
  expect(anna.store.shown().keptIn).toBe('browser');
  await anna.account.refresh();
  await bruno.account.refresh();
  expect(anna.said()).toEqual([SAME]);
  expect(bruno.said()).toEqual([{ ...SAME, by: 'Anna' }]);
});

test('of two on one pair the last one said holds for both, and the other is there when it is taken back', async () => {
  const [anna, bruno] = [await open('Anna'), await open('Bruno')];
  anna.store.decide(SAME);
  await anna.account.refresh();
  await bruno.account.refresh();
  bruno.store.decide(APART);
  expect(bruno.said()).toEqual([APART]);
  await bruno.account.refresh();
  await anna.account.refresh();
  expect(anna.said()).toEqual([{ ...APART, by: 'Bruno' }]);
  // What Anna says of others does not take back what was overruled.
  anna.store.decide({ ...SAME, a: 'wethod:7' });
  await anna.account.refresh();
  bruno.store.undo();
  await bruno.account.refresh();
  expect(bruno.said()).toContainEqual({ ...SAME, by: 'Anna' });
  expect(items).toHaveLength(2);
});

test('nobody takes back what a colleague said', async () => {
  const [anna, bruno] = [await open('Anna'), await open('Bruno')];
  anna.store.decide(SAME);
  await anna.account.refresh();
  await bruno.account.refresh();
  bruno.store.withdraw(SAME.b, SAME.a);
  bruno.store.forget();
  await bruno.account.refresh();
  expect(bruno.said()).toEqual([{ ...SAME, by: 'Anna' }]);
  anna.store.forget();
  await anna.account.refresh();
  expect([anna.said(), items]).toEqual([[], []]);
});

test('what the server does not take holds here, is said, and is sent later', async () => {
  const anna = await open('Anna');
  isAway = true;
  anna.store.decide(SAME);
  await anna.account.refresh();
  expect([anna.device.fault, anna.said(), items]).toEqual(['unsaved', [SAME], []]);
  isAway = false;
  await anna.account.refresh();
  expect([anna.device.fault, items.length]).toEqual([null, 1]);
});

test('of two devices of one person the second is told, and has what the first said', async () => {
  const [one, other] = [await open('Anna'), await open('Anna')];
  one.store.decide(SAME);
  await one.account.refresh();
  other.store.decide(APART);
  await expect.poll(() => other.device.fault).toBe('changed');
  expect(other.said()).toEqual([SAME]);
});

test('what is forgotten before the account is here is forgotten in it, too, and nothing of a colleague', async () => {
  const [anna, bruno] = [await open('Anna'), await open('Bruno')];
  anna.store.decide(SAME);
  bruno.store.decide({ ...APART, b: 'qonto:u2' });
  await anna.account.refresh();
  await bruno.account.refresh();

  // As the page opens its account: its home is there once it was read.
  const account = new AccountDecisions(apiOf('Anna'), () => {
    isHere = true;
    store.hearAccount();
  });
  let isHere = false;
  const home = {
    read: () => (isHere ? account.read() : null),
    write: (text: string) => account.write(text),
    remove: () => {
      if (!isHere) throw new Error('not yet');
      account.remove();
    },
  };
  const nowhere = { read: () => null, write: () => {}, remove: () => {} };
  const store = new DecisionStore({ browser: home, tab: nowhere });
  store.forget();
  await account.refresh();
  await account.refresh();
  expect(items.map(({ owner }) => owner)).toEqual(['Bruno']);
  expect(store.shown().decisions).toMatchObject([{ by: 'Bruno' }]);
});

test('of many who want to read again while one reads, one does', async () => {
  const api = apiOf('Anna');
  let reads = 0;
  const counted = { ...api, list: () => ((reads += 1), api.list()) };
  const account = new AccountDecisions(counted, () => {});
  await Promise.all(Array.from({ length: 9 }, () => account.refresh()));
  expect(reads).toBe(1);
  await account.refresh();
  expect(reads).toBe(2);
});
