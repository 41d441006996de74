import type { Finding } from '#readiness/rule.ts';
import type { RuleWords } from './types/rule-words.ts';

/** What is wrong in one field of a client, as a sentence. */
export function wrongIn(rules: RuleWords, { rule, ...told }: Finding): string {
  const { wrong } = rules[rule];
  return typeof wrong === 'string' ? wrong : wrong(told);
}
