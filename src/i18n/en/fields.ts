import type { FieldMessages } from '#i18n/types/fields.ts';

export const fields: FieldMessages = {
  name: 'Name',
  legalName: 'Legal name',
  kind: 'Kind',
  email: 'Email',
  emails: 'Emails',
  phones: 'Phone',
  addresses: 'Addresses',
  city: 'City',
  country: 'Country',
  vatNumber: 'VAT number',
  taxId: 'Tax ID',
  registrationNumber: 'Registration number',
  eInvoicing: 'E-invoicing',
  externalIdentifiers: 'External IDs',
  created: 'Created',
  updated: 'Updated',
  deleted: 'Deleted',
  id: 'Client ID',
};
