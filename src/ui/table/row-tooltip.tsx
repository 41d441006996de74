import { fieldName } from '#i18n/field-name.ts';
import { locale } from '#i18n/locale.ts';
import type { RowNote } from './row-note.ts';

interface RowTooltipProps {
  readonly note: RowNote;
  /** Where its row begins in the list, and how high that is, in pixels. */
  readonly top: number;
  readonly rowHeight: number;
}

/** Beside a row in focus, for those without a pointer to rest on a cell: everything in it, whole. */
export default function RowTooltip({ note, top, rowHeight }: RowTooltipProps) {
  const { entries, isAbove, left } = note;
  return (
    <div
      role="tooltip"
      // For eyes alone: cells say what an ellipsis cuts, and each row's dates would be said after its name, again and again.
      aria-hidden="true"
      // It comes after a rest only, so that moving through the rows stays calm.
      className={`pointer-events-none absolute z-40 w-max max-w-[min(24rem,calc(100%-2rem))] rounded-md bg-raised px-3 py-2 text-label shadow-float transition-opacity delay-500 starting:opacity-0 forced-colors:border ${isAbove ? '-translate-y-full' : ''}`}
      style={{ left, top: isAbove ? top - 4 : top + rowHeight + 4 }}
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        {entries.map(({ field, text }) => (
          <div key={field?.id} className="contents">
            <dt className="text-muted">{field && fieldName(field)}</dt>
            <dd
              dir="auto"
              lang={field?.type === 'instant' ? locale().wordsOfFormats : undefined}
              className="figures text-left break-words"
            >
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
