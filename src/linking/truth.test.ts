import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client, ClientKey } from '#domain/client.ts';
import { fold } from '#domain/fold.ts';
import { clientsOfBoth, decisionsOn } from '#testing/linked-clients.ts';
import type { Decision, Pair, ReasonCode } from './codes.ts';
import { identitiesOf } from './identities.ts';
import { link } from './link.ts';
import { Party } from './party.ts';

const RUNS = { numRuns: 300 };

const set = clientsOfBoth(9).chain((clients) =>
  fc.record({ clients: fc.constant(clients), decisions: decisionsOn(clients) }),
);

/** The digits and letters of a number, as a person reads them. */
const bare = (text: string | null) => (text ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Every text of a client where numbers stand. */
function numberTexts(client: Client): readonly string[] {
  const { vatNumber, taxId, registrationNumber, eInvoicing } = client;
  const texts = [vatNumber, taxId, registrationNumber, ...eInvoicing.map(({ value }) => value)];
  return texts.map(bare).filter((text) => text !== '');
}

const ZEROS = /^0+/;

/** Whether a number stands in a client's fields, with a prefix or lost zeros or in a longer number. */
function hasNumber(client: Client, number: string): boolean {
  const short = number.replace(ZEROS, '');
  return numberTexts(client).some((text) => text.replace(ZEROS, '').includes(short));
}

function wordsOf({ name, legalName }: Client): ReadonlySet<string> {
  const text = fold(`${name ?? ''} ${legalName ?? ''}`).replaceAll('.', '');
  return new Set(text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2));
}

type IsTrue = (client: Client, value: string, other: Client) => boolean;

const hasNumberOf: IsTrue = (client, value) => hasNumber(client, value);
const hasAddress: IsTrue = ({ addresses }) => addresses.length > 0;
const hasName: IsTrue = (client) => wordsOf(client).size > 0;

/** What makes a reason true of a record: read off its texts, not by the code that finds it. */
const IS_TRUE: Readonly<Record<ReasonCode, IsTrue>> = {
  decision: () => true,
  ref: (client, value, other) =>
    client.id === value &&
    (client.externalIdentifiers.some((each) => each.value === other.id) ||
      other.externalIdentifiers.some((each) => each.value === client.id)),
  cf: hasNumberOf,
  siren: hasNumberOf,
  vat: hasNumberOf,
  'vat-cf': hasNumberOf,
  'number-invalid': hasNumberOf,
  'number-typo': hasNumberOf,
  name: hasName,
  'name-near': hasName,
  street: (client, value) =>
    client.addresses.some(({ street }) => (street ?? '').includes(value.split(' ').at(-1) ?? '?')),
  zip: (client, value) =>
    client.addresses.some(({ zipCode }) => zipCode !== null && value.endsWith(zipCode)),
  city: hasAddress,
  email: (client, value) => client.emails.some(({ address }) => address.toLowerCase() === value),
  phone: (client, value) =>
    client.phones.some((phone) =>
      value.endsWith(phone.replace(/\D/g, '').replace(/^(?:00)?(?:39)?0*/, '')),
    ),
  domain: (client, value) =>
    JSON.stringify([client.emails, client.raw]).toLowerCase().includes(value),
};

test('every link has a reason, and each reason is true of both records', () => {
  fc.assert(
    fc.property(set, ({ clients, decisions }) => {
      const byKey = new Map(clients.map((client) => [client.key, client] as const));
      for (const { left, right, strength, why } of link(clients, decisions).pairs) {
        if (strength !== null) expect(why.length).toBeGreaterThan(0);
        const [a, b] = [byKey.get(left), byKey.get(right)];
        if (a === undefined || b === undefined) throw new Error('a pair of nobody');
        for (const reason of why) {
          const { code } = reason;
          expect([reason, IS_TRUE[code](a, reason.left, b)]).toEqual([reason, true]);
          expect([reason, IS_TRUE[code](b, reason.right, a)]).toEqual([reason, true]);
        }
      }
    }),
    RUNS,
  );
});

