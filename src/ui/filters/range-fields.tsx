import { useId } from 'react';
import { formatFilter } from '#query/filters/filter-codec.ts';
import type { FieldFilter, RangeValue } from '#query/filters/filter.ts';
import { messages } from '#i18n/messages.ts';
import { useDraft } from './draft.ts';
import { FIELD_CLASS } from './editor-parts.tsx';

type Ends = Pick<RangeValue, 'from' | 'to'>;

interface RangeFieldsProps {
  readonly filter: FieldFilter | null;
  readonly onChange: (ends: Ends | null) => void;
  readonly onDone: () => void;
}

/** From and to: either may stay open. */
export function RangeFields({ filter, onChange, onDone }: RangeFieldsProps) {
  const id = useId();
  const isRange = filter?.operator === 'range' || filter?.operator === 'count';
  const asked: Ends = isRange ? filter : { from: null, to: null };
  const spelling = isRange ? formatFilter(filter) : '';
  const [draft, setDraft] = useDraft(spelling, () => [asked.from, asked.to].map(asText));
  const [from, to] = draft.map(toNumber);
  const isUnreadable = from === undefined || to === undefined;
  const isReversed = !isUnreadable && from !== null && to !== null && from > to;

  const write = (index: number, text: string) => {
    const next = draft.with(index, text);
    const [first, last] = next.map(toNumber);
    const isWhole = first !== undefined && last !== undefined;
    if (!isWhole || (first !== null && last !== null && first > last)) return setDraft(next, null);
    const told = first === null && last === null ? '' : `${first ?? ''}..${last ?? ''}`;
    setDraft(next, told === spelling ? null : told);
    if (told !== spelling) onChange(told === '' ? null : { from: first, to: last });
  };

  return (
    <div className="grid grid-cols-2 gap-2">
      {[messages.filterEditors.range.from, messages.filterEditors.range.to].map((label, index) => (
        <label key={label} className="grid gap-1 text-label text-muted">
          {label}
          <input
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the editor
            autoFocus={index === 0}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            enterKeyHint="done"
            value={draft[index]}
            aria-invalid={isReversed || isUnreadable}
            aria-describedby={id}
            onChange={({ target }) => write(index, target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              if (!isReversed && !isUnreadable) onDone();
            }}
            className={`${FIELD_CLASS} figures text-ink aria-invalid:border-bad`}
          />
        </label>
      ))}
      <p id={id} role="alert" className="col-span-2 text-label text-bad">
        {isUnreadable
          ? messages.filters.range.unreadable
          : isReversed
            ? messages.filterEditors.range.reversed
            : ''}
      </p>
    </div>
  );
}

function asText(number: number | null): string {
  return number === null ? '' : String(number);
}

/** `null` where nothing is written, `undefined` where it is no number. */
function toNumber(written: string): number | null | undefined {
  const text = written.trim();
  if (text === '') return null;
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
