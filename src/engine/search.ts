import type { Client } from '#domain/client.ts';
import { compact, fold, withoutOuterSeparators } from '#domain/fold.ts';
import { ITEMS_IN_STEP, type Steps } from '#domain/steps.ts';

/** Between the lines of a `searchText`, and between its three parts: no word that is typed has it in it. */
const LINE = '\n';
const PART = '\n\n';

/**
 * All that a client can be found by, folded, in three parts: emails and addresses; names, also without
 * their dots; numbers and codes without their separators, so that a pasted number is found however either
 * side is written. A code that is an email stands with the emails, which keep their separators.
 */
export function searchText(client: Client): string {
  const [texts, codes] = toBeFound(client);
  return joined(new Set(texts.map(toLine)), namesOf(client), new Set(codes.map(compact)));
}

/** The same in steps, for a client of very many values. */
export function* searchTextInSteps(client: Client): Steps<string> {
  const [texts, codes] = toBeFound(client);
  const lines = yield* changedInSteps(texts, toLine);
  return joined(lines, namesOf(client), yield* changedInSteps(codes, compact));
}

/** Whether the text of a client is made in steps. */
export function isLongToSearch({ emails, externalIdentifiers }: Client): boolean {
  return emails.length + externalIdentifiers.length > ITEMS_IN_STEP;
}

/** Names apart: what a client is found by with its separators, and without. */
function toBeFound(client: Client) {
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
  ];
  return [texts, values.filter((value) => !isEmail(value))] as const;
}

/** `srl` finds `S.r.l.`, as people write it either way. */
function namesOf(client: Client): ReadonlySet<string> {
  const names = [client.name, client.legalName].map(toLine);
  return new Set([...names, ...names.map(withoutDots)]);
}

function joined(...parts: readonly ReadonlySet<string>[]): string {
  return parts.map((lines) => [...lines].filter((line) => line !== '').join(LINE)).join(PART);
}

/** What each becomes, once. */
function* changedInSteps<Value>(
  values: readonly Value[],
  change: (value: Value) => string,
): Steps<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (let from = 0; from < values.length; from += ITEMS_IN_STEP) {
    for (const value of values.slice(from, from + ITEMS_IN_STEP)) changed.add(change(value));
    yield;
  }
  return changed;
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
