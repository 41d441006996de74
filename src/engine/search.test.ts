import { describe, expect, it } from 'vitest';
import { demoClient } from '#testing/demo-client.ts';
import { searchMatcher, searchText } from './search.ts';

const client = demoClient({
  name: 'Łódź Straße S.r.l.',
  legalName: 'Œuvre & Figli',
  emails: [{ role: 'certified', address: 'fatture@pec.example' }],
  phones: ['+39 011 234.567'],
  vatNumber: 'IT 01234567890',
  taxId: 'RSSMRA85T10A562S',
  registrationNumber: 'TO-123456',
  addresses: [
    {
      role: 'main',
      street: 'Via Àncora 1',
      zipCode: '10100',
      city: 'Torino',
      province: null,
      country: 'IT',
    },
  ],
  eInvoicing: [{ type: 'sdi', value: '0ABCDE1' }],
  externalIdentifiers: [{ type: 'Salesforce', value: 'SF-0001', createdAt: null, updatedAt: null }],
});

const finds = (search: string) => searchMatcher(search)(searchText(client));

describe('search', () => {
  it.each([
    'lodz',
    'STRASSE',
    'oeuvre figli',
    'srl',
    'fatture@pec',
    '011234567',
    '011 234 567',
    'it01234567890',
    'IT 012.345.678.90',
    '01234 567890',
    'rssmra85',
    'to123456',
    'ancora torino',
    '0abcde1',
    'sf0001',
    'SF-0001',
    'torino lodz',
    '  ',
    '',
  ])('finds a client by «%s»', (search) => {
    expect(finds(search)).toBe(true);
  });

  it.each(['lodz milano', 'salesforces', '99', 'zipcode', '1010 0x'])(
    'does not find it by «%s»: every word must match',
    (search) => {
      expect(finds(search)).toBe(false);
    },
  );
});
