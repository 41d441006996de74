import { countryName } from '#i18n/country-name.ts';
import { messages } from '#i18n/messages.ts';
import { RULE_IDS, type RuleId } from '#readiness/rule-ids.ts';

/** Whom rules are for, as an address names it, in the order in which they are shown. */
const GROUP_IDS = ['all', 'it', 'sm', 'fr', 'de', 'es', 'eu', 'qonto'] as const;
export type RuleGroupId = (typeof GROUP_IDS)[number];

function groupOf(rule: RuleId): RuleGroupId {
  // It is Italy's rule for clients abroad.
  if (rule === 'foreign.recipient') return 'it';
  const first = rule.slice(0, rule.indexOf('.'));
  return GROUP_IDS.find((id) => id === first) ?? 'all';
}

/** All rules, by whom they are for. */
export const RULE_GROUPS: readonly {
  readonly id: RuleGroupId;
  readonly rules: readonly RuleId[];
}[] = GROUP_IDS.map((id) => ({ id, rules: RULE_IDS.filter((rule) => groupOf(rule) === id) }));

export function groupName(id: RuleGroupId): string {
  const { everywhere, union } = messages.readiness;
  if (id === 'all') return everywhere;
  if (id === 'eu') return union;
  return id === 'qonto' ? 'Qonto' : countryName(id.toUpperCase());
}
