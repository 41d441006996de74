import { describe, expect, test } from 'vitest';
import type { Client } from '#domain/client.ts';
import { pairOf } from '#testing/pair-of.ts';
import type { Pair } from './codes.ts';

/*
 * Records that look like one client and are two, as an accountant meets them. All numbers hold unless it is said.
 */

function at(street: string, zipCode: string, city: string): Partial<Client> {
  return {
    addresses: [{ role: 'billing', street, zipCode, city, province: null, country: 'IT' }],
  };
}

const [A, B] = ['00011010154', '00011020153'] as const;
const PERSON = 'BRNLRI81D52F205U';
const codes = (pair: Pair | null) => pair?.against.map(({ code }) => code) ?? [];

describe('one codice fiscale at two partite IVA', () => {
  const owned = (name: string, vatNumber: string): Partial<Client> => ({
    name,
    vatNumber,
    taxId: PERSON,
  });

  test('is who signs for two companies: no link', () => {
    expect(pairOf(owned('Zeffira S.r.l.', A), owned('Malcanto S.r.l.', B))).toBeNull();
  });

  test('is somebody who has a new number where the name is the same: likely, and in conflict', () => {
    const pair = pairOf(owned('Ilaria Bruni', A), owned('Bruni Ilaria', B));
    expect(pair).toMatchObject({ strength: 'likely', isConflict: true });
    expect(codes(pair)).toContain('vat-differs');
  });

  test('of a company in the other’s field for tax is no link either', () => {
    const pair = pairOf(
      { name: 'Zeffira S.r.l.', vatNumber: A, taxId: B },
      { name: 'Malcanto Holding S.p.A.', vatNumber: B, taxId: B },
    );
    expect(pair).toBeNull();
  });
});

test('condominiums with the number of who administers them have nothing in common but a word of all', () => {
  const pair = pairOf(
    { name: 'Condominio Via Roma 5', vatNumber: A, taxId: '97123450583' },
    { name: 'Condominio Via Po 9', vatNumber: A, taxId: A },
  );
  expect(pair?.isConflict).toBe(true);
  expect(codes(pair)).toContain('name-differs');
});

test('father and son of one name in one house are two', () => {
  const house = at('Via Po 3', '10123', 'Torino');
  const pair = pairOf(
    { ...house, name: 'Marta Servadio', taxId: 'SRVMRT88L61H501F' },
    { ...house, name: 'Servadio Marta', taxId: PERSON, kind: 'individual' },
  );
  expect(pair).toMatchObject({ strength: 'possible', isConflict: true });
});

test('namesakes in one postcode and two streets are no more than possible', () => {
  const pair = pairOf(
    { name: 'Marta Servadio', ...at('Via Po 3', '10123', 'Torino') },
    { name: 'Marta Servadio', kind: 'individual', ...at('Via Dora 8', '10123', 'Torino') },
  );
  expect(pair?.strength).toBe('possible');
});

test('an accountant’s email at two names says nothing', () => {
  const emails = [{ role: 'main', address: 'studio@conti.example' }] as const;
  expect(pairOf({ name: 'Zeffira', emails }, { name: 'Malcanto', emails })).toBeNull();
});

test('sisters at one address with one mailbox, and a number each, are two', () => {
  const shared = {
    ...at('Via Roma 1', '20121', 'Milano'),
    emails: [{ role: 'main', address: 'info@mirador.example' }],
  } as const;
  const pair = pairOf(
    { ...shared, name: 'Mirador S.p.A.', vatNumber: A },
    { ...shared, name: 'Mirador Immobiliare S.r.l.', vatNumber: B },
  );
  expect(pair).toBeNull();
});

test('what only fills a field is nobody’s number', () => {
  for (const filler of ['11111111111', '01234567897', '00000000000', '12345678903']) {
    const pair = pairOf(
      { name: 'Zeffira', vatNumber: filler },
      { name: 'Malcanto', vatNumber: filler },
    );
    expect([filler, pair]).toEqual([filler, null]);
  }
});

test('the same digits in two countries are two numbers', () => {
  const pair = pairOf({ name: 'Zeffira', vatNumber: A }, { name: 'Malcanto', vatNumber: `HR${A}` });
  expect(pair).toBeNull();
});
