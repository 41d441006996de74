import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { SHARED_FIELDS } from '#domain/fields/shared.ts';
import { demoClient } from '#testing/demo-client.ts';
import { dayOf, exactDate } from '#ui/primitives/dates.ts';
import { sheetHtml, sheetText } from './sheet-copy.ts';
import { toSheet } from './sheet.ts';

const sheetOf = (known: Partial<Client>) =>
  toSheet(demoClient({ id: '7', ...known }), SHARED_FIELDS, 'Acme', 'Europe/Rome');

describe('a client whole', () => {
  it('is label and value by section, without what is absent', () => {
    const sheet = sheetOf({
      name: 'Aurora',
      legalName: 'Aurora Srl',
      kind: 'company',
      vatNumber: '01234567890',
      emails: [{ role: 'main', address: 'a@b.it' }],
      externalIdentifiers: [{ type: 'SAP', value: '00184', createdAt: 0, updatedAt: 0 }],
      updatedAt: 0,
    });
    expect(sheetText(sheet)).toBe(
      [
        'Aurora\nAcme client',
        'Identity\nName: Aurora\nLegal name: Aurora Srl\nKind: Company',
        'Contacts\nEmail: a@b.it',
        'Tax and e-invoicing\nVAT number: 01234567890',
        `External identifiers\nSAP: 00184 (Created ${dayOf(0, 'Europe/Rome')}, updated ${dayOf(0, 'Europe/Rome')})`,
        `Dates\nUpdated: ${exactDate(0, 'Europe/Rome')}`,
        'Technical\nID: 7',
      ].join('\n\n'),
    );
  });

  it('says an address once, with its roles', () => {
    const place = {
      street: 'Via Po 1',
      zipCode: null,
      city: 'Roma',
      province: null,
      country: 'IT',
    };
    const text = sheetText(
      sheetOf({
        addresses: [
          { role: 'billing', ...place },
          { role: 'delivery', ...place },
        ],
      }),
    );
    expect(text).toContain('Billing and delivery: Via Po 1\nRoma\nItaly');
    expect(text.split('Via Po 1')).toHaveLength(2);
  });

  it('says a PEC once, where invoices are sent; one that no invoice is sent to stays a contact', () => {
    const certified = { role: 'certified', address: 'aurora@pec.example' } as const;
    const main = { role: 'main', address: 'info@aurora.example' } as const;
    const pec = { type: 'pec', value: 'aurora@pec.example' } as const;
    expect(sheetText(sheetOf({ emails: [main, certified], eInvoicing: [pec] }))).toContain(
      'Contacts\nEmail: info@aurora.example\n\nTax and e-invoicing\nPEC: aurora@pec.example\n',
    );
    expect(sheetText(sheetOf({ emails: [main, certified] }))).toContain(
      'Contacts\nEmail: info@aurora.example\nPEC: aurora@pec.example\n',
    );
  });

  it('is a table of texts for a spreadsheet, whatever is written in it', () => {
    const html = sheetHtml(sheetOf({ name: '<b>A & "B"</b>', vatNumber: '00184' }));
    expect(html).toContain('&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt;');
    expect(html).not.toContain('<b>');
    expect(html).toContain(`<td style="mso-number-format:'\\@'">00184</td>`);
  });
});
