import { describe, expect, test } from 'vitest';
import { isSameCity, toCity } from './cities.ts';

const isSame = (a: string, b: string, country: string | null = null) =>
  isSameCity(toCity(a, country), toCity(b, country));

describe('one city', () => {
  test.each([
    ['Milano', 'Milan', null],
    ['Milano', 'Mailand', 'IT'],
    ['Firenze', 'FIRENZE', null],
    ['Albino (BG)', 'Albino', null],
    ['Albino BG', 'Albino', null],
    ['Albino - BG', 'Albino', 'IT'],
    ['Albino bg', 'Albino', 'IT'],
    ['Paris Cedex 09', 'Paris', null],
    ['Paris 9e', 'Paris', 'FR'],
    ['Paris 09', 'Paris 9ème arrondissement', 'FR'],
    ['Parigi', 'Paris', null],
    ['S. Donato Milanese', 'San Donato Milanese', null],
    ['St-Étienne', 'Saint-Étienne', null],
    ['Köln', 'Cologne', null],
    ['Colonia', 'Köln', 'DE'],
    ['Genève', 'Ginevra', null],
    ['Bozen', 'Bolzano', null],
    ['Wien', 'Vienne', 'AT'],
    ['Bolzano/Bozen', 'Bolzano', 'IT'],
    ['Bozen - Bolzano', 'Bolzano', null],
    ['Reggio Emilia', "Reggio nell'Emilia", 'IT'],
    ["L'Aia", 'Den Haag', null],
  ])('%s is %s (%s)', (a, b, country) => expect(isSame(a, b, country)).toBe(true));
});

describe('two cities', () => {
  test.each([
    ['Roma', 'Rimini', null],
    ['Vienne', 'Wien', 'FR'],
    ['Vienne', 'Wien', null],
    ['Paris 9e', 'Paris 10e', 'FR'],
    ['Monaco', 'München', null],
    ['Bergamo', 'Albino (BG)', null],
    ['(BG)', '', null],
    ['', '', null],
  ])('%s is not %s (%s)', (a, b, country) => expect(isSame(a, b, country)).toBe(false));
});
