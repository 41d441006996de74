import { describe, expect, it } from 'vitest';
import { filters } from './filters.ts';

describe('a day in an Italian condition', () => {
  it.each([
    ['il', '7 nov 2026', 'il 7 nov 2026'],
    ['il', '8 nov 2026', 'l’8 nov 2026'],
    ['non il', '11 nov 2026', 'non l’11 nov 2026'],
    ['prima del', '8 nov 2026', 'prima dell’8 nov 2026'],
    ['dal', '11 nov 2026', 'dall’11 nov 2026'],
    ['fino al', '8 nov 2026', 'fino all’8 nov 2026'],
    ['fino al', '18 nov 2026', 'fino al 18 nov 2026'],
    ['dal', '08/11/2026', 'dal 08/11/2026'],
    ['dopo il', 'Nov 8, 2026', 'dopo il Nov 8, 2026'],
    ['uno dei giorni', '8 nov 2026, 9 nov 2026', 'uno dei giorni 8 nov 2026, 9 nov 2026'],
  ])('%s, %s: %s', (operator, days, said) => {
    expect(filters.dated(operator, days)).toBe(said);
  });

  it('has an article on both sides of a range', () => {
    expect(filters.between('8 nov 2026', '12 nov 2026')).toBe('tra l’8 nov 2026 e il 12 nov 2026');
  });
});
