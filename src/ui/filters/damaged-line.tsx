import { CircleAlert, X } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { focusTo } from '#ui/primitives/focus-places.ts';

interface DamagedLineProps {
  /** Parameters of the link that could not be read. */
  readonly damaged: readonly string[];
  readonly onRemove: () => void;
}

/** What the list does not answer, since its link is damaged: whole, on as many lines as it needs. */
export default function DamagedLine({ damaged, onRemove }: DamagedLineProps) {
  return (
    <div
      {...focusTo('filters')}
      role="note"
      className="flex items-center gap-2 border-b border-line bg-wait-ground py-1 pr-3 pl-4"
    >
      <CircleAlert aria-hidden="true" size="1rem" className="shrink-0 text-wait" />
      <p className="min-w-0 flex-1 wrap-anywhere">{messages.filters.damaged(damaged)}</p>
      <Button
        look="icon"
        aria-label={messages.filters.removeDamaged}
        title={messages.filters.removeDamaged}
        className="pointer-coarse:size-11"
        onClick={onRemove}
      >
        <X aria-hidden="true" size="0.875rem" />
      </Button>
    </div>
  );
}
