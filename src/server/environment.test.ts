import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UPSTREAMS } from '#providers/upstreams.ts';
import { readConfig } from './config.ts';
import { readEnvironment } from './environment.ts';
import { knownVariables } from './variables.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubrica-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

const write = (content: string | Buffer, name = '.env') => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

test('the file adds to the environment, which wins, and learns nothing of it', () => {
  vi.stubEnv('WETHOD_COMPANY', 'outside');
  const file = write('# a comment\nWETHOD_TOKEN="in the file"\nWETHOD_COMPANY=inside\n');
  const { environment, inFile, faults } = readEnvironment(file);
  expect(environment).toMatchObject({ WETHOD_TOKEN: 'in the file', WETHOD_COMPANY: 'outside' });
  expect([inFile.toSorted(), faults]).toEqual([['WETHOD_COMPANY', 'WETHOD_TOKEN'], []]);
  expect(process.env['WETHOD_TOKEN']).toBeUndefined();
});

test('there need be no file', () => {
  const found = readEnvironment(join(folder, 'none'), { A: '1' });
  expect(found).toEqual({ environment: { A: '1' }, inFile: [], faults: [] });
});

test('an empty variable is none, also beside one that is set in the file', () => {
  const file = write('PORT=5516\nHOST=\n');
  const { environment } = readEnvironment(file, { PORT: '', HOST: 'localhost' });
  expect(readConfig(environment)).toMatchObject({ port: 5516, host: 'localhost' });
});

test.each([
  ['a byte-order mark', Buffer.from('\ufeffPORT=5516\nHOST=localhost\n')],
  ['UTF-16', Buffer.from('\ufeffPORT=5516\r\nHOST=localhost\r\n', 'utf16le')],
  ['UTF-16, the other way', Buffer.from('\ufeffPORT=5516\nHOST=localhost\n', 'utf16le').swap16()],
  ['line ends of Windows', Buffer.from('PORT=5516\r\nHOST=localhost\r\n')],
])('a file with %s is read', (_, content) => {
  const { environment, faults } = readEnvironment(write(content), {});
  expect([environment, faults]).toEqual([{ PORT: '5516', HOST: 'localhost' }, []]);
});

test.each([
  ['Latin-1', () => write(Buffer.from('# Società\nPORT=5516\n', 'latin1')), /UTF-8/],
  ['UTF-16 without a mark', () => write(Buffer.from('PORT=5516\n', 'utf16le')), /UTF-8/],
  [
    'a folder',
    () => {
      mkdirSync(join(folder, '.env'));
      return join(folder, '.env');
    },
    /\.env is a folder/,
  ],
  [
    '.env.txt',
    () => {
      write('PORT=5516\n', '.env.txt');
      return join(folder, '.env');
    },
    /rename it to \.env/,
  ],
])('%s is one sentence, and no stack', (_, make, sentence) => {
  const { environment, faults } = readEnvironment(make(), {});
  expect(environment).toEqual({});
  expect(faults).toEqual([expect.stringMatching(sentence)]);
});

test('the example explains every variable, and sets none', () => {
  const example = readFileSync('.env.example', 'utf8');
  expect(parseEnv(example)).toEqual({});
  const names = knownVariables(UPSTREAMS).filter((name) => name === name.toUpperCase());
  const explained = Object.keys(parseEnv(example.replaceAll(/^#(?=[A-Z_]+=)/gm, '')));
  expect(explained.toSorted()).toEqual(names.toSorted());
});
