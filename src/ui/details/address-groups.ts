import type { Address, AddressRole } from '#domain/client.ts';
import { countryName } from '#i18n/country-name.ts';

export interface AddressGroup {
  readonly roles: readonly AddressRole[];
  /** As it is written on a letter. */
  readonly lines: readonly string[];
}

/** Addresses that read alike are said once, with their roles joined; an empty one is not said. */
export function toAddressGroups(addresses: readonly Address[]): readonly AddressGroup[] {
  const groups = Map.groupBy(addresses, (address) => addressLines(address).join('\n'));
  groups.delete('');
  return [...groups].map(([written, alike]) => ({
    roles: alike.map((address) => address.role),
    lines: written.split('\n'),
  }));
}

/** Street; zip code, city and province; country. Lines without anything are left out. */
export function addressLines(address: Address): readonly string[] {
  const province = clean(address.province);
  const place = [
    clean(address.zipCode),
    clean(address.city),
    province !== '' && clean(address.city) !== '' ? `(${province})` : province,
  ];
  return [
    clean(address.street),
    place.filter((part) => part !== '').join(' '),
    address.country === null ? '' : countryName(clean(address.country)),
  ].filter((line) => line !== '');
}

function clean(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
