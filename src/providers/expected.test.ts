import { describe, expect, it } from 'vitest';
import { PROVIDERS } from './registry.ts';
import { demoClient } from '#testing/demo-client.ts';
import type { Client, EInvoicingCode } from '#domain/client.ts';
import { missingFrom } from '#domain/expected.ts';

const expectedOf = (id: string) => PROVIDERS.find((provider) => provider.id === id)?.expected ?? [];

const missing = (provider: string, known: Partial<Client>) =>
  missingFrom(demoClient({ provider, ...known }), expectedOf(provider)).map(({ label }) => label());

const placed = (country: string) => [
  { role: 'main', street: 'Via Po 1', zipCode: null, city: null, province: null, country } as const,
];
const code = (type: EInvoicingCode['type']) => [{ type, value: 'ABC1234' }];

describe('what a client lacks', () => {
  it.each(['wethod', 'qonto'])('is said of an empty client of %s', (provider) => {
    expect(missing(provider, { kind: 'company' })).toEqual([
      'VAT number or tax ID',
      'Email',
      'Addresses',
    ]);
  });

  it('is one number of two', () => {
    expect(missing('wethod', { vatNumber: 'IT1' })).not.toContain('VAT number or tax ID');
    expect(missing('wethod', { taxId: '1' })).not.toContain('VAT number or tax ID');
  });

  it('is an address for electronic invoices where the country asks for one', () => {
    const inItaly = { addresses: placed('IT') };
    expect(missing('wethod', inItaly)).toContain('SDI code or PEC');
    expect(missing('wethod', { ...inItaly, eInvoicing: code('pec') })).not.toContain(
      'SDI code or PEC',
    );
    expect(missing('wethod', { ...inItaly, eInvoicing: code('sdi') })).not.toContain(
      'SDI code or PEC',
    );
    expect(missing('wethod', { addresses: placed('FR') })).not.toContain('SDI code or PEC');

    const company = { kind: 'company' } as const;
    expect(missing('qonto', { ...company, addresses: placed('FR') })).toContain(
      'Electronic address',
    );
    expect(missing('qonto', { ...company, addresses: placed('IT') })).toContain('Recipient code');
    expect(missing('qonto', { ...company, addresses: placed('DE') })).toHaveLength(2);
  });

  it('is no number of companies for a person', () => {
    expect(missing('qonto', { kind: 'individual', addresses: placed('FR') })).toEqual(['Email']);
  });

  it.each(['wethod', 'qonto'])('is nothing for a deleted client of %s', (provider) => {
    expect(missing(provider, { deletedAt: 1 })).toEqual([]);
  });
});
