import type { QontoMessages } from './messages.ts';

export const messages: QontoMessages = {
  unauthorised:
    'Qonto refused the credentials. Connect it again, or correct its variables and restart Rubrica.',
  forbidden: 'Qonto accepts the credentials, but they do not have the scope client.read.',
  precondition: 'Qonto did not accept the request’s headers. Check QONTO_STAGING_TOKEN.',
  fields: {
    first_name: 'First name',
    last_name: 'Last name',
    currency: 'Currency',
    locale: 'Language',
    phone: 'Phone with country code',
    e_invoicing_reachable: 'Can receive e-invoices',
  },
  yes: 'Yes',
  no: 'No',
};
