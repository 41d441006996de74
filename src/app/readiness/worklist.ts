import { listedName, type Client } from '#domain/client.ts';
import { locale } from '#i18n/locale.ts';
import { RULE_IDS, type RuleId } from '#readiness/rule-ids.ts';
import type { Finding, Severity } from '#readiness/rule.ts';
import { SEVERITIES } from './findings-in.ts';
import type { Findings } from './findings-store.ts';
import type { WorklistQuery } from './worklist-query.ts';

/** One thing to do: a finding in a client. */
export interface Task {
  readonly client: Client;
  readonly finding: Finding;
}

/** All that one rule finds, by the names of the clients. */
export interface TaskGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly tasks: readonly Task[];
}

/** What is to be done, the worst first; and of each filter how many there would be under each of its values. */
export interface Worklist {
  readonly groups: readonly TaskGroup[];
  readonly count: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly countries: ReadonlyMap<string, number>;
  readonly systems: ReadonlyMap<string, number>;
}

/** Where an invoice goes; `''` where no country is written. */
export function countryOf({ addresses }: Client): string {
  return addresses.find(({ role }) => role !== 'delivery')?.country?.trim() ?? '';
}

export function makeWorklist({ found, clientOf }: Findings, query: WorklistQuery): Worklist {
  const { system, severity, country, rule } = query;
  const off = new Set(query.off);
  const severities = { blocks: 0, fix: 0, hint: 0 };
  const countries = new Map<string, number>();
  const systems = new Map<string, number>();
  const byRule = new Map<RuleId, Task[]>();
  const addOne = (counts: Map<string, number>, value: string) =>
    counts.set(value, (counts.get(value) ?? 0) + 1);

  for (const [key, findings] of found) {
    const client = clientOf(key);
    if (client === null) continue;
    const at = countryOf(client);
    const isInSystem = system === null || client.provider === system;
    const isInCountry = country === null || at === country;
    for (const finding of findings) {
      if (off.has(finding.rule) || (rule !== null && finding.rule !== rule)) continue;
      const isSevere = severity === null || finding.severity === severity;
      if (isInSystem && isInCountry) severities[finding.severity] += 1;
      if (isInSystem && isSevere) addOne(countries, at);
      if (isInCountry && isSevere) addOne(systems, client.provider);
      if (!isInSystem || !isInCountry || !isSevere) continue;
      const tasks = byRule.get(finding.rule);
      if (tasks === undefined) byRule.set(finding.rule, [{ client, finding }]);
      else tasks.push({ client, finding });
    }
  }
  const groups = RULE_IDS.flatMap((id) => toGroup(id, byRule.get(id) ?? [])).toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  const count = groups.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return { groups, count, severities, countries, systems };
}

function toGroup(rule: RuleId, tasks: readonly Task[]): readonly TaskGroup[] {
  const [first] = tasks;
  if (first === undefined) return [];
  const { compare } = locale();
  const named = tasks.map((task) => ({ task, name: listedName(task.client) ?? '' }));
  named.sort((a, b) => compare(a.name, b.name));
  return [{ rule, severity: first.finding.severity, tasks: named.map(({ task }) => task) }];
}
