import { expect, test } from 'vitest';
import { qontoClients, sameParties, wethodClients } from './seed.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');
const COUNT = 20_000;

const wethod = [...wethodClients(COUNT, NOW, false)];
const qonto = [...qontoClients(COUNT, NOW, false)];
const shared = [...sameParties(COUNT, NOW)];

const bare = (number: string): string => number.replace(/[\s.-]|^IT|MWST$/g, '');

/** Who has each number, by the places in a list. */
function byNumber(numbers: readonly (string | null | undefined)[]): ReadonlyMap<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [place, number] of numbers.entries()) {
    if (number === null || number === undefined) continue;
    holders.set(bare(number), [...(holders.get(bare(number)) ?? []), place]);
  }
  return holders;
}

const vatInWethod = byNumber(wethod.map(({ vat }) => vat));
const vatInQonto = byNumber(qonto.map(({ vat_number: vat }) => vat));
const codesInQonto = byNumber(
  qonto.map(({ tax_identification_number: code }) => (code?.length === 16 ? code : null)),
);

test('no two clients of one list have one VAT number, and no two people one codice fiscale', () => {
  const twice = (holders: ReadonlyMap<string, number[]>) =>
    [...holders].filter(([, places]) => places.length > 1);
  expect(twice(vatInWethod)).toEqual([]);
  expect(twice(vatInQonto)).toEqual([]);
  expect(twice(codesInQonto)).toEqual([]);
});

test('clients of both lists have one VAT number where they are one party, and nowhere else', () => {
  const partyOf = new Map(shared);
  const met = [...vatInWethod].flatMap(([number, [place = -1]]) => {
    const [other] = vatInQonto.get(number) ?? [];
    return other === undefined ? [] : [[place, other] as const];
  });
  expect(met.length).toBeGreaterThan(shared.length / 2);
  expect(met.filter(([place, other]) => partyOf.get(place) !== other)).toEqual([]);
});

test('a party of both lists has one name', () => {
  const folded = (name: string | null | undefined) => (name ?? '').split(' ')[0]?.toLowerCase();
  const differing = shared.filter(([left, right]) => {
    const { name, first_name: firstName } = qonto[right] ?? {};
    return folded(wethod[left]?.corporate_name) !== folded(name ?? firstName);
  });
  expect(differing).toEqual([]);
});
