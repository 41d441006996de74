import { expect, test } from 'vitest';
import { SCOPE_IDS } from '#app/clients/scopes.ts';
import { builtInViews } from './built-in-views.ts';

test.each(SCOPE_IDS)('the built-in views of %s are links that stay what they are', (scope) => {
  const views = builtInViews(scope).map(({ name, search }) => [name, search]);
  const deleted = scope === 'wethod' ? [['deleted', 'deleted=only']] : [];
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
