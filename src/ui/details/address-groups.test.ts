import { describe, expect, it } from 'vitest';
import { addressLines } from '#domain/address-lines.ts';
import type { Address } from '#domain/client.ts';
import { countryName } from '#i18n/country-name.ts';
import { toAddressGroups } from './address-groups.ts';

const linesOf = (address: Address) => addressLines(address, countryName);

const TURIN: Address = {
  role: 'main',
  street: 'Via Roma 1',
  zipCode: '10121',
  city: 'Torino',
  province: 'TO',
  country: 'Elsewhere',
};
const EMPTY: Address = {
  role: 'main',
  street: null,
  zipCode: null,
  city: null,
  province: null,
  country: null,
};

describe('addresses', () => {
  it('are said once where they are identical, with their roles joined', () => {
    const groups = toAddressGroups([
      { ...TURIN, role: 'main', street: 'Via Po 2' },
      { ...TURIN, role: 'billing' },
      { ...TURIN, role: 'delivery' },
    ]);
    expect(groups.map((group) => group.roles)).toEqual([['main'], ['billing', 'delivery']]);
  });
  it('are identical where only spaces differ', () => {
    const groups = toAddressGroups([TURIN, { ...TURIN, role: 'billing', street: ' Via  Roma 1 ' }]);
    expect(groups.map((group) => group.roles)).toEqual([['main', 'billing']]);
  });
  it('are apart where anything else differs', () => {
    expect(toAddressGroups([TURIN, { ...TURIN, role: 'billing', zipCode: '10122' }])).toHaveLength(
      2,
    );
  });
  it('are left out where nothing is in them', () => {
    expect(toAddressGroups([EMPTY])).toEqual([]);
  });
});

describe('the lines of an address', () => {
  it('are those of a letter', () => {
    expect(linesOf(TURIN)).toEqual(['Via Roma 1', '10121 Torino (TO)', 'Elsewhere']);
  });
  it('leave out what is absent', () => {
    expect(linesOf({ ...TURIN, street: null, province: null })).toEqual([
      '10121 Torino',
      'Elsewhere',
    ]);
    expect(linesOf({ ...EMPTY, province: 'TO' })).toEqual(['TO']);
  });
  it('name a country by its code', () => {
    expect(linesOf({ ...EMPTY, country: 'IT' })).not.toEqual(['IT']);
  });
});
