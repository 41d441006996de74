import { messages } from '#i18n/messages.ts';
import type { RuleId } from '#readiness/rule-ids.ts';
import { sourceOf } from './findings-in.ts';

/** The name of a rule and where it is written, for who wants to know. Sources are named in English. */
export function RuleSource({ rule }: { readonly rule: RuleId }) {
  return (
    <details className="text-label text-muted">
      <summary className="w-fit select-none hover:text-ink">{messages.readiness.source}</summary>
      <p className="wrap-anywhere">
        {messages.readiness.rules[rule].name} ({rule})
      </p>
      <p lang="en" className="wrap-anywhere">
        {sourceOf(rule)}
      </p>
    </details>
  );
}
