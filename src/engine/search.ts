import type { Client } from '#domain/client.ts';
import { compact, fold } from '#domain/fold.ts';

/**
 * All that a client can be found by, folded: one line a text, then one line an identifier without its
 * spaces and dots, so that a pasted number is found however either side is written.
 */
export function searchText(client: Client): string {
  const identifiers = [
    client.vatNumber,
    client.taxId,
    client.registrationNumber,
    ...client.phones,
    ...client.eInvoicing.map((code) => code.value),
    ...client.externalIdentifiers.map((identifier) => identifier.value),
  ].filter((identifier) => identifier !== null);
  const texts = [
    client.name,
    client.legalName,
    ...client.emails.map((email) => email.address),
    ...client.addresses.flatMap((address) => [address.street, address.city]),
    ...identifiers,
  ];
  // `srl` finds `S.r.l.`, as people write it either way.
  const dotless = [client.name, client.legalName].map((name) => fold(name).replaceAll('.', ''));
  const lines = texts.map(fold).concat(dotless, identifiers.map(compact));
  return [...new Set(lines)].join('\n');
}

/** Whether a `searchText` has every word that was typed; always, where nothing was. */
export function searchMatcher(search: string): (searchText: string) => boolean {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const whole = compact(search);
  // `0123 456` may be one number with a space in it rather than two words.
  const isIdentifier = words.length > 1 && /\d/.test(whole);
  const pairs = words.map((word) => ({ word, bare: compact(word) || word }));
  return (text) =>
    pairs.every(
      ({ word, bare }) => text.includes(word) || (bare !== word && text.includes(bare)),
    ) ||
    (isIdentifier && text.includes(whole));
}
