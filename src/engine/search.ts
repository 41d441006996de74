import type { Client } from '#domain/client.ts';
import { compact, fold, withoutOuterSeparators } from '#domain/fold.ts';

/** Between the lines of a `searchText`, and between its three parts: no word that is typed has it in it. */
const LINE = '\n';
const PART = '\n\n';

/**
 * All that a client can be found by, folded, in three parts: emails and addresses; names, also without
 * their dots; numbers and codes without their separators, so that a pasted number is found however either
 * side is written. A code that is an email stands with the emails, which keep their separators.
 */
export function searchText(client: Client): string {
  const values = [
    client.vatNumber,
    client.taxId,
    client.registrationNumber,
    ...client.phones,
    ...client.eInvoicing.map((code) => code.value),
    ...client.externalIdentifiers.map((identifier) => identifier.value),
  ].filter((value) => value !== null);
  const isEmail = (value: string) => value.includes('@');
  const texts = [
    ...client.emails.map((email) => email.address),
    ...client.addresses.flatMap((address) => [address.street, address.city]),
    ...values.filter(isEmail),
  ].map(toLine);
  const names = [client.name, client.legalName].map(toLine);
  const codes = values.filter((value) => !isEmail(value)).map(compact);
  // `srl` finds `S.r.l.`, as people write it either way.
  return [texts, [...names, ...names.map(withoutDots)], codes]
    .map((lines) => [...new Set(lines)].filter((line) => line !== '').join(LINE))
    .join(PART);
}

/** A word that was typed, as each part of a `searchText` is looked through for it. */
interface Word {
  readonly plain: string;
  /** `null` where it is the plain word: then one look through all parts is enough. */
  readonly separated: { readonly withoutDots: string; readonly code: string } | null;
}

/** The words of a search. What consists of separators alone asks nothing yet. */
function wordsOf(search: string): readonly Word[] {
  return fold(search)
    .split(/\s+/)
    .map(withoutOuterSeparators)
    .filter((plain) => plain !== '')
    .map((plain) => {
      const code = compact(plain);
      return {
        plain,
        separated: code === plain ? null : { withoutDots: withoutDots(plain), code },
      };
    });
}

/**
 * Whether a `searchText` has every word that was typed; always, where nothing was. A search that goes on
 * from another one finds nothing that the other did not: each look is for a longer text.
 */
export function searchMatcher(search: string): (searchText: string) => boolean {
  const words = wordsOf(search);
  return (text) =>
    words.every(({ plain, separated }) => {
      if (text.includes(plain)) return true;
      if (separated === null) return false;
      const names = text.indexOf(PART);
      const codes = text.indexOf(PART, names + PART.length);
      return (
        text.includes(separated.code, codes) ||
        text.slice(names, codes).includes(separated.withoutDots)
      );
    });
}

/** Whether a search finds nothing that an earlier one did not, because it only goes on from it. */
export function isNarrower(search: string, earlier: string): boolean {
  // Folded: `и` and then a breve is another letter, and no longer begins with the first.
  return fold(search).startsWith(fold(earlier));
}

function toLine(text: string | null): string {
  return fold(text).replace(/\s+/g, ' ');
}

function withoutDots(folded: string): string {
  return folded.replaceAll('.', '');
}
