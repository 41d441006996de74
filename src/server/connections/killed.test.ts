import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createSealer } from '#server/store/sealing.ts';
import { seeded } from '#testing/seeded.ts';
import { sqliteStore } from '#testing/oauth-application.ts';
import { instance, qontoSandbox } from '#testing/oauth-world.ts';

const PROGRAM = fileURLToPath(new URL('../../testing/renewing-program.ts', import.meta.url));
const POINTS = 200;
/** So many are killed in a row; then one is not, well within the minute for which a used token is good. */
const IN_A_ROW = 10;
const FOLDER = mkdtempSync(join(tmpdir(), 'rubrica-killed-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const key = Uint8Array.from({ length: 32 }, (_, index) => index);

/** Runs the program; what it printed, and whether it was killed. */
let runs = 0;
async function run(about: readonly string[], killAfter: number | null = null) {
  runs += 1;
  // Two hours after the one before: whatever access token it wrote is over.
  const more = [String(runs * 7_200_000), killAfter === null ? '' : String(killAfter)];
  const program = spawn(process.execPath, [PROGRAM, ...about, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // It starts two hundred times.
    env: { ...process.env, NODE_COMPILE_CACHE: join(FOLDER, 'compiled') },
  });
  let said = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream.on('data', (text: Buffer) => (said += text.toString()));
  }
  const [, signal]: (string | null)[] = await once(program, 'close');
  return { said, isKilled: signal === 'SIGKILL' };
}

test(`killed at ${POINTS} random points of a refresh, no token is lost and none is used too late`, async () => {
  // What it takes, it has taken this long before the answer is here.
  await using qonto = await qontoSandbox(6);
  const file = join(FOLDER, 'rubrica.db');
  const store = sqliteStore(file);
  const rubrica = await instance(qonto, { store, sealer: createSealer([key]) });
  await rubrica.connect();
  const about = [qonto.url, file, Buffer.from(key).toString('hex')];

  const durations: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    const { said } = await run(about);
    durations.push(Number(said));
  }
  const usual = durations.toSorted((one, next) => one - next)[2] ?? 0;
  expect(usual).toBeGreaterThan(0);
  const random = seeded(20_261_126);
  let finished = 0;
  for (let point = 0; point < POINTS; point += 1) {
    const { said, isKilled } = await run(about, Math.floor(random() * usual));
    expect(said).toMatch(/^\d*\n?$/);
    expect(isKilled).toBe(true);
    if (said !== '') finished += 1;
    if (point % IN_A_ROW === IN_A_ROW - 1)
      expect(Number((await run(about)).said)).toBeGreaterThan(0);
  }

  const counts = await qonto.counts();
  expect(counts).toMatchObject({ late: 0, refused: 0 });
  // Some were killed between the provider's answer and the disk, and others before and after.
  expect(counts.repeated).toBeGreaterThan(0);
  expect(finished).toBeLessThan(POINTS);
  const { said } = await run(about);
  expect(Number(said)).toBeGreaterThan(0);
  await rubrica.mode();
  expect([await rubrica.state(), await rubrica.read()]).toEqual(['connected', 200]);
  await rubrica[Symbol.asyncDispose]();
  await store.close();
});
