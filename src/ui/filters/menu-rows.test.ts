import { describe, expect, test } from 'vitest';
import { wethod } from '#providers/wethod/index.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { isFieldCalled, menuGroups } from './menu-rows.ts';

const groups = (typed: string, recent: readonly string[] = []) =>
  menuGroups(wethod.fields, typed, recent, wethod.label);
const offered = wethod.fields.filter(({ id }) => id !== 'phones');
const found = (typed: string) => groups(typed).flatMap(({ fields }) => fields.map(({ id }) => id));

test('a column too is found by what people call it', () => {
  const called = (typed: string) =>
    wethod.fields.filter((field) => isFieldCalled(field, typed)).map(({ id }) => id);
  expect(called('PEC')).toContain('certifiedEmail');
  expect(called('partita iva')).toEqual(['vatNumber']);
  expect(called('CAP')).toContain('zipCode');
  expect(called('')).toHaveLength(wethod.fields.length);
});

describe('the menu of filters', () => {
  test('has every field once, below the heading of its group', () => {
    const ids = groups('').flatMap(({ fields }) => fields.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(offered.map(({ id }) => id).toSorted());
    // Two of one name could not be told apart.
    expect(new Set(offered.map(fieldName)).size).toBe(offered.length);
    for (const { heading, fields } of groups('')) {
      expect(heading).not.toBe('');
      expect(new Set(fields.map(({ group }) => group)).size).toBe(1);
    }
  });

  test('calls no group what is left of it beside others, as the drawer does', () => {
    const headings = groups('').map(({ heading }) => heading);
    expect(headings).toEqual(expect.arrayContaining(['Address', 'Identifiers']));
    expect(headings).not.toContain(messages.details.groups.address);
  });

  test('has on top what was used last, as far as it is there', () => {
    const [first] = groups('', ['qonto.currency', 'city', 'constructor', 'name']);
    expect(first?.fields.map(({ id }) => id)).toEqual(['city', 'name']);
  });

  test('finds every field by its name, first of all', () => {
    for (const field of offered) {
      const [best] = found(fieldName(field));
      expect(best === field.id || found(fieldName(field)).slice(0, 2).includes(field.id)).toBe(
        true,
      );
    }
  });

  test('finds by the words that people use, in any letters and order', () => {
    expect(found('PEC')).toEqual(['certifiedEmail']);
    expect(found('certified email')).toEqual(['certifiedEmail']);
    expect(found('p.iva')).toEqual(['vatNumber']);
    expect(found('sdi')[0]).toBe('sdiCode');
    expect(found('number vat')[0]).toBe('vatNumber');
    expect(found('nothing like this')).toEqual([]);
  });
});
