import type { WethodMessages } from './messages.ts';

export const messages: WethodMessages = {
  unauthorised: 'wethod refused the token. Check WETHOD_TOKEN, then restart Rubrica.',
  forbidden: 'wethod accepts the token, but its user does not have the permission crm.view.',
  precondition:
    'wethod did not accept the company or the version. Check WETHOD_COMPANY (header Wethod-Company) and WETHOD_VERSION (header Wethod-Version).',
  billing: 'Billing terms',
  provider: 'Only in wethod',
  notes: 'Notes',
  fields: {
    payment_condition: 'Payment condition',
    payment_term_id: 'Payment term ID',
    vat_rate_id: 'VAT rate ID',
    bank_account_id: 'Bank account ID',
    intent_code: 'Declaration of intent',
    intent_date: 'Declaration of intent date',
    acronym: 'Acronym',
    website: 'Website',
    linkedin: 'LinkedIn',
    group_id: 'Group ID',
    group_company: 'Group company',
    description: 'Description',
    notes: 'Notes',
  },
};
