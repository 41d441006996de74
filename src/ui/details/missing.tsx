import { CircleDashed } from 'lucide-react';
import { messages } from '#i18n/messages.ts';

/** In place of a value that most clients need: a word, not an alarm. */
export function Missing() {
  return (
    <span className="inline-flex items-center gap-1.5 text-muted">
      <CircleDashed aria-hidden="true" size="0.75rem" />
      {messages.drawer.missing}
    </span>
  );
}
