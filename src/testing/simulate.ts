import { startVitest } from 'vitest/node';

/** `npm run simulate`: the simulation of loading, with far more runs than in `npm run unit`. */

process.env['SIMULATION_RUNS'] ??= '50000';
const vitest = await startVitest(['synchronise.test.ts'], { run: true });
await vitest.close();
