import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import type { Severity } from '#readiness/rule.ts';

const LOOKS = {
  blocks: { Icon: OctagonAlert, tone: 'text-bad' },
  fix: { Icon: TriangleAlert, tone: 'text-wait' },
  hint: { Icon: Info, tone: 'text-muted' },
} as const;

/** How much a finding matters: a sign of its own form, and the word for it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { Icon, tone } = LOOKS[severity];
  return (
    <span className={`inline-flex items-baseline gap-1 whitespace-nowrap ${tone}`}>
      <Icon aria-hidden="true" size="0.75rem" className="self-center" />
      {messages.readiness.severities[severity]}
    </span>
  );
}
