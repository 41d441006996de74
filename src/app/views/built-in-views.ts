import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import type { BuiltInName } from '#i18n/types/views.ts';
import { askedParts, PLAIN_QUERY, type ClientQuery, type QueryPart } from '#query/client-query.ts';
import type { DatePreset } from '#query/date-filter.ts';
import { listPath, type ScopeId } from '#query/paths.ts';
import { SCOPES } from '#app/clients/scopes.ts';
import { searchIn, spellSearch } from './view-address.ts';

/** A view that everybody has. */
export interface BuiltInView {
  /** With a colon, which no id of a saved view has. */
  readonly id: `built-in:${BuiltInName}`;
  readonly name: BuiltInName;
  readonly scope: ScopeId;
  readonly search: string;
}

const lacking = (...fields: readonly Field[]): Partial<ClientQuery> => ({
  filters: fields.map((field) => ({ field, operator: 'empty', isEmpty: true })),
});
const within = (field: Field, preset: DatePreset): Partial<ClientQuery> => ({
  filters: [{ field, operator: 'date', date: { operator: 'preset', preset } }],
});

const QUESTIONS: readonly (readonly [BuiltInName, Partial<ClientQuery>])[] = [
  ['all', {}],
  ['changedThisWeek', within(SHARED.updated, 'this:week')],
  ['newThisMonth', within(SHARED.created, 'this:month')],
  ['deleted', { deleted: 'only' }],
  ['withoutVatNumber', lacking(SHARED.vatNumber)],
  ['withoutAddress', lacking(SHARED.addresses)],
  // Italy's invoices reach a client by either of the two.
  ['withoutInvoicing', lacking(SHARED.sdiCode, SHARED.certifiedEmail)],
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
      search: spellSearch({ scope, search: searchIn(listPath(scope, query)) }),
    }));
}
