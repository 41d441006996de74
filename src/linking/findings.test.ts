import { expect, test } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import { finish } from '#domain/steps.ts';
import { demoClient } from '#testing/demo-client.ts';
import { manyClients } from '#testing/linked-clients.ts';
import { counterpartsOf } from './counterparts.ts';
import { numbersAtManyNames } from './findings.ts';
import { LinkIndex } from './link-index.ts';
import { allPairs, pairsOf } from './link-result.ts';
import { link, linkSteps } from './link.ts';

const VAT_NUMBER = 'IT00011010154';

function made(provider: string, id: string, values: Partial<Client>): Client {
  return demoClient({ key: toClientKey(provider, id), provider, id, ...values });
}

function indexOf(clients: readonly Client[]): LinkIndex {
  const index = new LinkIndex();
  for (const client of clients) index.put(client);
  index.update();
  return index;
}

test('a number at names that have nothing in common is told, with how many there are', () => {
  const names = ['Zeffira', 'Quarzifera', 'Malcantone', 'Vauquelin', 'Malcantone Yachting'];
  const clients = names.map((name, index) =>
    made('wethod', String(index), { name, vatNumber: VAT_NUMBER }),
  );
  expect(finish(numbersAtManyNames(indexOf(clients)))).toEqual([
    { number: '00011010154', names: 4, keys: clients.map(({ key }) => key) },
  ]);
  expect(finish(numbersAtManyNames(indexOf(clients.slice(0, 3))))).toEqual([]);
  // Then it links nobody, and is to be looked at.
  const [pair] = link(clients).pairs;
  expect(pair).toMatchObject({ strength: 'possible', isConflict: true });
  expect(pair?.against.map(({ code }) => code)).toContain('name-differs');
});

test('of several counterparts the first has the most reasons, then the newest change', () => {
  const name = 'Zeffira Ceramiche S.r.l.';
  const clients = [
    made('wethod', '1', { name, vatNumber: VAT_NUMBER }),
    made('qonto', 'a', { name: null, vatNumber: VAT_NUMBER, updatedAt: 9 }),
    made('qonto', 'b', { name, vatNumber: VAT_NUMBER, updatedAt: 1 }),
    made('qonto', 'c', { name, vatNumber: VAT_NUMBER, updatedAt: 2 }),
  ];
  const index = indexOf(clients);
  expect(counterpartsOf(index, 'wethod:1')).toEqual(['qonto:c', 'qonto:b', 'qonto:a']);
  expect(counterpartsOf(index, 'qonto:a')).toEqual(['wethod:1']);
  expect(counterpartsOf(index, 'wethod:404')).toEqual([]);
});

test('a record that may be two which contradict each other is a suggestion for both', () => {
  const name = 'Zeffira Ceramiche S.r.l.';
  const emails = [{ role: 'main', address: 'info@zeffira.example' }] as const;
  const clients = [
    made('wethod', '1', { name, emails, vatNumber: VAT_NUMBER }),
    made('wethod', '2', { name, emails, vatNumber: 'IT00011020153' }),
    made('qonto', 'a', { name, emails }),
  ];
  const pairs = pairsOf(indexOf(clients), 'qonto:a');
  expect(pairs.map(({ strength, notes }) => [strength, ...notes])).toEqual([
    ['possible', 'ambiguous'],
    ['possible', 'ambiguous'],
  ]);
});

test('a record without a name that may be two with other names is a suggestion for both', () => {
  // One number that does not hold, in one house: it was copied to one of them, or is one of theirs.
  const values = {
    vatNumber: 'IT00011010155',
    addresses: [
      {
        role: 'billing',
        street: 'Via Po 3',
        zipCode: '10123',
        city: 'Torino',
        province: null,
        country: 'IT',
      },
    ],
  } as const;
  const nameless = made('qonto', 'a', { ...values, name: null });
  const zeffira = made('wethod', '1', { ...values, name: 'Zeffira S.r.l.' });
  const said = (clients: readonly Client[]) =>
    pairsOf(indexOf(clients), 'qonto:a').map(({ strength, notes }) => [strength, ...notes]);
  expect(said([nameless, zeffira])).toEqual([['likely']]);
  const other = made('wethod', '2', { ...values, name: 'Malcantone S.r.l.' });
  expect(said([nameless, zeffira, other])).toEqual([
    ['possible', 'ambiguous'],
    ['possible', 'ambiguous'],
  ]);
  // Two that are one are no question.
  const same = made('wethod', '2', { ...values, name: 'ZEFFIRA SRL' });
  expect(said([nameless, zeffira, same])).toEqual([['likely'], ['likely']]);
});

test('what links one client is a part of all links', () => {
  const clients = manyClients(60, 7);
  const index = indexOf(clients);
  const ofEach = new Set(
    clients.flatMap(({ key }) => pairsOf(index, key).map((pair) => JSON.stringify(pair))),
  );
  expect(ofEach).toEqual(new Set([...allPairs(index)].map((pair) => JSON.stringify(pair))));
});

test('in steps the same is found as at once', () => {
  const clients = manyClients(60, 8);
  const steps = linkSteps(clients, []);
  let count = 0;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      expect(value).toEqual(link(clients));
      break;
    }
    count += 1;
  }
  expect(count).toBeGreaterThan(2);
});
