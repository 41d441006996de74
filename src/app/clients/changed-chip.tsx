import { X } from 'lucide-react';
import { grouped } from '#i18n/count.ts';
import { messages } from '#i18n/messages.ts';
import { focusTo } from '#ui/primitives/focus-places.ts';

interface ChangedChipProps {
  /** How many of them the list shows. */
  readonly count: number;
  readonly onRemove: () => void;
}

/** Says that the list shows only what is new or changed, and shows all of it again. */
export default function ChangedChip({ count, onRemove }: ChangedChipProps) {
  return (
    <fieldset
      aria-label={messages.table.changed}
      {...focusTo('clients')}
      // In line with the first chips beside it; where there is no room, in a line before them.
      className="flex shrink-0 items-center self-start max-md:order-7 max-md:pr-2 md:-mb-1.5 md:pt-2.5 md:pl-4 md:pointer-coarse:-mb-0.5 md:pointer-coarse:pt-1.5"
    >
      <span className="flex h-7 items-center rounded-full border border-accent text-table pointer-coarse:h-9">
        <span className="pr-1 pl-2.5 pointer-coarse:pl-3">
          <span className="text-muted">{messages.table.changed + messages.filters.afterLabel}</span>
          <span className="figures font-strong">{grouped(count)}</span>
        </span>
        <button
          type="button"
          aria-label={messages.filters.remove(messages.table.changed)}
          title={messages.filters.remove(messages.table.changed)}
          onClick={onRemove}
          className="flex h-full w-6 items-center justify-center rounded-r-full pr-1 text-muted hover:bg-hover hover:text-ink active:bg-pressed pointer-coarse:w-9"
        >
          <X aria-hidden="true" size="0.875rem" />
        </button>
      </span>
    </fieldset>
  );
}
