import type { Client } from '#domain/client.ts';
import { OUTSIDE_ITALY } from './abroad.ts';
import { EVERYBODY } from './everybody.ts';
import { FRANCE } from './france/france.ts';
import { GERMANY } from './germany.ts';
import { ITALY } from './italy/italy.ts';
import { QONTO } from './qonto.ts';
import type { Finding, Rule, RuleGroup } from './rule.ts';
import type { RuleId } from './rule-ids.ts';
import { SAN_MARINO } from './san-marino.ts';
import { SPAIN } from './spain.ts';
import { toSubject } from './subject.ts';
import { UNION } from './union.ts';

const GROUPS: readonly RuleGroup[] = [
  EVERYBODY,
  ITALY,
  OUTSIDE_ITALY,
  SAN_MARINO,
  FRANCE,
  GERMANY,
  SPAIN,
  UNION,
  QONTO,
];

/** All rules, in the order of their ids. */
export const RULES: readonly Rule[] = GROUPS.flatMap(({ rules }) => rules);

/** What is found in one client on a day (ISO 8601, the viewer's). A deleted one has no findings. */
export type Readiness = (client: Client, today: string) => readonly Finding[];

const NONE: readonly Finding[] = [];

/**
 * Finds what would stop an electronic invoice, by the data alone: whether a number was given to somebody, and whether
 * they can be reached, no rule knows. Rules that are switched off are not asked.
 */
export function makeReadiness(off: ReadonlySet<RuleId> = new Set()): Readiness {
  const groups = GROUPS.map(({ isFor, rules }) => ({
    isFor,
    rules: rules.filter(({ id }) => !off.has(id)),
  }));
  return (client, today) => {
    if (client.deletedAt !== null) return NONE;
    const subject = toSubject(client, today);
    const findings: Finding[] = [];
    for (const { isFor, rules } of groups) {
      if (!isFor(subject)) continue;
      for (const { id: rule, severity, check } of rules) {
        for (const { field, value, params = {} } of check(subject)) {
          findings.push({ rule, field, severity, value, params });
        }
      }
    }
    return findings;
  };
}