/** The numbers of a record that hold, by what they say of it. */
function numbersByRegister(client: Client): ReadonlyMap<string, string> {
  const { vat, vatSiren, ownCodes, sirens } = identitiesOf(new Party(client).numbers);
  const known = new Map<string, string>();
  // A French number may have several keys: what is behind them says who it is.
  if (vat?.state === 'holds') known.set('vat', `${vat.register} ${vatSiren?.value ?? vat.value}`);
  const [code, more] = ownCodes;
  if (code !== undefined && more === undefined) known.set('cf', code.value);
  const [siren, another] = sirens;
  if (siren?.state === 'holds' && another === undefined) known.set('siren', siren.value);
  return known;
}

/** Whether two records have a number each, of one register, and these are two. */
function contradict(a: Client, b: Client): boolean {
  const [left, right] = [numbersByRegister(a), numbersByRegister(b)];
  return [...left].some(([register, value]) => {
    const other = right.get(register) ?? value;
    const isRepeated = register === 'cf' && (repeats(value, b) || repeats(other, a));
    return other !== value && !isRepeated;
  });
}

/** A partita IVA that is repeated under codice fiscale says nothing of that. */
function repeats(code: string, { vatNumber }: Client): boolean {
  return bare(vatNumber).endsWith(code.replace(ZEROS, ''));
}

const linked = ({ strength }: Pair) => strength === 'certain' || strength === 'likely';

/** What somebody wrote or decided holds whatever numbers say. */
function isWritten(pair: Pair | undefined): boolean {
  return pair?.why.some(({ code }) => code === 'ref' || code === 'decision') === true;
}

function pairFinder(pairs: readonly Pair[]) {
  const key = (a: ClientKey, b: ClientKey) => [a, b].toSorted().join(' ');
  const found = new Map(pairs.map((pair) => [key(pair.left, pair.right), pair] as const));
  return (a: ClientKey, b: ClientKey) => found.get(key(a, b));
}

test('no cluster holds two records whose valid numbers of one register differ, but by a written word', () => {
  fc.assert(
    fc.property(clientsOfBoth(12), (clients) => {
      const byKey = new Map(clients.map((client) => [client.key, client] as const));
      const { clusters, pairs } = link(clients);
      const pairOf = pairFinder(pairs);
      for (const { members, isConflict } of clusters) {
        for (const [index, left] of members.entries()) {
          for (const right of members.slice(index + 1)) {
            const [a, b] = [byKey.get(left), byKey.get(right)];
            if (a === undefined || b === undefined || !contradict(a, b)) continue;
            const someWritten = members.some((key) =>
              members.some((other) => isWritten(pairOf(key, other))),
            );
            // Then they are a link by themselves, and in conflict: they share another number.
            const pair = pairOf(left, right);
            const isLink = pair !== undefined && linked(pair) && pair.isConflict;
            expect([left, right, someWritten || isLink]).toEqual([left, right, true]);
            if (isWritten(pairOf(left, right))) expect(isConflict).toBe(true);
          }
        }
      }
    }),
    RUNS,
  );
});

test('what a person called different is never in one cluster, and what is the same only where nothing forbids it', () => {
  fc.assert(
    fc.property(set, ({ clients, decisions }) => {
      const { clusters, pairs } = link(clients, decisions);
      const clusterOf = (key: ClientKey) => clusters.find(({ members }) => members.includes(key));
      const pairOf = pairFinder(pairs);
      const forbidden = decisions.filter(
        ({ verdict, a, b }) => verdict === 'not-the-same' && a !== b,
      );
      for (const { a, b } of forbidden) {
        expect(clusterOf(a)?.members).not.toContain(b);
        const pair = pairOf(a, b);
        if (pair !== undefined) expect(linked(pair) || pair.strength === 'possible').toBe(false);
      }
      for (const { a, b, verdict } of decisions satisfies readonly Decision[]) {
        if (verdict !== 'same' || a === b) continue;
        const isTogether = clusterOf(a)?.members.includes(b) === true;
        if (forbidden.length === 0) expect(isTogether).toBe(true);
        if (isTogether) expect(pairOf(a, b)).toMatchObject({ strength: 'certain' });
      }
    }),
    RUNS,
  );
});
