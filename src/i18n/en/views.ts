import type { ViewMessages } from '#i18n/types/views.ts';

export const viewTexts: ViewMessages = {
  title: 'Saved views',
  builtIn: {
    all: 'All clients',
    changedThisWeek: 'Changed this week',
    newThisMonth: 'New this month',
    deleted: 'Deleted',
    withoutVatNumber: 'Without VAT number',
    withoutAddress: 'Without address',
    withoutInvoicing: 'Without SDI code and PEC',
  },
  custom: 'Custom',
  changed: 'changed',

  saveAs: 'Save as new…',

  forget: 'Forget everything kept here…',
};
