import { startTransition, useId } from 'react';
import { FILTERS, type PartOf } from '#query/filters/filters.ts';
import { MOST_TEXT } from '#query/filters/text-filters.ts';
import { messages } from '#i18n/messages.ts';
import { isComposing, useComposedText } from './composed-text.ts';

interface TextEditorProps {
  readonly part: PartOf<'text'>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onDone: () => void;
}

/** A text to compare with: it counts with every letter, and Enter is the end of it. */
export function TextEditor({ part, value, onChange, onDone }: TextEditorProps) {
  const { label, hint } = messages.filters.editors[part];
  const text = useComposedText(value, (written) => startTransition(() => onChange(written)));
  const id = useId();
  return (
    <div className="grid w-72 gap-1.5 p-3 max-md:w-auto max-md:p-4">
      <label htmlFor={id} className="text-label font-strong">
        {label}
      </label>
      <input
        id={id}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the editor
        autoFocus
        type="text"
        inputMode={FILTERS[part].inputMode}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={MOST_TEXT}
        aria-describedby={`${id}-hint`}
        {...text}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          // Else the chip that takes the focus is pressed by the same stroke.
          event.preventDefault();
          onDone();
        }}
        className="h-8 rounded-md border border-edge bg-canvas px-2 focus-visible:outline-offset-0 pointer-coarse:h-11 pointer-coarse:text-title"
      />
      <p id={`${id}-hint`} className="text-label text-muted">
        {hint}
      </p>
    </div>
  );
}
