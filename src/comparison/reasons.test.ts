import { describe, expect, test } from 'vitest';
import type { Client } from '#domain/client.ts';
import { demoClient } from '#testing/demo-client.ts';
import { compareClients } from './comparison.ts';
import { addressed, clientWith, fieldOf, outcome } from '#testing/compared-field.ts';

test.each([
  ['name', 'Müller GmbH', 'Mueller GmbH'],
  ['street', 'Münchner Straße 5', 'Muenchner Str. 5'],
  ['city', 'Köln', 'KOELN'],
])('%s: %s is %s, as systems without umlauts write it', (field, left, right) => {
  const [a, b] = [left, right].map((value) => clientWith(field, value, null, false));
  expect(outcome(a as Client, b as Client, fieldOf(field)).result).toBe('formatting');
});

describe('what else is said of a result', () => {
  test.each([
    ['name', 'Zelkova', 'Zelkova S.r.l.', 'form-on-one-side'],
    ['name', 'Zelkova S.r.l.', 'Zelkova S.r.l.s.', 'other-form'],
    ['name', 'Zelkova', 'Zelkowa', 'one-slip'],
    ['code', '2R4GT08', '2R4GTO8', 'look-alike'],
    ['number', 'n/a', 'IT00011010154', 'filler'],
    ['number', 'IT00011010154', 'IT00011010155', 'one-slip'],
    ['number', 'IT00011010154', 'FR81812003416', 'other-country'],
    ['country', 'Atlantide', 'IT', 'unknown-country'],
    ['street', 'Via G. Garibaldi 41', 'Via Giuseppe Garibaldi 41', 'initial'],
  ])('%s: %s and %s', (field, left, right, reason) => {
    const of = field === 'number' ? 'vatNumber' : fieldOf(field);
    const [a, b] = [left, right].map((value) => clientWith(field, value, null, false));
    expect(outcome(a as Client, b as Client, of).reason).toBe(reason);
  });

  test('an email that the other has as a further one is no difference', () => {
    const left = demoClient({ emails: [{ role: 'main', address: 'conti@a.example' }] });
    const right = demoClient({
      emails: [
        { role: 'main', address: 'info@a.example' },
        { role: 'extra', address: 'Conti@a.example' },
      ],
    });
    expect(outcome(left, right, 'email')).toMatchObject({
      result: 'formatting',
      reason: 'listed-as-further',
    });
  });

  test('an address that is the other one’s delivery address is different, and it is said', () => {
    const place = { street: 'Via Lana 4', zipCode: '13900', city: 'Biella', country: 'IT' };
    const left = demoClient({ addresses: addressed(place) });
    const right = demoClient({
      addresses: [
        ...addressed({ ...place, street: 'Via Seta 1' }),
        ...addressed({ ...place, role: 'delivery', street: 'via Lana, 4' }),
      ],
    });
    expect(outcome(left, right, 'street')).toMatchObject({
      result: 'different',
      reason: 'equals-delivery-address',
    });
    expect(compareClients(left, right).differences).toBe(1);
  });

  test('numbers of two registers are not compared', () => {
    const [left, right] = ['37/123/45678', 'DE812004111'].map((taxId) =>
      demoClient({ taxId, addresses: addressed({ country: 'DE' }) }),
    );
    expect(outcome(left as Client, right as Client, 'taxId')).toMatchObject({
      result: 'none',
      reason: 'other-kinds',
    });
  });
});
