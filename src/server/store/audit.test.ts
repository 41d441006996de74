import { describe, expect, test } from 'vitest';
import { allEngines } from '#testing/store-engines.ts';
import { createAudit } from './audit.ts';
import { withTables } from './with-tables.ts';

describe.each(allEngines())('$name', ({ newPlace }) => {
  test('refusals without end hide no sign-in, and of both the oldest go', async () => {
    const place = await newPlace();
    const audit = createAudit(withTables(place.database()), { refused: 5, others: 3 });
    for (const about of ['1', '2', '3', '4']) {
      await audit.write({ event: 'signed-in', person: 'anna@acme.example', about });
    }
    for (let index = 0; index < 20; index += 1) {
      await audit.write({ event: 'refused', person: 'x@other.example', about: String(index) });
    }
    const abouts = async (most: number) => (await audit.list(most)).map(({ about }) => about);
    expect(await abouts(50)).toEqual(['19', '18', '17', '16', '15', '4', '3', '2']);
    expect(await abouts(5)).toEqual(['19', '4', '3', '2']);
    await audit.write({ event: 'signed-out', person: 'anna@acme.example', about: null });
    expect(await abouts(4)).toEqual([null, '4', '3']);
  });
});
