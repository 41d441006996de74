import { expect, test } from 'vitest';
import { exampleClient, TODAY } from '#readiness/fixtures/example-client.ts';
import { annuaireList } from './annuaire.ts';

test('the list for the Annuaire has each SIREN that holds once, a line each', () => {
  const clients = [
    exampleClient({ country: 'FR' }),
    exampleClient({ country: 'FR', vatNumber: null, registrationNumber: '81200341600128' }),
    exampleClient({ provider: 'qonto', country: 'FR', taxId: '70000001100010' }),
    exampleClient({ country: 'FR', vatNumber: null, registrationNumber: '812003417' }),
    exampleClient({ country: 'IT' }),
    { ...exampleClient({ country: 'FR', vatNumber: 'FR81812003424' }), deletedAt: 0 },
  ];
  expect(annuaireList(clients, TODAY)).toBe('700000011\n812003416\n');
  expect(annuaireList([], TODAY)).toBe('');
});
