import { describe, expect, it } from 'vitest';
import type { EInvoicingCode } from '#domain/client.ts';
import { formatter } from '#i18n/formatter.ts';
import { demoClient } from '#testing/demo-client.ts';
import { isDescendingFirst, lookupIn, orderOf } from './field.ts';
import { SHARED, SHARED_FIELDS, sharedField } from './fields/shared.ts';

const FULL = demoClient({
  name: 'Aurora',
  legalName: 'Aurora Srl',
  kind: 'company',
  emails: [
    { role: 'main', address: 'a@b.it' },
    { role: 'certified', address: 'pec@b.it' },
  ],
  phones: ['06 1', '06 2'],
  vatNumber: 'IT01',
  taxId: '01',
  registrationNumber: 'RM-1',
  addresses: [
    {
      role: 'main',
      street: 'Via Po 1',
      zipCode: '00198',
      city: 'Roma',
      province: 'RM',
      country: 'IT',
    },
  ],
  eInvoicing: [{ type: 'sdi', value: 'ABC1234' }],
  externalIdentifiers: [
    { type: 'SAP', value: '7', createdAt: null, updatedAt: null },
    { type: 'SAP', value: '8', createdAt: null, updatedAt: null },
    { type: null, value: '9', createdAt: null, updatedAt: null },
  ],
  createdAt: 0,
  updatedAt: 1,
  deletedAt: 2,
});

describe('a shared field', () => {
  it('says what a person reads', () => {
    const said = Object.fromEntries(
      SHARED_FIELDS.map((field) => [field.id, field.text(FULL, formatter)]),
    );
    expect(said).toMatchObject({
      name: 'Aurora',
      legalName: 'Aurora Srl',
      kind: 'Company',
      email: 'a@b.it',
      emails: 'a@b.it, pec@b.it',
      administrationEmail: null,
      phone: '06 1',
      phones: '06 1, 06 2',
      addresses: 'Via Po 1, 00198 Roma (RM), Italy',
      street: 'Via Po 1',
      zipCode: '00198',
      city: 'Roma',
      province: 'RM',
      country: 'Italy',
      billingAddress: null,
      deliveryAddress: null,
      vatNumber: 'IT01',
      taxId: '01',
      registrationNumber: 'RM-1',
      eInvoicing: 'ABC1234',
      sdiCode: 'ABC1234',
      certifiedEmail: 'pec@b.it',
      electronicAddress: null,
      externalIdentifiers: '3 · SAP',
      externalValues: 'SAP 7, SAP 8, 9',
      id: '1',
      created: '1970-01-01T00:00:00.000Z',
      updated: '1970-01-01T00:00:00.001Z',
      deleted: '1970-01-01T00:00:00.002Z',
    });
  });

  it('says which code routes an invoice, whatever the provider calls it', () => {
    const said = (id: 'sdiCode' | 'certifiedEmail' | 'electronicAddress', client: object) =>
      SHARED[id].read(demoClient(client));
    const codes = (...types: readonly EInvoicingCode['type'][]) => ({
      eInvoicing: types.map((type) => ({ type, value: `a ${type}` })),
    });
    expect(said('sdiCode', codes('pec', 'sdi'))).toBe('a sdi');
    expect(said('sdiCode', codes('recipient'))).toBe('a recipient');
    expect(said('sdiCode', codes('pec', 'electronic-address'))).toBeNull();
    expect(said('electronicAddress', codes('electronic-address'))).toBe('a electronic-address');
    const emails = [{ role: 'certified', address: 'pec@b.it' }];
    expect(said('certifiedEmail', { emails, ...codes('pec') })).toBe('a pec');
    expect(said('certifiedEmail', { emails, ...codes('sdi') })).toBe('pec@b.it');
    expect(said('certifiedEmail', { emails: [{ role: 'main', address: 'a@b.it' }] })).toBeNull();
  });

  it('says nothing, and orders by nothing, where the client has none', () => {
    const empty = demoClient();
    // A client without an id is none.
    for (const field of SHARED_FIELDS.filter(({ id }) => id !== 'id')) {
      expect([field.id, field.read(empty), field.text(empty, formatter)]).toEqual([
        field.id,
        null,
        null,
      ]);
      expect(orderOf(field, formatter)(empty)).toBeNull();
    }
  });

  it('is ordered by what is shown, a date by its moment, a list by its length', () => {
    const order = (id: keyof typeof SHARED) => orderOf(SHARED[id], formatter)(FULL);
    expect(order('country')).toBe('Italy');
    expect(order('kind')).toBe('Company');
    expect(order('updated')).toBe(1);
    expect(order('externalIdentifiers')).toBe(3);
  });

  it('begins with the newest and the most, else from A', () => {
    for (const id of ['created', 'updated', 'deleted', 'externalIdentifiers'] as const) {
      expect(isDescendingFirst(SHARED[id])).toBe(true);
    }
    for (const id of ['name', 'vatNumber', 'email', 'city', 'country', 'kind'] as const) {
      expect(isDescendingFirst(SHARED[id])).toBe(false);
    }
  });

  it('is shown with another only where that is a field', () => {
    for (const { shownWith } of SHARED_FIELDS) {
      if (shownWith !== null) expect(sharedField(shownWith)).not.toBeNull();
    }
  });
});

it('is looked up by its own id and nothing that an object inherits', () => {
  const find = lookupIn(SHARED_FIELDS);
  expect(find('city')).toBe(SHARED.city);
  for (const id of ['constructor', '__proto__', 'toString', '', 'City']) {
    expect(find(id)).toBeNull();
  }
});

describe('each entry of a list', () => {
  it('says what it is where the field’s name does not', () => {
    const entries = (id: 'emails' | 'phones' | 'eInvoicing') =>
      SHARED[id].entries(FULL, formatter).map(({ label, text }) => [label, text]);
    expect(entries('emails')).toEqual([
      ['Email', 'a@b.it'],
      ['PEC', 'pec@b.it'],
    ]);
    expect(entries('phones')).toEqual([
      [null, '06 1'],
      [null, '06 2'],
    ]);
    expect(entries('eInvoicing')).toEqual([['SDI code', 'ABC1234']]);
  });
});
