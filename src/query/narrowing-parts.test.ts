import { expect, it } from 'vitest';
import { anyField } from '#providers/registry.ts';
import { parseClientQuery } from './client-query.ts';
import { narrowingParts } from './narrowing-parts.ts';

it.each([
  ['q=aurora&deleted=include', ['search']],
  ['country=IT&deleted=include', ['country']],
  ['deleted=include', []],
  ['q=aurora&deleted=only', ['search', 'deleted']],
  ['deleted=include&deletedAt=last:30d', ['deleted']],
])('of %s, more may answer without %j', (asked, parts) => {
  const { query } = parseClientQuery(new URLSearchParams(asked), anyField);
  expect(narrowingParts(query)).toEqual(parts);
});
