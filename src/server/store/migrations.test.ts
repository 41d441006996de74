import { describe, expect, test } from 'vitest';
import { allEngines } from '#testing/store-engines.ts';
import { createStore } from './create-store.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { StoreError } from './store.ts';
import { withTables } from './with-tables.ts';

const next: Migration = ({ integer }) => [
  `CREATE TABLE next_one (id ${integer} PRIMARY KEY)`,
  'INSERT INTO next_one (id) VALUES (1)',
];

describe.each(allEngines())('$name', ({ newPlace }) => {
  test('each step is made once, though ten begin at the same time', async () => {
    const place = await newPlace();
    const all = Array.from({ length: 10 }, () =>
      withTables(place.database(), [...MIGRATIONS, next]),
    );
    const rows = await Promise.all(all.map((one) => one.query('SELECT id FROM next_one')));
    expect(rows.map((found) => found.length)).toEqual(Array.from({ length: 10 }, () => 1));
  });

  test('what was kept before a step is there after it', async () => {
    const place = await newPlace();
    const before = createStore(withTables(place.database()));
    await before.secrets.write('qonto', Uint8Array.of(1, 2), 0);
    const after = createStore(withTables(place.database(), [...MIGRATIONS, next]));
    expect(await after.secrets.read('qonto')).toEqual({ sealed: Uint8Array.of(1, 2), version: 1 });
  });

  test('data that are newer than the program are refused, and stay as they are', async () => {
    const place = await newPlace();
    const newer = createStore(withTables(place.database(), [...MIGRATIONS, next]));
    await newer.secrets.write('qonto', Uint8Array.of(1), 0);
    const older = place.open();
    await expect(older.check()).rejects.toEqual(new StoreError('newer'));
    await expect(older.secrets.remove('qonto')).rejects.toMatchObject({ fault: 'newer' });
    expect(await newer.secrets.read('qonto')).not.toBeNull();
  });

  test('a step that fails leaves nothing of itself, and is made when it can be', async () => {
    const place = await newPlace();
    await place.open().check();
    const broken: Migration = (dialect) => [...next(dialect), 'SELECT nothing FROM next_one'];
    const failing = createStore(withTables(place.database(), [...MIGRATIONS, broken]));
    await expect(failing.check()).rejects.toBeInstanceOf(StoreError);
    await place.open().check();
    const repaired = withTables(place.database(), [...MIGRATIONS, next]);
    expect(await repaired.query('SELECT id FROM next_one')).toHaveLength(1);
  });
});
