import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { exampleClient, TODAY } from '#readiness/fixtures/example-client.ts';
import { makeReadiness, RULES } from '#readiness/readiness.ts';
import { emptySyncState, type SyncState } from '#sync/sync-state.ts';
import { FindingsStore, type Findings } from './findings-store.ts';

const findingsOf = makeReadiness();

/** A client with what each rule finds, each with an id of its own. */
const CLIENTS: readonly Client[] = RULES.map(({ finds }, index) =>
  withId(exampleClient(finds), index),
);

function withId(client: Client, id: number): Client {
  const { provider } = client;
  return { ...client, id: String(id), key: `${provider}:${id}` };
}

/** One step in each slice, so that everything that can come between two steps does. */
const hasty = () => {
  let now = 0;
  return { now: () => (now += 100), nextTurn: () => Promise.resolve() };
};

const stateWith = (clients: readonly Client[], phase: SyncState['phase'] = 'complete') => {
  const state = emptySyncState();
  state.set.add(clients);
  return { ...state, phase };
};

const sourcesWith = (loaded: SyncState) => [{ provider: 'wethod', loaded }];

async function settled(store: FindingsStore): Promise<Findings> {
  for (;;) {
    await Promise.resolve();
    if (store.findings().isCurrent) return store.findings();
    await new Promise<void>((resolve) => {
      const stop = store.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
}

/** Until what was asked for by now is done. */
async function after(store: FindingsStore, change: () => void): Promise<Findings> {
  const before = store.findings();
  change();
  for (;;) {
    const findings = await settled(store);
    if (findings !== before) return findings;
  }
}

const solvedIn = ({ solved }: Findings) =>
  [...solved.values()].map(({ key, finding }) => `${key} ${finding.rule}`);

const WRONG = withId(exampleClient({ vatNumber: '76543210158', taxId: null }), 1000);
const RIGHT = withId(exampleClient({ vatNumber: '76543210157', taxId: null }), 1000);

describe('the findings of the clients that are loaded', () => {
  it('are those of each of them, in however many pieces they come', async () => {
    const store = new FindingsStore(hasty());
    const state = stateWith([], 'draft');
    for (let from = 0; from < CLIENTS.length; from += 23) {
      state.set.add(CLIENTS.slice(from, from + 23));
      store.follow(sourcesWith({ ...state }), TODAY);
    }
    const findings = await after(store, () =>
      store.follow(sourcesWith({ ...state, phase: 'complete' }), TODAY),
    );
    const due = CLIENTS.map((client) => [client.key, findingsOf(client, TODAY)] as const);
    expect(findings.found).toEqual(new Map(due.filter(([, found]) => found.length > 0)));
    expect([...findings.complete]).toEqual(['wethod']);
    expect(findings.clientOf(WRONG.key)).toBeNull();
    expect(solvedIn(findings)).toEqual([]);
  });

  it('say what is solved once a client no longer has it, and no longer once it is back', async () => {
    const store = new FindingsStore(hasty());
    const state = stateWith([WRONG]);
    const change = (client: Client) =>
      after(store, () => {
        state.set.replace([client]);
        store.follow(sourcesWith({ ...state }), TODAY);
      });
    await after(store, () => store.follow(sourcesWith(state), TODAY));
    const name = `${WRONG.key} it.piva.checksum`;
    expect(solvedIn(await change({ ...RIGHT, updatedAt: 1 }))).toEqual([name]);
    expect(solvedIn(await change({ ...WRONG, updatedAt: 2 }))).toEqual([]);
    const still = { ...WRONG, vatNumber: '76543210159', updatedAt: 3 };
    expect(solvedIn(await change(still))).toEqual([]);
  });

  it('say what is solved also where all clients are read again from the beginning', async () => {
    const store = new FindingsStore(hasty());
    await after(store, () => store.follow(sourcesWith(stateWith([WRONG])), TODAY));
    const again = stateWith([], 'draft');
    await after(store, () => store.follow(sourcesWith(again), TODAY));
    again.set.add([RIGHT]);
    const findings = await after(store, () =>
      store.follow(sourcesWith({ ...again, phase: 'complete' }), TODAY),
    );
    expect(solvedIn(findings)).toEqual([`${WRONG.key} it.piva.checksum`]);
  });

  it('of a client that is deleted or gone are none, and none of them is solved', async () => {
    const store = new FindingsStore(hasty());
    const other = withId(WRONG, 1001);
    const state = stateWith([WRONG, other]);
    await after(store, () => store.follow(sourcesWith(state), TODAY));
    state.set.replace([{ ...WRONG, deletedAt: 5, updatedAt: 5 }]);
    state.set.remove([other.key]);
    const findings = await after(store, () => store.follow(sourcesWith({ ...state }), TODAY));
    expect(findings.found.size).toBe(0);
    expect(solvedIn(findings)).toEqual([]);
  });

  it('are those of the day, and of a new day nothing is solved yet', async () => {
    const store = new FindingsStore(hasty());
    const intent = { intent_code: '08060120341234567-000001', intent_date: '2026-01-12' };
    const state = stateWith([exampleClient({ own: intent }), WRONG]);
    const { key } = exampleClient({});
    const first = await after(store, () => store.follow(sourcesWith(state), TODAY));
    expect(first.found.get(key)).toBeUndefined();
    state.set.replace([{ ...RIGHT, updatedAt: 1 }]);
    await after(store, () => store.follow(sourcesWith({ ...state }), TODAY));
    const next = await after(store, () => store.follow(sourcesWith({ ...state }), '2027-01-01'));
    expect(next.found.get(key)?.map(({ rule }) => rule)).toEqual(['it.intent.year']);
    expect(solvedIn(next)).toEqual([]);
  });
});
