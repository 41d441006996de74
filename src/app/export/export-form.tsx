import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { grouped } from '#i18n/count.ts';
import { messages } from '#i18n/messages.ts';
import type { ExportFailure, ExportSource } from '#i18n/types/export.ts';
import { areRowsComing } from '#ui/feedback/status-messages.ts';
import { buttonClass } from '#ui/primitives/button.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { Segments } from '#ui/primitives/segments.tsx';
import { ComingChoice } from './coming-choice.tsx';
import { isWhole } from './export-about.ts';
import { countOf, hasIdentifiers, type ExportChoice, type ExportedList } from './exported-list.ts';
import { FormatChoice } from './format-choice.tsx';

const SOURCES = ['list', 'selection', 'everything'] as const satisfies readonly ExportSource[];
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
      <FormatChoice
        value={display.exportFormat}
        onChange={(exportFormat) => onChange({ exportFormat })}
      />
      {!isWhole(list.statuses) && (
        <ComingChoice
          list={list}
          isComing={isComing}
          isPatient={isPatient}
          onChange={setIsPatient}
        />
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
      <CircleAlert aria-hidden="true" size="1rem" className="shrink-0" />
      {failure === 'stopped' ? messages.export.stopped : messages.export.failures[failure]}
    </p>
  );
}
