import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { SHARED, sharedField } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import { formatter } from '#i18n/formatter.ts';
import { findProvider } from '#providers/registry.ts';
import { makeReadiness, RULES } from '#readiness/readiness.ts';
import type { Finding, Severity } from '#readiness/rule.ts';
import type { RuleId } from '#readiness/rule-ids.ts';

const findingsOf = makeReadiness();

/** The last answer of each client: drawers, lists and worklists ask for the same. */
const known = new WeakMap<Client, { readonly today: string; readonly found: readonly Finding[] }>();

/** What is found in a client on a day. */
export function findingsIn(client: Client, today: string): readonly Finding[] {
  const before = known.get(client);
  if (before?.today === today) return before.found;
  const found = findingsOf(client, today);
  known.set(client, { today, found });
  return found;
}

/** The worst first. */
export const SEVERITIES = ['blocks', 'fix', 'hint'] as const satisfies readonly Severity[];

const SOURCES: ReadonlyMap<RuleId, string> = new Map(RULES.map(({ id, source }) => [id, source]));

/** Where a rule is written. */
export function sourceOf(rule: RuleId): string {
  return SOURCES.get(rule) ?? '';
}

/** The field of a finding; `null` where its provider has none of this id. */
export function foundField(client: Client, { field }: Finding): Field | null {
  const own = findProvider(client.provider)?.fields.find(({ id }) => id === field);
  return own ?? sharedField(field);
}

/** What it is called; of a client without any address, the addresses are named, and not the part at which that is found. */
export function foundFieldName(client: Client, finding: Finding): string {
  const isWhole = finding.rule === 'address.missing' && finding.field === SHARED.street.id;
  const field = isWhole ? SHARED.addresses : foundField(client, finding);
  return field === null ? finding.field : fieldName(field);
}

/** The value in which it is found, as the client says it: its text as it is written, a day or a yes or no in words. */
export function foundValue(client: Client, finding: Finding): string | null {
  const field = foundField(client, finding);
  const isText = field?.type !== 'day' && !(field?.type === 'choice' && field.options !== null);
  return finding.value === null || isText ? finding.value : field.text(client, formatter);
}
