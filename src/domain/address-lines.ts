import type { Address } from './client.ts';

/** Street; zip code, city and province; country. Lines without anything are left out. */
export function addressLines(
  address: Address,
  countryName: (country: string) => string,
): readonly string[] {
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
