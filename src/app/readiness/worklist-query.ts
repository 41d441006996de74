import type { ProviderId } from '#domain/client.ts';
import { ROUTES, spellParameters } from '#query/paths.ts';
import { RULE_IDS, type RuleId } from '#readiness/rule-ids.ts';
import type { Severity } from '#readiness/rule.ts';
import { SEVERITIES } from './findings-in.ts';
import { RULE_GROUPS } from './rule-groups.ts';

/** Which findings are shown: one value, with one spelling in an address. `null` asks for nothing. */
export interface WorklistQuery {
  readonly system: ProviderId | null;
  readonly severity: Severity | null;
  /** ISO 3166-1 alpha-2, or as it is written; `''` for clients without one. */
  readonly country: string | null;
  readonly rule: RuleId | null;
  /** Rules that are switched off, in the order of all rules. */
  readonly off: readonly RuleId[];
}

export const ALL_FINDINGS: WorklistQuery = {
  system: null,
  severity: null,
  country: null,
  rule: null,
  off: [],
};

/** As an address spells a client without a country: no country is called so. */
const NO_COUNTRY = 'none';
/** Longer texts are nobody's country. */
const MOST_TEXT = 200;

/** Reads the question from an address: `?severity=blocks&off=it,fr.zip.format`. What cannot be read asks for nothing. */
export function parseWorklist(search: string): WorklistQuery {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => parameters.get(name) || null;
  const country = read('country');
  const severity = read('severity');
  const rule = read('rule');
  const off = new Set(read('off')?.split(','));
  return {
    system: read('system'),
    severity: SEVERITIES.find((each) => each === severity) ?? null,
    country: country === NO_COUNTRY ? '' : (country?.slice(0, MOST_TEXT) ?? null),
    rule: RULE_IDS.find((each) => each === rule) ?? null,
    off: RULE_GROUPS.flatMap(({ id, rules }) =>
      off.has(id) ? rules : rules.filter((each) => off.has(each)),
    ).toSorted((a, b) => RULE_IDS.indexOf(a) - RULE_IDS.indexOf(b)),
  };
}

/** The address of a question: the inverse of `parseWorklist`. Rules of a group that are all off are named by the group. */
export function worklistPath({ system, severity, country, rule, off }: WorklistQuery): string {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value !== null && value !== '') parameters.set(name, value);
  };
  set('system', system);
  set('severity', severity);
  set('country', country === '' ? NO_COUNTRY : country);
  set('rule', rule);
  const isOff = (id: RuleId) => off.includes(id);
  const spelt = RULE_GROUPS.flatMap(({ id, rules }): readonly string[] =>
    rules.every(isOff) ? [id] : rules.filter(isOff),
  );
  set('off', spelt.join(','));
  return ROUTES.readiness + spellParameters(parameters);
}
