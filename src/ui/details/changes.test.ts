import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { SHARED_FIELDS } from '#domain/fields/shared.ts';
import { formatter } from '#i18n/formatter.ts';
import { demoClient } from '#testing/demo-client.ts';
import { changesOf } from './changes.ts';

const at = (city: string) =>
  [{ role: 'main', street: null, zipCode: null, city, province: null, country: 'IT' }] as const;

/** As a person would note it down: `City: Roma -> Torino, at 2`. */
function said(...clients: readonly (Partial<Client> | null)[]): string[] {
  const made = clients.map((known) => (known === null ? null : demoClient(known)));
  const now = made.pop();
  if (now === undefined || now === null) throw new Error('The last one is how it is.');
  const versions = made.map((client, index) => ({ client, until: index + 1 }));
  return changesOf(versions, now, SHARED_FIELDS, formatter).map(
    ({ label, before, after, noticedAt }) => `${label}: ${before} -> ${after}, at ${noticedAt}`,
  );
}

describe('what changed of a client', () => {
  it('is the old and the new value of a field, and nothing of those that stayed', () => {
    expect(
      said({ name: 'Aurora', vatNumber: 'IT1' }, { name: 'Aurora', vatNumber: 'IT2' }),
    ).toEqual(['VAT number: IT1 -> IT2, at 1']);
  });

  it('is said of a value that came or went', () => {
    expect(said({ taxId: '1' }, { vatNumber: 'IT1' })).toEqual([
      'VAT number: null -> IT1, at 1',
      'Tax ID: 1 -> null, at 1',
    ]);
  });

  it('goes from the first version to the newest, whatever was between', () => {
    expect(said({ taxId: '1' }, { taxId: '2' }, { taxId: '3' })).toEqual(['Tax ID: 1 -> 3, at 2']);
    expect(said({ taxId: '1' }, { taxId: '2' }, { taxId: '1' })).toEqual([]);
  });

  it('is noticed when the field changed last, not when another one did', () => {
    expect(
      said(
        { name: 'N', taxId: '1' },
        { name: 'N', taxId: '2' },
        { name: 'N', taxId: '2', legalName: 'A' },
      ),
    ).toEqual(['Legal name: null -> A, at 2', 'Tax ID: 1 -> 2, at 1']);
  });

  it('says an address once, not its city and country again', () => {
    expect(said({ addresses: at('Roma') }, { addresses: at('Torino') })).toEqual([
      'Main: Roma\nItaly -> Torino\nItaly, at 1',
    ]);
  });

  it('says a PEC once, and not as another order of the emails', () => {
    const withPec = (address: string) => ({
      emails: [{ role: 'certified', address }] as const,
      eInvoicing: [{ type: 'pec', value: address }] as const,
    });
    expect(said(withPec('a@pec.example'), withPec('b@pec.example'))).toEqual([
      'PEC: a@pec.example -> b@pec.example, at 1',
    ]);
  });

  it('says of a list what left it and what came', () => {
    const phones = (...numbers: string[]) => ({ phones: numbers });
    expect(said(phones('1', '2'), phones('2', '3', '4'))).toEqual(['Phone: 1 -> 3\n4, at 1']);
    expect(said(phones('1', '1'), phones('1'))).toEqual(['Phone: 1 -> null, at 1']);
    expect(said(phones('1', '2'), phones('2', '1'))).toEqual(['Phone: 1, 2 -> 2, 1, at 1']);
  });

  it('is that it was deleted', () => {
    expect(said({ deletedAt: null }, { deletedAt: 0 })).toEqual([
      'Deleted: null -> 1970-01-01T00:00:00.000Z, at 1',
    ]);
  });

  it('is nothing of a client that is new: all of it is', () => {
    expect(said(null, { name: 'Aurora' })).toEqual([]);
  });
});
