import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CLOCK } from '#server/clock.ts';
import { createSealer } from '#server/store/sealing.ts';
import { Connections } from '#server/connections/connections.ts';
import { RENEWAL_TIMES } from '#server/connections/renewal.ts';
import { applicationProviders, sqliteStore } from './oauth-application.ts';

/*
 * For a test: renews once and prints what it took, in microseconds; or is killed so many microseconds after it began.
 * A thread of its own kills the whole program (SIGKILL), whatever it does at that moment.
 */

const [url = '', file = '', key = '', ahead = '', killAfter = ''] = process.argv.slice(2);

function microseconds(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

/** In a thread, and of nothing but Node: it has to be there before the refresh begins. */
const KILLER = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.postMessage('ready');
Atomics.wait(workerData.begun, 0, 0);
const end = process.hrtime.bigint() + BigInt(workerData.after) * 1000n;
while (process.hrtime.bigint() < end);
process.kill(process.pid, 'SIGKILL');
`;

async function renew(): Promise<void> {
  const begun = new Int32Array(new SharedArrayBuffer(4));
  if (killAfter !== '') {
    const workerData = { begun, after: Number(killAfter) };
    await once(new Worker(KILLER, { eval: true, workerData }), 'message');
  }
  const store = sqliteStore(file);
  const connections = new Connections(applicationProviders(url), {
    store,
    sealer: createSealer([Buffer.from(key, 'hex')]),
    // Whatever access token is kept is over.
    clock: { ...CLOCK, wall: () => Date.now() + Number(ahead) },
    times: { ...RENEWAL_TIMES, leaseMs: 40, lookMs: 2 },
  });
  await connections.read();
  const connection = connections.accounts.get('qonto')?.connection;
  if (!connection) throw new Error('not connected');
  Atomics.store(begun, 0, 1);
  Atomics.notify(begun, 0);
  const start = microseconds();
  await connection.authorise();
  process.stdout.write(`${microseconds() - start}\n`);
  // A program that is to be killed does not end before.
  if (killAfter !== '') await new Promise(() => setInterval(() => {}, 1000));
  connections.close();
  await store.close();
}

await renew();
