import { expect, test } from 'vitest';
import { exampleClient, TODAY } from './fixtures/example-client.ts';
import { makeReadiness } from './readiness.ts';
import type { Example } from './rule.ts';
import { valueThatHolds } from './value-that-holds.ts';

const findingsOf = makeReadiness();

/** What the other system has for the first finding of a client. */
function offered(here: Example, there: Example): string | null {
  const [finding] = findingsOf(exampleClient(here), TODAY);
  const other = exampleClient(there);
  if (finding === undefined) throw new Error('nothing is found');
  return valueThatHolds(finding, other, findingsOf(other, TODAY));
}

test('the other system’s value is offered where nothing is found in it', () => {
  const wrong = { vatNumber: '76543210158', taxId: null };
  expect(offered(wrong, { provider: 'qonto', vatNumber: '76543210157' })).toBe('76543210157');
  expect(offered(wrong, { provider: 'qonto', vatNumber: '76543210159' })).toBe(null);
  expect(offered(wrong, { provider: 'qonto', vatNumber: null })).toBe(null);
  expect(offered(wrong, { provider: 'qonto', vatNumber: '76543210158' })).toBe(null);
});

test('a SIREN is offered from wherever the other system has it', () => {
  const without = { country: 'FR', vatNumber: null, registrationNumber: null } as const;
  expect(offered(without, { provider: 'qonto', country: 'FR', taxId: '70000001100010' })).toBe(
    '70000001100010',
  );
});

test('a number of the register is no codice fiscale', () => {
  const here = { provider: 'qonto', taxId: 'BRNLRI81D52F205V' };
  expect(offered(here, { taxId: null, registrationNumber: 'MI-1234567' })).toBe(null);
});

test('an address is offered as a whole, in either direction', () => {
  const whole = 'Via Lana 4, 13900 Biella, IT';
  expect(offered({ provider: 'qonto', address: 'none' }, {})).toBe(whole);
  const here = { address: 'none', vatNumber: 'IT00000010157' } as const;
  expect(offered(here, { provider: 'qonto', province: null })).toBe(whole);
  expect(offered(here, { provider: 'qonto', zipCode: '1390' })).toBe(null);
});
