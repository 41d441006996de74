import { listedName } from '#domain/client.ts';
import { countryName } from '#i18n/country-name.ts';
import { messages } from '#i18n/messages.ts';
import { wrongIn } from '#i18n/rule-words.ts';
import { findProvider } from '#providers/registry.ts';
import type { Links } from '#app/links/links-store.ts';
import { foundFieldName, foundValue, sourceOf } from './findings-in.ts';
import { otherValue } from './other-value.ts';
import { countryOf, type Task, type Worklist } from './worklist.ts';

const labelOf = (provider: string) => findProvider(provider)?.label ?? provider;

/** What a file, the clipboard and paper say of each task. */
export function worklistHeadings(): readonly string[] {
  const { severity, rule, system, id, client, written, wrong, todo, otherSystem, source } =
    messages.readiness;
  return [
    severity,
    rule,
    system,
    id,
    client,
    messages.fields.country,
    messages.readiness.field,
    written,
    wrong,
    todo,
    otherSystem,
    source,
  ];
}

/** One after the other, in the order of the page. */
export function* worklistRows(
  { groups }: Worklist,
  links: Links,
  today: string,
): Generator<readonly string[]> {
  for (const { tasks } of groups) {
    for (const task of tasks) yield toRow(task, links, today);
  }
}

function toRow(task: Task, links: Links, today: string): readonly string[] {
  const { client, finding } = task;
  const { rules, severities, otherHas } = messages.readiness;
  const { name, todo } = rules[finding.rule];
  const other = otherValue(task, links, today);
  return [
    severities[finding.severity],
    `${name} (${finding.rule})`,
    labelOf(client.provider),
    client.id,
    listedName(client) ?? '',
    countryName(countryOf(client)),
    foundFieldName(client, finding),
    foundValue(client, finding) ?? '',
    wrongIn(rules, finding),
    todo,
    other === null ? '' : otherHas(labelOf(other.system), other.value),
    sourceOf(finding.rule),
  ];
}
