import { startVitest } from 'vitest/node';

/*
 * Runs the simulation of loads for a million steps, or as many as are said: `npm run simulate -- 5000000 77`, where
 * 77 is the first seed. A failure names the seed that shows it; `npm run simulate -- 1 <seed>` shows it again.
 */
const [steps = '1000000', seed = '1'] = process.argv.slice(2);
process.env['SIMULATION_STEPS'] = steps;
process.env['SIMULATION_SEED'] = seed;

await startVitest('test', ['src/sync/synchronise.test.ts'], {
  watch: false,
  testNamePattern: 'never silently wrong',
});
