import { messages } from '#i18n/messages.ts';
import type { Finding } from '#readiness/rule.ts';
import { SEVERITIES } from './findings-in.ts';

/** `2 block · 1 to fix`: how many findings of each severity, without those of which there is none. */
export function countsText(found: readonly Pick<Finding, 'severity'>[]): string {
  return SEVERITIES.map((severity) => ({
    severity,
    count: found.filter((each) => each.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => messages.readiness.counts[severity](count))
    .join(' · ');
}
