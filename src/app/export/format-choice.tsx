import { useId } from 'react';
import { messages } from '#i18n/messages.ts';
import type { ExportFormat } from '#i18n/types/export.ts';
import { Choice } from '#ui/filters/choice.tsx';

const FORMATS = [
  'xlsx',
  'csv-spreadsheet',
  'csv-program',
] as const satisfies readonly ExportFormat[];

interface FormatChoiceProps {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

/** As what a list is written, and what that is good for. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-label text-muted">{messages.export.format}</legend>
      <div className="-mx-2">
        {FORMATS.map((format) => (
          <Choice
            key={format}
            type="radio"
            name={name}
            isChosen={format === value}
            onChoose={() => onChange(format)}
          >
            {messages.export.formats[format].label}
          </Choice>
        ))}
      </div>
      <p className="mt-1 min-h-8 text-label text-muted">{messages.export.formats[value].hint}</p>
    </fieldset>
  );
}
