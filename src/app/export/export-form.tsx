import { CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { grouped } from '#i18n/count.ts';
import { messages } from '#i18n/messages.ts';
import type { ExportFailure, ExportFormat, ExportSource } from '#i18n/types/export.ts';
import { areRowsComing } from '#ui/feedback/status-messages.ts';
import { Choice } from '#ui/filters/choice.tsx';
import { buttonClass } from '#ui/primitives/button.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { Segments } from '#ui/primitives/segments.tsx';
import { isWhole, partOf } from './export-about.ts';
import { countOf, hasIdentifiers, type ExportChoice, type ExportedList } from './exported-list.ts';

const SOURCES = ['list', 'selection', 'everything'] as const satisfies readonly ExportSource[];
const FORMATS = [
  'xlsx',
  'csv-spreadsheet',
  'csv-program',
] as const satisfies readonly ExportFormat[];

interface ExportFormProps {
  readonly list: ExportedList;
  readonly asked: ExportSource;
  /** Why the last try made no file. */
  readonly failure: ExportFailure | 'stopped' | null;
  readonly onStart: (choice: ExportChoice, isPatient: boolean) => void;
}

/** What is exported, and as what. Sensible things are chosen already: two clicks are enough. */
export function ExportForm({ list, asked, failure, onStart }: ExportFormProps) {
  const { display, onChange } = useDisplay();
  const [chosen, setSource] = useState(asked);
  const [isPatient, setIsPatient] = useState(true);
  const said = messages.export;
  const sources = SOURCES.filter((each) => countOf(list, each) !== null);
  // A selection may be gone by now.
  const source = sources.includes(chosen) ? chosen : 'list';
  const count = countOf(list, source) ?? 0;
  const isComing = list.statuses.some(areRowsComing);
  const isEmpty = count === 0 && !(isComing && isPatient);
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const rows = hasIdentifiers(list) ? display.exportRows : 'clients';
        const { exportColumns: columns, exportFormat: format } = display;
        if (!isEmpty) onStart({ source, columns, rows, format }, isComing && isPatient);
      }}
    >
      {failure !== null && <Failure failure={failure} />}
      <Segments
        legend={said.source}
        options={sources}
        labels={labelsOf(list)}
        value={source}
        onChange={setSource}
      />
      <Segments
        legend={said.columns}
        options={['shown', 'all']}
        labels={said.columnChoices}
        value={display.exportColumns}
        onChange={(exportColumns) => onChange({ exportColumns })}
      />
      {hasIdentifiers(list) && (
        <Segments
          legend={said.rows}
          options={['clients', 'identifiers']}
          labels={said.rowChoices}
          value={display.exportRows}
          onChange={(exportRows) => onChange({ exportRows })}
        />
      )}
      <Formats
        value={display.exportFormat}
        onChange={(exportFormat) => onChange({ exportFormat })}
      />
      {!isWhole(list.statuses) && (
        <Coming list={list} isComing={isComing} isPatient={isPatient} onChange={setIsPatient} />
      )}
      {isEmpty && <p className="text-muted">{said.nothing}</p>}
      <button
        type="submit"
        {...FOCUS_FIRST}
        disabled={isEmpty}
        className={`${buttonClass('primary')} justify-center max-md:h-11`}
      >
        {said.download}
      </button>
    </form>
  );
}

/** Each with the number of its clients. */
function labelsOf(list: ExportedList): Record<ExportSource, string> {
  const label = (source: ExportSource) =>
    `${messages.export.sources[source]} · ${grouped(countOf(list, source) ?? 0)}`;
  return { list: label('list'), selection: label('selection'), everything: label('everything') };
}

function Failure({ failure }: { readonly failure: ExportFailure | 'stopped' }) {
  return (
    <p role="alert" className="flex gap-1.5 text-label text-bad">
      <CircleAlert aria-hidden="true" size={16} className="shrink-0" />
      {failure === 'stopped' ? messages.export.stopped : messages.export.failures[failure]}
    </p>
  );
}

interface FormatsProps {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

function Formats({ value, onChange }: FormatsProps) {
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

interface ComingProps {
  readonly list: ExportedList;
  readonly isComing: boolean;
  readonly isPatient: boolean;
  readonly onChange: (isPatient: boolean) => void;
}

/** A list that is not all here: what is to be done, or what the file will say. */
function Coming({ list, isComing, isPatient, onChange }: ComingProps) {
  const name = useId();
  const { known, total } = partOf(list.statuses);
  if (!isComing) {
    return <p className="text-label text-wait">{messages.export.partOnly(known, total)}</p>;
  }
  return (
    <fieldset>
      <legend className="mb-1 text-label text-wait">{messages.export.coming}</legend>
      <div className="-mx-2">
        <Choice type="radio" name={name} isChosen={isPatient} onChoose={() => onChange(true)}>
          {messages.export.waitForAll(total)}
        </Choice>
        <Choice type="radio" name={name} isChosen={!isPatient} onChoose={() => onChange(false)}>
          {messages.export.takePart(known)}
        </Choice>
      </div>
    </fieldset>
  );
}
