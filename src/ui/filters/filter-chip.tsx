import { CircleAlert, X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode, type Ref } from 'react';
import type { QueryPart } from '#query/client-query.ts';
import { messages } from '#i18n/messages.ts';
import { DatedText } from '#ui/primitives/dated-text.tsx';
import { focusPlace } from '#ui/primitives/focus-places.ts';

interface FilterChipProps {
  readonly part: QueryPart;
  readonly label: string;
  /** Whether it asks for anything; one that does not can only be opened. */
  readonly isAsked: boolean;
  /** What it asks; empty while its first answer is being written. */
  readonly summary: string;
  /** Why it does not answer yet; `null` where it does. */
  readonly idle: string | null;
  /** The dates in that, in their order. */
  readonly dates: readonly string[];
  /** The provider's own words where it refused this part. */
  readonly failure: string | null;
  readonly isOpen: boolean;
  /** The element that its editor belongs to. */
  readonly anchor: Ref<HTMLButtonElement>;
  readonly onOpen: () => void;
  readonly onWanted: () => void;
  readonly onRemove: () => void;
}

/** One part of the question in plain words: opens its editor, or is removed where it asks for anything. */
export function FilterChip(props: FilterChipProps) {
  const { part, label, isAsked, failure, isOpen, anchor, onOpen, onWanted, onRemove } = props;
  const { idle } = props;
  const summary = idle === null ? props.summary : `${props.summary} (${idle})`;
  const asks = isAsked && idle === null;
  const item = useRef<HTMLLIElement>(null);
  const failureId = useId();
  const name = summary === '' ? label : label + messages.filters.afterLabel + summary;

  // The scroll position of the row: an editor opens under a chip that is in sight.
  useLayoutEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [isOpen]);

  return (
    <li ref={item} {...focusPlace(`filter ${part}`)} className={`${ITEM} gap-2`}>
      <span
        className={`${PILL} ${failure !== null ? 'border-bad bg-bad-ground' : asks ? 'border-edge bg-raised' : idle === null ? 'border-line' : 'border-dashed border-edge'}`}
      >
        <button
          ref={anchor}
          type="button"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-describedby={failure === null ? undefined : failureId}
          aria-label={name}
          title={name}
          onClick={onOpen}
          onPointerEnter={onWanted}
          onFocus={onWanted}
          className={`flex h-full min-w-0 items-center pl-2.5 hover:bg-hover aria-expanded:bg-transparent pointer-coarse:pl-3 ${isAsked ? 'rounded-l-full pr-1' : 'rounded-full pr-2.5 pointer-coarse:pr-3'}`}
        >
          <span className="truncate">
            <span className="text-muted">
              {label}
              {summary === '' ? '' : messages.filters.afterLabel}
            </span>
            <bdi className={asks ? 'font-strong' : 'text-muted'}>
              <DatedText text={summary} dates={props.dates} />
            </bdi>
          </span>
        </button>
        {isAsked && <RemoveButton label={messages.filters.remove(label)} onRemove={onRemove} />}
      </span>
      {failure !== null && (
        <span
          role="alert"
          id={failureId}
          title={failure}
          className="flex max-w-72 items-center gap-1 text-label text-bad"
        >
          <CircleAlert aria-hidden="true" size="0.875rem" className="shrink-0" />
          <span className="truncate">{failure}</span>
        </span>
      )}
    </li>
  );
}

/** A part of the link that asks nothing here, and why: it can only be removed. */
export function IdleChip(props: {
  readonly children: ReactNode;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}) {
  return (
    <li className={ITEM}>
      <span className={`${PILL} border-dashed border-edge text-muted`}>
        <span className="truncate pr-1 pl-2.5 pointer-coarse:pl-3">{props.children}</span>
        <RemoveButton label={props.removeLabel} onRemove={props.onRemove} />
      </span>
    </li>
  );
}

const ITEM = 'flex max-w-full shrink-0 items-center max-md:order-7';

const PILL =
  'flex h-7 max-w-100 items-center rounded-full border text-table has-aria-expanded:bg-pressed pointer-coarse:h-9 max-md:max-w-64';

function RemoveButton({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button type="button" aria-label={label} onClick={onRemove} className="chip-end">
      <X aria-hidden="true" size="0.875rem" />
    </button>
  );
}
