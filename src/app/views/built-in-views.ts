import type { BuiltInName } from '#i18n/types/views.ts';
import { askedParts, PLAIN_QUERY, type ClientQuery, type QueryPart } from '#query/client-query.ts';
import type { ScopeId } from '#query/paths.ts';
import { SCOPES } from '#app/clients/scopes.ts';
import { spellAddressState } from '#app/state/question-store.ts';

/** A view that everybody has. */
export interface BuiltInView {
  /** With a colon, which no id of a saved view has. */
  readonly id: `built-in:${BuiltInName}`;
  readonly name: BuiltInName;
  readonly scope: ScopeId;
  readonly search: string;
}

/** Clients that lack something. */
const LACKING: readonly (readonly [BuiltInName, Partial<ClientQuery>])[] = [];

const QUESTIONS: readonly (readonly [BuiltInName, Partial<ClientQuery>])[] = [
  ['all', {}],
  ['changedThisWeek', { updated: { operator: 'preset', preset: 'this:week' } }],
  ['newThisMonth', { created: { operator: 'preset', preset: 'this:month' } }],
  ['deleted', { deleted: 'only' }],
  ...LACKING,
];

const known = new Map<ScopeId, readonly BuiltInView[]>();

/** Those that a scope can answer whole. */
export function builtInViews(scope: ScopeId): readonly BuiltInView[] {
  let views = known.get(scope);
  if (views === undefined) known.set(scope, (views = makeViews(scope)));
  return views;
}

function makeViews(scope: ScopeId): readonly BuiltInView[] {
  const parts: readonly QueryPart[] = SCOPES.find(({ id }) => id === scope)?.parts ?? [];
  return QUESTIONS.map(([name, asked]) => ({ name, query: { ...PLAIN_QUERY, ...asked } }))
    .filter(({ query }) => askedParts(query).every((part) => parts.includes(part)))
    .map(({ name, query }) => ({
      id: `built-in:${name}`,
      name,
      scope,
      search: searchIn(spellAddressState({ scope, clientId: null, query, damaged: [] })),
    }));
}

/** What stands behind the question mark of an address. */
export function searchIn(path: string): string {
  const mark = path.indexOf('?');
  return mark === -1 ? '' : path.slice(mark + 1);
}
