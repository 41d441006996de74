import type { ClientKey } from '#domain/client.ts';
import type { Decision } from './codes.ts';
import type { DecidedBy } from './grouping.ts';

type Verdicts = Map<ClientKey, Decision['verdict']>;

/** Decisions by the key of either record. Of two on one pair *not the same* wins: to link wrongly is worse. */
export function decidedBy(decisions: Iterable<Decision>): DecidedBy {
  const by = new Map<ClientKey, Verdicts>();
  const add = (from: ClientKey, to: ClientKey, verdict: Decision['verdict']) => {
    const known: Verdicts = by.get(from) ?? new Map<ClientKey, Decision['verdict']>();
    by.set(from, known);
    if (known.get(to) !== 'not-the-same') known.set(to, verdict);
  };
  for (const { a, b, verdict } of decisions) {
    if (a === b) continue;
    add(a, b, verdict);
    add(b, a, verdict);
  }
  return by;
}

/** Whose decisions are not the same as before. */
export function changedBetween(before: DecidedBy, after: DecidedBy): ReadonlySet<ClientKey> {
  const changed = new Set<ClientKey>();
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)];
    const isSame =
      old?.size === now?.size &&
      [...(now ?? [])].every(([to, verdict]) => old?.get(to) === verdict);
    if (!isSame) changed.add(key);
  }
  return changed;
}
