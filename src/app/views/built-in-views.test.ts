import { expect, test } from 'vitest';
import { SCOPE_IDS } from '#app/clients/scopes.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { builtInViews } from './built-in-views.ts';

test.each(SCOPE_IDS)('the built-in views of %s are links that stay what they are', (scope) => {
  const views = builtInViews(scope).map(({ name, search }) => [name, search]);
  const deleted = scope !== 'qonto' ? [['deleted', 'deleted=only']] : [];
  expect(views).toEqual([
    ['all', ''],
    ['changedThisWeek', 'updated=this:week'],
    ['newThisMonth', 'created=this:month'],
    ...deleted,
    ['withoutVatNumber', 'vat.empty=yes'],
    ['withoutAddress', 'addresses.empty=yes'],
    ['withoutInvoicing', 'certifiedEmail.empty=yes&sdiCode.empty=yes'],
  ]);
});

test('a view that is about fields calls them what their columns are called', () => {
  const { withoutInvoicing, withoutVatNumber } = messages.views.builtIn;
  for (const field of [SHARED.sdiCode, SHARED.certifiedEmail]) {
    expect(withoutInvoicing).toContain(fieldName(field));
  }
  expect(withoutVatNumber).toContain(fieldName(SHARED.vatNumber));
});
