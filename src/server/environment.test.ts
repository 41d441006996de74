import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UPSTREAMS } from '#providers/upstreams.ts';
import { readEnvironment } from './environment.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubrica-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

test('the file adds to the environment, which wins, and learns nothing of it', () => {
  vi.stubEnv('WETHOD_COMPANY', 'outside');
  const file = join(folder, '.env');
  writeFileSync(file, '# a comment\nWETHOD_TOKEN="in the file"\nWETHOD_COMPANY=inside\n');
  expect(readEnvironment(file)).toMatchObject({
    WETHOD_TOKEN: 'in the file',
    WETHOD_COMPANY: 'outside',
  });
  expect(process.env['WETHOD_TOKEN']).toBeUndefined();
});

test('there need be no file', () => {
  expect(readEnvironment(join(folder, 'none'))).toEqual(process.env);
});

test('the example explains every variable, and sets none', () => {
  const example = readFileSync('.env.example', 'utf8');
  expect(parseEnv(example)).toEqual({});
  const names = [
    'HOST',
    'PORT',
    'KEEP_MINUTES',
    ...UPSTREAMS.flatMap(({ variables }) => variables),
    'SANDBOX_CLIENTS',
    'SANDBOX_LATENCY_MS',
    'SANDBOX_PORT',
    'SANDBOX_AWKWARD',
  ];
  const explained = Object.keys(parseEnv(example.replaceAll(/^#(?=[A-Z_]+=)/gm, '')));
  expect(explained.toSorted()).toEqual(names.toSorted());
});
