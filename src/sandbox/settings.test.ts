import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readEnvironment, readSettings } from './settings.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'rubrica-')), '.env');
  for (const name of ['SANDBOX_PORT', 'SANDBOX_CLIENTS', 'SANDBOX_LATENCY_MS', 'SANDBOX_AWKWARD']) {
    vi.stubEnv(name, undefined);
  }
});
afterEach(() => {
  rmSync(join(file, '..'), { recursive: true });
  vi.unstubAllEnvs();
});

test('the file is read, with or without a byte-order mark', () => {
  for (const mark of ['', '\uFEFF']) {
    writeFileSync(file, `${mark}SANDBOX_PORT=4500\n# a comment\nSANDBOX_CLIENTS=7\n`);
    expect(readSettings(readEnvironment(file))).toEqual({
      options: { port: 4500, clients: 7, latencyMs: 0, awkward: false },
      faults: [],
    });
  }
});

test('what is set outside wins, and what is empty there is not set', () => {
  writeFileSync(file, 'SANDBOX_PORT=4500\nSANDBOX_CLIENTS=7\n');
  vi.stubEnv('SANDBOX_PORT', '4600');
  vi.stubEnv('SANDBOX_CLIENTS', '');
  expect(readSettings(readEnvironment(file)).options).toMatchObject({ port: 4600, clients: 7 });
});

test('there need be no file, and nothing is written into the environment', () => {
  expect(readSettings(readEnvironment(file)).options).toEqual({
    port: 4175,
    latencyMs: 0,
    awkward: false,
  });
  writeFileSync(file, 'SANDBOX_PORT=4500\n');
  readEnvironment(file);
  expect(process.env['SANDBOX_PORT']).toBeUndefined();
});
