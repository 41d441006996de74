import { countryName } from '#i18n/country-name.ts';
import { messages } from '#i18n/messages.ts';
import { findProvider } from '#providers/registry.ts';
import { RULE_IDS } from '#readiness/rule-ids.ts';
import { join } from '#ui/feedback/status-messages.ts';
import { dayDate } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { SEVERITIES } from './findings-in.ts';
import type { WorklistQuery } from './worklist-query.ts';
import type { Worklist } from './worklist.ts';

interface WorklistAskedProps {
  readonly query: WorklistQuery;
  readonly worklist: Worklist;
  /** Whether every client was looked at. */
  readonly isWhole: boolean;
}

/** On paper, who reads it did not choose: of which day it is, what was asked, and how much that is. */
export function WorklistAsked({ query, worklist, isWhole }: WorklistAskedProps) {
  const { today } = useMoment();
  const { system, severity, country, rule, off } = query;
  const { counts, rules, rulesOn, noCountry, notAll } = messages.readiness;
  const listed = severity === null ? SEVERITIES : [severity];
  const all = RULE_IDS.length;
  const asked = join(
    dayDate(today),
    system === null ? '' : (findProvider(system)?.label ?? system),
    country === null ? '' : country === '' ? noCountry : countryName(country),
    rule === null ? '' : rules[rule].name,
    off.length === 0 ? '' : rulesOn(all - off.length, all),
    isWhole ? '' : notAll,
  );
  return (
    <div className="hidden print:block">
      <p>{asked}</p>
      {(isWhole || worklist.count > 0) && (
        <p className="figures font-strong">
          {listed.map((each) => counts[each](worklist.severities[each])).join(' · ')}
        </p>
      )}
    </div>
  );
}
