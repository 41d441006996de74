import { ChevronRight } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import type { RuleId } from '#readiness/rule-ids.ts';
import { sourceOf } from './findings-in.ts';

/** The name of a rule and where it is written, for who wants to know. Sources are named in English. */
export function RuleSource({ rule }: { readonly rule: RuleId }) {
  return (
    <details className="group text-label text-muted">
      <summary className="thumb -ml-1 flex min-h-6 w-fit items-center gap-1 rounded-md px-1 select-none hover:bg-hover hover:text-ink">
        <ChevronRight
          aria-hidden="true"
          size="0.875rem"
          className="transition-transform group-open:rotate-90"
        />
        <span>
          {messages.readiness.source}
          <span className="sr-only">: {messages.readiness.rules[rule].name}</span>
        </span>
      </summary>
      <p className="wrap-anywhere">
        {messages.readiness.rules[rule].name} ({rule})
      </p>
      <p lang="en" className="wrap-anywhere">
        {sourceOf(rule)}
      </p>
    </details>
  );
}
