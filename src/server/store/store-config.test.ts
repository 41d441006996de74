import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStoreConfig } from './store-config.ts';

function read(environment: Record<string, string>) {
  const faults: string[] = [];
  return { config: readStoreConfig(environment, faults), faults };
}

test('without a word it is a file where programs of this user keep theirs', () => {
  expect(read({ HOME: '/users/anna' })).toEqual({
    config: {
      kind: 'sqlite',
      path: join('/users/anna', '.local', 'share', 'rubrica', 'rubrica.db'),
    },
    faults: [],
  });
  const { config } = read({ HOME: '/users/anna', XDG_DATA_HOME: '/data/anna' });
  expect(config).toEqual({ kind: 'sqlite', path: join('/data/anna', 'rubrica', 'rubrica.db') });
});

test('a folder that is named is that folder', () => {
  expect(read({ HOME: '/users/anna', DATA_FOLDER: '/var/lib/rubrica' })).toEqual({
    config: { kind: 'sqlite', path: join('/var/lib/rubrica', 'rubrica.db') },
    faults: [],
  });
});

test.each([
  'postgres://rubrica:planted@db/rubrica',
  'postgresql://rubrica:planted%40@db.example:6432/rubrica?sslmode=verify-full',
  'postgres://rubrica@[::1]/rubrica?sslmode=require&sslrootcert=/etc/ca.pem',
])('%s is PostgreSQL', (url) => {
  expect(read({ DATABASE_URL: url })).toEqual({ config: { kind: 'postgres', url }, faults: [] });
});

test.each([
  'mysql://rubrica:planted@db/rubrica',
  'db.example/planted',
  'postgres://rubrica:plan/ted@db/rubrica',
  'postgres://rubrica:planted@db',
  'postgres://rubrica:planted@db/',
  'postgres://rubrica:planted@db/rubrica?sslmode=prefer',
  'postgres://rubrica:planted@db/rubrica?sslmode=no-verify',
])('%s is told to be wrong, without the password', (url) => {
  const { faults } = read({ DATABASE_URL: url });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('DATABASE_URL');
  expect(faults[0]).not.toContain('plan');
});

test('two places, and a folder that depends on where one stands, are told', () => {
  expect(read({ DATABASE_URL: 'postgres://a@b/c', DATA_FOLDER: '/data' }).faults).toHaveLength(1);
  expect(read({ DATA_FOLDER: 'data' }).faults).toEqual([
    'DATA_FOLDER must be a whole path, such as /var/lib/rubrica.',
  ]);
});
