import type { SharedFieldId } from '#domain/fields/shared.ts';

/** What the fields of more than one provider are called: on columns, in the drawer, on paper. */
export const fields: Readonly<Record<SharedFieldId, string>> = {
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
};
