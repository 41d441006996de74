import { startTransition, useId } from 'react';
import { MOST_TEXT } from '#query/filters/filter-codec.ts';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { isComposing, useComposedText } from './composed-text.ts';

interface TextEditorProps {
  readonly field: Field;
  readonly isPartial: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onDone: () => void;
}

/** A text to compare with: it counts with every letter, and Enter is the end of it. */
export function TextEditor({ field, isPartial, value, onChange, onDone }: TextEditorProps) {
  const text = useComposedText(value, (written) => startTransition(() => onChange(written)));
  const id = useId();
  return (
    <div className="grid w-72 gap-1.5 p-3 max-md:w-auto max-md:p-4">
      <label htmlFor={id} className="text-label font-strong">
        {(isPartial ? messages.filters.nameContains : messages.filters.nameIs)(fieldName(field))}
      </label>
      <input
        id={id}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the editor
        autoFocus
        type="text"
        inputMode={field.type === 'email' ? 'email' : 'text'}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={MOST_TEXT}
        {...text}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          // Else the chip that takes the focus is pressed by the same stroke.
          event.preventDefault();
          onDone();
        }}
        className="h-8 rounded-md border border-edge bg-canvas px-2 focus-visible:outline-offset-0 pointer-coarse:h-11 pointer-coarse:text-title"
      />
    </div>
  );
}
