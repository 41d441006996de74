import { describe, expect, it } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import { emptySyncState, type SyncState } from '#sync/sync-state.ts';
import { demoClient } from '#testing/demo-client.ts';
import { makeClientFinder, MOST_CLIENTS } from './best-clients.ts';

type Known = Partial<Client>;

function stateOf(...clients: readonly Known[]): SyncState {
  const state = emptySyncState();
  state.set.add(clients.map((known, index) => demoClient({ id: String(index + 1), ...known })));
  return state;
}

const namesFor = (typed: string, ...states: readonly SyncState[]) =>
  makeClientFinder()(states, typed).clients.map(({ name }) => name);

it('takes in what has changed since', () => {
  const state = stateOf({ name: 'Rossi' });
  const find = makeClientFinder();
  const before = find([state], 'ros');
  expect(find([state], 'ros')).toBe(before);
  state.set.add([demoClient({ id: '9', name: 'Rosa' })]);
  expect(find([state], 'ros').clients.map(({ name }) => name)).toEqual(['Rosa', 'Rossi']);
});

describe('clients by what was typed', () => {
  it('come with the beginning of the name first, then of a word, then of a number or an email', () => {
    const state = stateOf(
      {
        name: 'Zeta',
        addresses: [
          {
            role: 'main',
            street: 'Via San Mario 1',
            zipCode: null,
            city: null,
            province: null,
            country: null,
          },
        ],
      },
      { name: 'Somario' },
      { name: 'Beta', emails: [{ role: 'main', address: 'mario@beta.example' }] },
      { name: 'Studio Mario' },
      { name: 'Mario Rossi', deletedAt: 5 },
      { name: 'Mário Bianchi' },
      { name: 'Nobody' },
    );
    expect(namesFor('mario', state)).toEqual([
      'Mário Bianchi',
      'Mario Rossi',
      'Studio Mario',
      'Beta',
      'Somario',
      'Zeta',
    ]);
  });

  it('are found by a number however it is written', () => {
    const state = stateOf(
      { name: 'Alfa 0123', vatNumber: 'IT99999999999' },
      { name: 'Omega', vatNumber: 'IT01234567890' },
    );
    expect(namesFor('IT 012.345', state)).toEqual(['Omega']);
  });

  it('are the best of all sets together, and as many as can be looked through', () => {
    const many = (provider: string, first: string): readonly Known[] =>
      Array.from({ length: 30 }, (_, index) => ({
        key: toClientKey(provider, String(index)),
        provider,
        name: `${index % 2 === 0 ? first : 'Azienda'} Rossi ${String(index).padStart(2, '0')}`,
      }));
    const states = [stateOf(...many('wethod', 'Alfa')), stateOf(...many('qonto', 'Rossi'))];
    const { clients, counts } = makeClientFinder()(states, 'rossi');
    expect(counts).toEqual([30, 30]);
    expect(clients).toHaveLength(MOST_CLIENTS);
    const names = clients.map(({ name }) => name ?? '');
    expect(names.slice(0, 15).every((name) => name.startsWith('Rossi'))).toBe(true);
    expect(names.slice(15)).toEqual([0, 2, 4, 6, 8].map((index) => `Alfa Rossi 0${index}`));
  });

  it('are the same however quickly it was typed', () => {
    const states = [stateOf({ name: 'Rossi' }, { name: 'Ross' }, { name: 'Il Rosso' })];
    const find = makeClientFinder();
    for (const typed of ['r', 'ro', 'ross', 'rossi', 'ross', 'il']) {
      expect(find(states, typed).clients).toEqual(makeClientFinder()(states, typed).clients);
    }
  });
});
