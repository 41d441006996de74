import { join } from 'node:path';
import { QONTO, WETHOD } from './credentials.ts';
import { startSandbox } from './sandbox.ts';
import { readEnvironment, readSettings } from './settings.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function fail(reasons: string[]): never {
  process.stderr.write(`${reasons.join('\n')}\n`);
  process.exit(1);
}

// Who reads the lines may leave; the sandbox stays.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

function readOwnEnvironment() {
  try {
    return readEnvironment(join(import.meta.dirname, '..', '..', '.env'));
  } catch (error) {
    return fail([`.env cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

const { options, faults } = readSettings(readOwnEnvironment());
if (faults.length > 0) fail(faults);

const sandbox = await startSandbox(options).catch((error: unknown) => {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const reason = error instanceof Error ? error.message : String(error);
  return fail([
    isTaken ? `Port ${options.port} is in use: choose another with SANDBOX_PORT.` : reason,
  ]);
});

say(`The sandbox is at ${sandbox.url}, with made-up clients.

  wethod   ${sandbox.url}/api/clients
           Authorization: Bearer ${WETHOD.token}
           Wethod-Company: ${WETHOD.company}
           Wethod-Version: ${WETHOD.version}

  Qonto    ${sandbox.url}/v2/clients
           Authorization: Bearer ${QONTO.token}
           or Authorization: ${QONTO.apiKey}

  Faults   ${sandbox.url}/__faults (see src/sandbox/README.md)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close().then(() => process.exit(0));
  });
}
