import type { Severity } from '#readiness/rule.ts';
import type { RuleWords } from './rule-words.ts';

/** The texts of what would stop an electronic invoice. */
export interface ReadinessMessages {
  readonly rules: RuleWords;
  /** Of one finding: `Blocks`. */
  readonly severities: Readonly<Record<Severity, string>>;
  /** Of many, in a list of counts: `12 block`. */
  readonly counts: Readonly<Record<Severity, (count: number) => string>>;
}
