import { ChevronRight } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import type { RuleId } from '#readiness/rule-ids.ts';
import { sourceOf } from './findings-in.ts';

interface RuleSourceProps {
  readonly rule: RuleId;
  /** The rules that are open where this stands, and stay so; `null` where nobody comes back to them. */
  readonly open: Set<RuleId> | null;
}

/** The name of a rule and where it is written, for who wants to know. Sources are named in English. */
export function RuleSource({ rule, open }: RuleSourceProps) {
  return (
    <details
      className="group text-label text-muted"
      open={open?.has(rule)}
      onToggle={({ currentTarget }) => open?.[currentTarget.open ? 'add' : 'delete'](rule)}
    >
      <summary className="thumb -ml-1 flex min-h-6 w-fit items-center gap-1 rounded-md px-1 select-none hover:bg-hover hover:text-ink">
        <ChevronRight
          aria-hidden="true"
          size="0.875rem"
          className="transition-transform group-open:rotate-90"
        />
        <span>
          {messages.readiness.source}
          <span className="sr-only">
            {messages.filters.afterLabel + messages.readiness.rules[rule].name}
          </span>
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
