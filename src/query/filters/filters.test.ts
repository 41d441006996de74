import { describe, expect, it } from 'vitest';
import { SHARED } from '#domain/fields/shared.ts';
import { filters } from '#i18n/en/filters.ts';
import { FILTER_GROUPS } from './filter.ts';
import { FILTERS, filtersOf, hasEditor, QUERY_PARTS } from './filters.ts';

describe('the filters', () => {
  it('each have a parameter of their own, which is none of the order’s', () => {
    const parameters = ['sort', ...Object.values(FILTERS).map(({ parameter }) => parameter)];
    expect(new Set(parameters).size).toBe(parameters.length);
  });

  it('all have a place on the screen, a name and what their editor says', () => {
    for (const part of QUERY_PARTS) {
      const { group } = FILTERS[part];
      expect(group === null).toBe(hasEditor(part, 'search'));
      if (group !== null) expect(FILTER_GROUPS).toContain(group);
      expect(filters.parts[part]).not.toBe('');
      if (hasEditor(part, 'text')) expect(filters.editors[part].label).not.toBe('');
    }
  });

  it('are those whose field is there, and the search', () => {
    expect(filtersOf([])).toEqual(['search']);
    expect(filtersOf([SHARED.deleted, SHARED.name])).toEqual([
      'search',
      'name',
      'deletedOn',
      'deleted',
    ]);
  });
});
