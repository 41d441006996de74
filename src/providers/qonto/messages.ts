import type { ProviderMessages } from '#providers/contract.ts';

/** The words for what only Qonto has. */
export const messages = {
  unauthorised:
    'Qonto refused the credentials. Its access tokens are valid for one hour: renew QONTO_TOKEN, or check QONTO_LOGIN and QONTO_SECRET_KEY, then restart Rubrica.',
  forbidden: 'Qonto accepts the credentials, but they do not have the scope client.read.',
  precondition: 'Qonto did not accept the request’s headers. Check QONTO_STAGING_TOKEN.',
  fields: {
    first_name: 'First name',
    last_name: 'Last name',
    currency: 'Currency',
    locale: 'Language',
    phone: 'Phone, in parts',
    e_invoicing_reachable: 'Reachable for e-invoices',
  },
  yes: 'Yes',
  no: 'No',
} satisfies ProviderMessages & Record<string, unknown>;
