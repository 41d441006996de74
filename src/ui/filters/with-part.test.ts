import { expect, test } from 'vitest';
import { PLAIN_QUERY } from '#query/client-query.ts';
import { withPart } from './with-part.ts';

const LAST_MONTH = { operator: 'preset', preset: 'last:month' } as const;

test('asking when clients were deleted shows the deleted ones', () => {
  expect(withPart(PLAIN_QUERY, 'deletedOn', LAST_MONTH).deleted).toBe('include');
});

test('a choice of only deleted clients stays', () => {
  const only = withPart(PLAIN_QUERY, 'deleted', 'only');
  expect(withPart(only, 'deletedOn', LAST_MONTH).deleted).toBe('only');
});

test('other parts change nothing but themselves', () => {
  expect(withPart(PLAIN_QUERY, 'updated', LAST_MONTH)).toEqual({
    ...PLAIN_QUERY,
    updated: LAST_MONTH,
  });
});
