import { startVitest } from 'vitest/node';

/*
 * Sends a million made-up requests to a server for a team, or as many as are said: `npm run fuzz -- 5000000 77`, where 77
 * is the seed; another each time, if none is said. A failure names the seed that shows it.
 */
const [requests = '1000000', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
process.env['FUZZ_REQUESTS'] = requests;
process.env['FUZZ_SEED'] = seed;

await startVitest('test', ['src/server/fuzz.test.ts'], {
  watch: false,
  testTimeout: 0,
});
