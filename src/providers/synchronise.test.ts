import { describe, expect, it } from 'vitest';
import { SimulatedProvider } from '#testing/simulated-provider.ts';
import { Lane } from './lane.ts';
import { isComplete, type Loaded } from './loaded.ts';
import { synchronise } from './synchronise.ts';

/** How many runs; more with `SIMULATION_RUNS=50000 npm run unit -- synchronise`. */
const RUNS = Number(process.env['SIMULATION_RUNS'] ?? 2400);
const FIRST = Number(process.env['SIMULATION_SEED'] ?? 1);

async function step(server: SimulatedProvider, from: Loaded | null): Promise<Loaded> {
  return synchronise({
    provider: server.provider,
    from,
    sort: [],
    lane: new Lane(server.provider, server.ask, server.time),
    signal: new AbortController().signal,
    time: server.time,
    onChange: () => {},
  });
}

/** As many tries as a patient person makes. */
async function settle(server: SimulatedProvider, from: Loaded | null): Promise<Loaded> {
  let loaded = await step(server, from);
  for (let tries = 1; tries < 12 && (loaded.problem !== null || !isComplete(loaded)); tries += 1) {
    loaded = await step(server, loaded);
  }
  return loaded;
}

function known({ set }: Loaded): Map<string, string> {
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
        loaded = await step(server, loaded);
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
      const loaded = await step(server, null);
      expect({ seed, isComplete: isComplete(loaded), problem: loaded.problem }).toEqual({
        seed,
        isComplete: true,
        problem: null,
      });
      expect(sorted(known(loaded))).toEqual(sorted(server.truth()));
    }
  });
});
