import { glob, readFile } from 'node:fs/promises';
import { startVitest } from 'vitest/node';

/*
 * Runs every property test with ten seeds that `npm test` does not use, or with as many as are said:
 * `npm run explore -- 50 77`, where 77 is the first seed. It ends at the first seed that fails and names it;
 * `npm run explore -- 1 <seed>` shows it again.
 */
const [rounds = '10', first = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);

const files: string[] = [];
for await (const file of glob('src/**/*.test.{ts,tsx}')) {
  if ((await readFile(file, 'utf8')).includes("from 'fast-check'")) files.push(file);
}

for (let round = 0; round < Number(rounds) && process.exitCode === undefined; round += 1) {
  const seed = String(Number(first) + round);
  process.env['PROPERTY_SEED'] = seed;
  process.stdout.write(`seed ${seed}\n`);
  const vitest = await startVitest('test', files, { watch: false, reporters: ['dot'] });
  await vitest.close();
}
