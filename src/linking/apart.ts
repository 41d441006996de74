import type { RegisteredNumber } from '#normal-forms/numbers.ts';
import { edgeBetween } from './edges.ts';
import type { Entry } from './entry.ts';
import { links } from './entry.ts';
import { identitiesOf } from './identities.ts';
import { contradictions } from './number-contradictions.ts';

const signatures = new WeakMap<Entry, string>();

/** All numbers of a record that hold: records with the same ones contradict the same others. */
export function signatureOf(entry: Entry): string {
  let signature = signatures.get(entry);
  if (signature === undefined) {
    signature = entry.party.numbers
      .filter(({ state }) => state === 'holds')
      .map(toText)
      .join(' ');
    signatures.set(entry, signature);
  }
  return signature;
}

function toText({ register, value, field }: RegisteredNumber): string {
  return `${field} ${register ?? ''} ${value}`;
}

/** Whether valid numbers say that two records are two clients, and nothing stronger says that they are one. */
export function areApart(a: Entry, b: Entry): boolean {
  return !areLinked(a, b) && contradict(a, b);
}

/** Whether something says that two records are one. */
export function areLinked(a: Entry, b: Entry): boolean {
  const edge = edgeBetween(a, b);
  return edge !== undefined && links(edge);
}

function contradict(a: Entry, b: Entry): boolean {
  const [left, right] = [identitiesOf(a.party.numbers), identitiesOf(b.party.numbers)];
  return contradictions(left, right).length > 0;
}

/** Whether some record of one side is apart from some of the other. */
export function someApart(left: readonly Entry[], right: readonly Entry[]): boolean {
  const [first, second] = [left[0], right[0]];
  if (first === undefined || second === undefined) return false;
  if (left.length === 1 && right.length === 1) return areApart(first, second);
  const leftKinds = bySignature(left);
  const rightKinds = bySignature(right);
  for (const ones of leftKinds.values()) {
    for (const others of rightKinds.values()) {
      const [one, other] = [ones[0], others[0]];
      if (one === undefined || other === undefined) continue;
      if (!contradict(one, other)) continue;
      if (ones.some((a) => others.some((b) => areApart(a, b)))) return true;
    }
  }
  return false;
}

function bySignature(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const kinds = new Map<string, Entry[]>();
  for (const entry of entries) {
    const signature = signatureOf(entry);
    if (signature === '') continue;
    const same = kinds.get(signature);
    if (same === undefined) kinds.set(signature, [entry]);
    else same.push(entry);
  }
  return kinds;
}
