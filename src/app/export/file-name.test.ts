import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

it('says what is in the file, and of which day', () => {
  expect(fileName(['wethod clients', '2026-11-26'], 'xlsx')).toBe('wethod-clients-2026-11-26.xlsx');
  expect(fileName(['Società Élan', '2026-11-26', '1200 of 10400'], 'csv')).toBe(
    'societa-elan-2026-11-26-1200-of-10400.csv',
  );
});

it('is safe on every system, whatever its parts are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (parts) => {
      const name = fileName([...parts, '2026-11-26'], 'csv');
      expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.csv$/);
      expect(name.length).toBeLessThan(255);
    }),
  );
});
