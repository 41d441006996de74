import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SharedItem } from '#server/store/store.ts';

/** So many views of one person, and so many decisions. */
export const MOST_OF: Readonly<Record<SharedItem['kind'], number>> = { view: 200, decision: 5000 };

const version = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const viewId = z.string().regex(/^[\w-]{1,64}$/);
const clientKey = z.string().regex(/^[a-z][\w-]{0,63}:.{1,200}$/s);

/** What is kept of a view: its owner's id for it, its name, what it asks, and its place in the owner's order. */
export const ViewContent = z.strictObject({
  id: viewId,
  name: z.string().min(1).max(100),
  scope: z.string().min(1).max(64),
  search: z.string().max(8000),
  place: z.number(),
});

/** Ids of two clients, an answer and a day: no name, no number. */
const DecisionContent = z.strictObject({
  a: clientKey,
  b: clientKey,
  verdict: z.enum(['same', 'not-the-same']),
  on: z.iso.date(),
});

/** With the version that the writer knows; 0 for what is new. */
export const WrittenView = z.strictObject({ version, isShared: z.boolean(), view: ViewContent });
export const WrittenDecision = z.strictObject({ version, decision: DecisionContent });
export const RemovedView = z.strictObject({ id: viewId });
export const RemovedDecision = z.strictObject({ a: clientKey, b: clientKey });

/** A decision as it is stored: on clients of which accounts, too. */
export const StoredDecision = DecisionContent.extend({ accounts: z.string() });

/**
 * The id under which something of a person is kept. The person is part of it, so that nobody can take or guess an id of
 * somebody else's. Nothing can be read from it.
 */
export function viewItemId(person: string, id: string): string {
  return hashOf(['view', person, id]);
}

/** The same for a decision on two clients of these accounts, whichever is named first. */
export function decisionItemId(
  person: string,
  accounts: string,
  { a, b }: z.infer<typeof RemovedDecision>,
): string {
  return hashOf(['decision', person, accounts, ...[a, b].toSorted()]);
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Content of the store, read by its schema; `null` where a newer version wrote something else. */
export function readContent<T>(schema: z.ZodType<T>, content: string): T | null {
  try {
    return schema.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}
