import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { dateOn, filterOn, withFilter, type ClientQuery } from '#query/client-query.ts';
import type { DateFilter } from '#query/date-filter.ts';
import type { FilterValue } from '#query/filters/filter.ts';
import { ChoiceEditor } from './choice-editor.tsx';
import { DateEditor } from './date-editor.tsx';
import { DeletedEditor } from './deleted-editor.tsx';
import { Presence } from './editor-parts.tsx';
import type { Facets } from './facets.ts';
import { TextEditor } from './text-editor.tsx';
import type { ChangeQuery, History } from './with-part.ts';

interface FieldEditorProps {
  readonly field: Field;
  readonly query: ClientQuery;
  readonly facets: Facets;
  readonly onChange: ChangeQuery;
  readonly onDone: () => void;
}

/** What is asked of a field, written as its type needs it. */
export function FieldEditor({ field, query, facets, onChange, onDone }: FieldEditorProps) {
  const filter = filterOn(query, field.id);
  const set = (value: FilterValue | null, history: History) =>
    onChange((latest) => withFilter(latest, field, value), history);
  const setPresence = (isEmpty: boolean | null) => {
    set(isEmpty === null ? null : { operator: 'empty', isEmpty }, 'push');
    onDone();
  };
  const setDate = (date: DateFilter | null, history: History) =>
    set(date && { operator: 'date', date }, history);
  const date = dateOn(query, field.id);
  if (field.id === SHARED.deleted.id) {
    return (
      <DeletedEditor
        value={query.deleted}
        date={date}
        onChange={(deleted) => onChange((latest) => ({ ...latest, deleted }), 'push')}
        onDate={setDate}
        onDone={onDone}
      />
    );
  }
  switch (field.type) {
    case 'instant':
    case 'day':
      return (
        <>
          <DateEditor filter={date} onChange={setDate} onDone={onDone} />
          <Presence field={field} filter={filter} emptyCount={null} onChange={setPresence} />
        </>
      );
    case 'choice':
      return (
        <ChoiceEditor
          field={field}
          filter={filter}
          facets={facets}
          onChange={(change) =>
            onChange(
              (latest) => withFilter(latest, field, change(filterOn(latest, field.id))),
              'push',
            )
          }
          onPresence={setPresence}
        />
      );
    default:
      return (
        <TextEditor
          field={field}
          filter={filter}
          facets={facets}
          onChange={set}
          onPresence={setPresence}
          onDone={onDone}
        />
      );
  }
}
