import type { Address, AddressRole } from '#domain/client.ts';
import { addressLines } from '#domain/address-lines.ts';
import { countryName } from '#i18n/country-name.ts';

export interface AddressGroup {
  readonly roles: readonly AddressRole[];
  /** As it is written on a letter. */
  readonly lines: readonly string[];
}

/** Addresses that read alike are said once, with their roles joined; an empty one is not said. */
export function toAddressGroups(addresses: readonly Address[]): readonly AddressGroup[] {
  const groups = Map.groupBy(addresses, (address) => addressLines(address, countryName).join('\n'));
  groups.delete('');
  return [...groups].map(([written, alike]) => ({
    roles: alike.map((address) => address.role),
    lines: written.split('\n'),
  }));
}
