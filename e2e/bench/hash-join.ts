import type { Client } from '#domain/client.ts';

/**
 * How many pairs of two lists have a VAT number, a name or an email in common, as plainly as it can be found: a map of
 * texts. It knows no legal form, no check digit and no prefix: what linking costs is told in times of what this does.
 */
export function hashJoin(left: readonly Client[], right: readonly Client[]): number {
  const byKey = new Map<string, Client[]>();
  for (const client of left) {
    for (const key of keysOf(client)) {
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [client]);
      else others.push(client);
    }
  }
  let pairs = 0;
  for (const client of right) {
    const met = new Set<Client>();
    for (const key of keysOf(client)) for (const other of byKey.get(key) ?? []) met.add(other);
    pairs += met.size;
  }
  return pairs;
}

function keysOf({ vatNumber, name, emails }: Client): readonly string[] {
  return [
    ...(vatNumber === null ? [] : [`vat ${vatNumber.replace(/\W/g, '').toUpperCase()}`]),
    ...(name === null ? [] : [`name ${name.trim().toLowerCase()}`]),
    ...emails.slice(0, 1).map(({ address }) => `email ${address.trim().toLowerCase()}`),
  ];
}
