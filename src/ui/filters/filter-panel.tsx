import { CircleAlert } from 'lucide-react';
import type { RefObject } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { ClientQuery } from '#query/client-query.ts';
import { dateOn, filterOn, withFilter } from '#query/client-query.ts';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { isListed, isText, operatorsOf, type FilterValue } from '#query/filters/filter.ts';
import { fieldName } from '#i18n/field-name.ts';
import type { DateFilter } from '#query/date-filter.ts';
import type { CountryCount } from '#query/facet.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { ChoiceEditor } from './choice-editor.tsx';
import { CountryEditor } from './country-editor.tsx';
import { DateEditor } from './date-editor.tsx';
import { DeletedEditor } from './deleted-editor.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { FilterPopover } from './filter-popover.tsx';
import { TextEditor } from './text-editor.tsx';
import { toggled, type ChangeQuery, type History } from './with-part.ts';

interface FilterPanelProps {
  readonly open: Field | 'menu';
  readonly anchor: RefObject<HTMLElement | null>;
  readonly query: ClientQuery;
  readonly offered: readonly Field[];
  readonly readCountries: () => readonly CountryCount[];
  readonly failure: string | null;
  readonly onOpen: (field: Field) => void;
  readonly onChange: ChangeQuery;
  readonly onClose: () => void;
}

/** What floats over the table: the menu of filters, or the editor of one. */
export default function FilterPanel(props: FilterPanelProps) {
  const { open, anchor, failure, onClose } = props;
  const title = open === 'menu' ? messages.filters.addLabel : fieldName(open);
  return (
    // React Aria would ask the browser, whose tag may be none; a date is typed and shown in one order.
    <I18nProvider locale={locale().formats}>
      <FilterPopover title={title} anchor={anchor} onClose={onClose}>
        {failure !== null && (
          <p role="alert" className="flex gap-1.5 border-b border-line p-3 text-label text-bad">
            <CircleAlert aria-hidden="true" size={16} className="shrink-0" />
            {failure}
          </p>
        )}
        <PanelContent {...props} />
      </FilterPopover>
    </I18nProvider>
  );
}

function PanelContent({
  open,
  query,
  offered,
  readCountries,
  onOpen,
  onChange,
  onClose,
}: FilterPanelProps) {
  if (open === 'menu') return <FilterMenu query={query} offered={offered} onOpen={onOpen} />;
  const set = (value: FilterValue | null, history: History) =>
    onChange((latest) => withFilter(latest, open, value), history);
  const filter = filterOn(query, open.id);
  if (open.type === 'instant' || open.type === 'day') {
    const date = dateOn(query, open.id);
    const setDate = (next: DateFilter | null, history: History) =>
      set(next && { operator: 'date', date: next }, history);
    if (open.id !== SHARED.deleted.id) {
      return <DateEditor filter={date} onChange={setDate} onDone={onClose} />;
    }
    return (
      <DeletedEditor
        value={query.deleted}
        date={date}
        onChange={(deleted) => onChange((latest) => ({ ...latest, deleted }), 'push')}
        onDate={setDate}
        onDone={onClose}
      />
    );
  }
  if (open.type === 'choice') {
    const valuesIn = (latest: ClientQuery) => {
      const asked = filterOn(latest, open.id);
      return asked !== null && isListed(asked) ? asked.values : [];
    };
    const toggle = (option: string) =>
      onChange((latest) => {
        const values = toggled(valuesIn(latest), option);
        return withFilter(latest, open, values.length === 0 ? null : { operator: 'any', values });
      }, 'push');
    const editor = { value: valuesIn(query), onToggle: toggle };
    return open.options === null ? (
      <CountryEditor {...editor} readCountries={readCountries} />
    ) : (
      <ChoiceEditor {...editor} field={open} options={open.options} />
    );
  }
  const operator = operatorsOf(open)[0] === 'contains' ? 'contains' : 'is';
  return (
    <TextEditor
      field={open}
      isPartial={operator === 'contains'}
      value={filter !== null && isText(filter) ? filter.text : ''}
      onChange={(text) => set(text === '' ? null : { operator, text }, 'replace')}
      onDone={onClose}
    />
  );
}
