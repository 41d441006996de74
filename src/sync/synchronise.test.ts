import { describe, expect, it } from 'vitest';
import { SimulatedProvider } from '#testing/simulated-provider.ts';
import { synchronised } from '#testing/synchronised.ts';
import type { Ask } from './api-client.ts';
import { MOST_IN_FLIGHT } from './request-queue.ts';
import { isComplete, type SyncState } from './sync-state.ts';

/** How many runs, and the first seed; `npm run simulate` makes many more. */
const RUNS = Number(process.env['SIMULATION_RUNS'] ?? 2400);
const FIRST = Number(process.env['SIMULATION_SEED'] ?? 1);

/** As many tries as a patient person makes. */
async function settle(server: SimulatedProvider, from: SyncState | null): Promise<SyncState> {
  let loaded = await synchronised(server, from);
  for (let tries = 1; tries < 12 && (loaded.problem !== null || !isComplete(loaded)); tries += 1) {
    loaded = await synchronised(server, loaded);
  }
  return loaded;
}

function known({ set }: SyncState): Map<string, string> {
  return new Map(
    [...set.keys()].map((key) => {
      const client = set.get(key);
      return [key, `${client?.updatedAt} ${client?.deletedAt}`];
    }),
  );
}

const sorted = (map: Map<string, string>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('a synchronised set', () => {
  it('equals the provider’s, or says that it is incomplete: it is never silently wrong', async () => {
    let complete = 0;
    for (let seed = FIRST; seed < FIRST + RUNS; seed += 1) {
      const server = new SimulatedProvider(seed);
      let loaded = await settle(server, null);
      // Some renewals while the world goes on, then one when it is at rest; a second tab in between.
      for (let renewals = seed % 4; renewals > 0; renewals -= 1)
        loaded = await synchronised(server, loaded);
      if (seed % 3 === 0) loaded = await settle(server, null);
      server.isQuiet = true;
      loaded = await settle(server, loaded);
      if (!isComplete(loaded) || loaded.problem !== null) continue;
      complete += 1;
      expect(
        { seed, clients: sorted(known(loaded)) },
        `seed ${seed}: ${JSON.stringify({ ...server.conditions, base: server.provider.id })}`,
      ).toEqual({ seed, clients: sorted(server.truth()) });
    }
    // Giving up is honest, and rare: only where a count lies, or failures go on and on.
    expect(complete / RUNS).toBeGreaterThan(0.85);
  });

  it('is complete at once where the provider is quiet and well, even without an order', async () => {
    for (let seed = FIRST; seed < FIRST + RUNS / 4; seed += 1) {
      const server = new SimulatedProvider(seed);
      const { failures, countLies } = server.conditions;
      if (failures > 0 || countLies !== 0) continue;
      server.isQuiet = true;
      const loaded = await synchronised(server, null);
      expect({ seed, isComplete: isComplete(loaded), problem: loaded.problem }).toEqual({
        seed,
        isComplete: true,
        problem: null,
      });
      expect(sorted(known(loaded))).toEqual(sorted(server.truth()));
    }
  });

  it('is proved slowly, and says so, where it needs much of what the provider allows in an hour', async () => {
    const hour = 3_600_000;
    let slow = 0;
    for (let seed = FIRST; seed < FIRST + 200; seed += 1) {
      const server = new SimulatedProvider(seed);
      if (server.conditions.failures > 0 || server.conditions.countLies !== 0) continue;
      server.isQuiet = true;
      const requestsPerHour = 40;
      const asked: number[] = [];
      const ask: Ask = (...request) => {
        asked.push(server.time.now());
        return server.ask(...request);
      };
      let saysSlow = false;
      let drafted: number | null = null;
      const provider = { ...server.provider, requestsPerHour };
      const loaded = await synchronised(
        { provider, ask, time: server.time },
        null,
        ({ phase, isSlow }) => {
          saysSlow ||= isSlow;
          if (phase === 'checking') drafted ??= asked.length;
        },
      );
      expect({ seed, isComplete: isComplete(loaded) }).toEqual({ seed, isComplete: true });
      const { pages, windowCount } = loaded.checkpoint;
      expect({ seed, saysSlow }).toEqual({
        seed,
        saysSlow: pages.size + windowCount > requestsPerHour * 0.4,
      });
      if (!saysSlow) continue;
      slow += 1;
      // The draft is for the screen, and comes at full speed.
      const proof = asked.slice(drafted ?? 0);
      const hours = ((proof.at(-1) ?? 0) - (proof[0] ?? 0)) / hour;
      const most = Math.ceil((hours * requestsPerHour) / 2) + MOST_IN_FLIGHT;
      expect({ seed, asked: proof.length }).toEqual({ seed, asked: Math.min(proof.length, most) });
    }
    expect(slow).toBeGreaterThan(10);
  });
});
