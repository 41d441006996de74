import type { NonEmpty } from '#domain/non-empty.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { useKnownClients } from '#sync/react/use-providers.ts';
import { useQuestion } from '#app/state/question.tsx';
import { WHERE } from './link-fields.ts';

interface UnreadNoteProps {
  readonly others: NonEmpty<Provider>;
}

/** Beside a list of who is in another system, or is not: that rows there cannot be read, and may be some of them. */
export function UnreadNote({ others }: UnreadNoteProps) {
  const known = useKnownClients(others);
  const isAsked = useQuestion().query.filters.some(({ field }) => field.id === WHERE.id);
  const unread = others.flatMap(({ label }, place) => {
    const count = known[place]?.rejectedRows.size ?? 0;
    return count === 0 ? [] : messages.both.unread(label, count);
  });
  if (!isAsked || unread.length === 0) return null;
  return (
    <p className="flex min-h-8 shrink-0 items-center border-b border-line px-4 py-1 text-label text-muted print:hidden">
      {unread.join(' ')}
    </p>
  );
}
