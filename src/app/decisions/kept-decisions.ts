import { isRecord } from '#domain/check.ts';
import type { ClientKey } from '#domain/client.ts';
import { isIsoDay } from '#domain/iso-date.ts';
import type { Decision } from '#linking/codes.ts';

/** What a person said of two clients, and on which day. No name, no number: ids, a verdict and a date. */
export interface KeptDecision extends Decision {
  readonly on: string;
  /** The colleague who said it; missing for one's own. */
  readonly by?: string;
}

const VERSION = 1;
const KEY = /^[a-z][\w-]*:.{1,200}$/s;

/**
 * `{"v":1,"pairs":[["wethod:42","qonto:…","same","2026-11-25"]]}`, the whole of what is kept. What is damaged is left
 * out; of two decisions on one pair the later one in the list counts. Never throws.
 */
export function parseDecisions(text: string | null): readonly KeptDecision[] {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    return isRecord(stored) ? toDecisions(stored['pairs']) : [];
  } catch {
    return [];
  }
}

export function formatDecisions(decisions: readonly KeptDecision[]): string {
  return JSON.stringify({ v: VERSION, pairs: toPairs(decisions) });
}

/** As they stand in what is kept, and in a file. */
export function toPairs(decisions: readonly KeptDecision[]): readonly (readonly string[])[] {
  return decisions.map(({ a, b, verdict, on, by }) =>
    by === undefined ? [a, b, verdict, on] : [a, b, verdict, on, by],
  );
}

/** The inverse of `toPairs`, for anything that may stand there. */
export function toDecisions(pairs: unknown): readonly KeptDecision[] {
  return Array.isArray(pairs) ? withDecisions([], readPairs(pairs)) : [];
}

/** Those of a list that can be read. */
export function readPairs(pairs: readonly unknown[]): readonly KeptDecision[] {
  return pairs.map(toDecision).filter((decision) => decision !== null);
}

function toDecision(pair: unknown): KeptDecision | null {
  if (!Array.isArray(pair) || pair.length < 4 || pair.length > 5) return null;
  const [a, b, verdict, on, by]: readonly unknown[] = pair;
  if (!isKey(a) || !isKey(b) || a === b) return null;
  if (verdict !== 'same' && verdict !== 'not-the-same') return null;
  if (typeof on !== 'string' || !isIsoDay(on)) return null;
  return { a, b, verdict, on, ...(typeof by === 'string' && { by }) };
}

function isKey(value: unknown): value is ClientKey {
  return typeof value === 'string' && KEY.test(value);
}

/** Whether a decision is on these two, whichever is named first. */
export function isOn({ a, b }: Pick<Decision, 'a' | 'b'>, one: ClientKey, other: ClientKey) {
  return (a === one && b === other) || (a === other && b === one);
}

/** One's own, and not a colleague's. */
export function isOwn({ by }: KeptDecision): boolean {
  return by === undefined;
}

/** A new decision takes the place of the one on the same pair. */
export function withDecision(
  decisions: readonly KeptDecision[],
  decision: KeptDecision,
): readonly KeptDecision[] {
  return [...without(decisions, decision.a, decision.b), decision];
}

export function without(
  decisions: readonly KeptDecision[],
  one: ClientKey,
  other: ClientKey,
): readonly KeptDecision[] {
  return decisions.filter((each) => !isOn(each, one, other));
}

/** Each takes the place of what was said of its pair before, and stands at the end. */
export function withDecisions(
  known: readonly KeptDecision[],
  decisions: readonly KeptDecision[],
): readonly KeptDecision[] {
  const held = new Map<string, KeptDecision>();
  for (const decision of [...known, ...decisions]) {
    const pair = pairOf(decision);
    held.delete(pair);
    held.set(pair, decision);
  }
  return [...held.values()];
}

/** Names two clients, whichever comes first. */
export function pairOf({ a, b }: Pick<Decision, 'a' | 'b'>): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
