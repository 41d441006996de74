import { useId, useMemo } from 'react';
import type { Field } from '#domain/field.ts';
import { MOST_VALUES } from '#query/filters/filter-codec.ts';
import { asLines, pastedValues } from '#query/filters/pasted.ts';
import { messages } from '#i18n/messages.ts';
import { useDraft } from './draft.ts';
import type { Facets } from './facets.ts';

interface PastedListProps {
  readonly field: Field;
  readonly values: readonly string[];
  readonly facets: Facets;
  readonly onChange: (values: readonly string[]) => void;
}

/** So many of the values that nobody has are named. */
const MOST_NAMED = 5;

/** Several texts, as a spreadsheet copies them; says how many it read, and which of them nobody has. */
export function PastedList({ field, values, facets, onChange }: PastedListProps) {
  const id = useId();
  const spelling = asLines(values);
  const [text, setText] = useDraft(spelling, () => spelling);
  const missing = useMemo(() => facets.missing(field, values), [facets, field, values]);
  const read = pastedValues(text).length;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-label text-muted">
        {messages.filterEditors.pasted.label}
      </label>
      <textarea
        id={id}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the editor
        autoFocus
        rows={6}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        aria-describedby={`${id}-read`}
        onChange={({ target }) => {
          const next = pastedValues(target.value).slice(0, MOST_VALUES);
          const told = asLines(next);
          setText(target.value, told === spelling ? null : told);
          if (told !== spelling) onChange(next);
        }}
        className="figures resize-y rounded-md border border-field bg-canvas px-2 py-1.5 whitespace-pre placeholder:text-muted focus-visible:outline-offset-0 pointer-coarse:text-title"
      />
      <output id={`${id}-read`} className="text-label text-muted">
        {read > MOST_VALUES ? (
          <span className="text-bad">
            {messages.filterEditors.pasted.tooMany(read, MOST_VALUES)}
          </span>
        ) : (
          messages.filterEditors.pasted.read(read)
        )}
        {missing !== null && missing.length > 0 && (
          <span className="block break-words">
            {messages.filterEditors.pasted.missing(missing.length, missing.slice(0, MOST_NAMED))}
          </span>
        )}
      </output>
    </div>
  );
}
