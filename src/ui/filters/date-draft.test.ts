import { describe, expect, test } from 'vitest';
import { DATE_OPERATORS, MOST_DATE_VALUES, parseDateFilter } from '#query/date-filter.ts';
import { dateFilterOf, toDateDraft, withOperator, withValue } from './date-draft.ts';

const MOMENT = { zone: 'Europe/Rome', today: '2026-03-15' };
const EMPTY = toDateDraft(null, MOMENT.today);

describe('an editor starts', () => {
  test('with no day where nothing is asked', () => {
    expect(dateFilterOf(EMPTY, MOMENT)).toEqual({ fault: 'missing' });
  });

  test('with the days that a preset means today', () => {
    expect(toDateDraft(parseDateFilter('last:month'), MOMENT.today)).toEqual({
      operator: 'bt',
      values: ['2026-02-01', '2026-02-28'],
    });
  });

  test('with what is asked, which it asks unchanged', () => {
    for (const spelling of ['eq:2026-01-01', 'bt:2026-01-01,2026-01-31', 'nin:2026-01-01']) {
      const filter = parseDateFilter(spelling);
      expect(dateFilterOf(toDateDraft(filter, MOMENT.today), MOMENT)).toEqual({ filter });
    }
  });
});

describe('another operator', () => {
  const range = { operator: 'bt', values: ['2026-01-01', '2026-01-31'] } as const;

  test('keeps the end that it speaks of', () => {
    expect(withOperator(range, 'gte').values).toEqual(['2026-01-01']);
    expect(withOperator(range, 'lte').values).toEqual(['2026-01-31']);
    expect(withOperator(range, 'in').values).toEqual(['2026-01-01', '2026-01-31']);
  });

  test('keeps a place for the end that is missing', () => {
    const from = withOperator({ operator: 'gte', values: ['2026-01-01'] }, 'bt');
    expect(from.values).toEqual(['2026-01-01', null]);
    expect(withOperator({ operator: 'lt', values: ['2026-01-01'] }, 'bt').values).toEqual([
      null,
      '2026-01-01',
    ]);
  });

  test('makes a range of the outermost of several days', () => {
    const several = { operator: 'in', values: ['2026-02-01', '2026-01-01', '2026-01-05'] } as const;
    expect(withOperator(several, 'bt').values).toEqual(['2026-01-01', '2026-02-01']);
  });

  test('always leaves a draft of the right size', () => {
    for (const before of DATE_OPERATORS) {
      for (const after of DATE_OPERATORS) {
        const { values } = withOperator(withOperator(EMPTY, before), after);
        expect(values.length).toBe(after === 'bt' ? 2 : after === 'in' || after === 'nin' ? 0 : 1);
      }
    }
  });
});

describe('half a stretch', () => {
  test('is what it says it is: from a day on, or up to a day', () => {
    expect(dateFilterOf(withValue(EMPTY, 0, '2026-01-01'), MOMENT)).toEqual({
      filter: { operator: 'gte', values: ['2026-01-01'] },
    });
    expect(dateFilterOf(withValue(EMPTY, 1, '2026-01-31'), MOMENT)).toEqual({
      filter: { operator: 'lte', values: ['2026-01-31'] },
    });
  });
});

describe('nothing is asked', () => {
  test('while the ends are reversed, days and instants alike', () => {
    const reversed = { operator: 'bt', values: ['2026-02-01', '2026-01-01'] } as const;
    expect(dateFilterOf(reversed, MOMENT)).toEqual({ fault: 'reversed' });
    expect(dateFilterOf(withValue(reversed, 1, '2026-01-31T22:00:00.000Z'), MOMENT)).toEqual({
      fault: 'reversed',
    });
    expect(dateFilterOf(withValue(reversed, 1, '2026-01-31T23:30:00.000Z'), MOMENT)).toHaveProperty(
      'filter',
    );
  });

  test('while a year is half written', () => {
    expect(dateFilterOf({ operator: 'eq', values: ['0202-01-01'] }, MOMENT)).toEqual({
      fault: 'year',
    });
  });

  test('with more days than a link may hold', () => {
    const values = Array.from({ length: MOST_DATE_VALUES + 1 }, () => '2026-01-01');
    expect(dateFilterOf({ operator: 'in', values }, MOMENT)).toEqual({ fault: 'tooMany' });
  });
});
