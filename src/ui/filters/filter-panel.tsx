import { CircleAlert } from 'lucide-react';
import type { RefObject } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { ClientQuery, QueryPart } from '#query/client-query.ts';
import { hasEditor, type PartOf } from '#query/filters/filters.ts';
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
import { toggled, withPart, type ChangeQuery, type History } from './with-part.ts';

interface FilterPanelProps {
  readonly open: QueryPart | 'menu';
  readonly anchor: RefObject<HTMLElement | null>;
  readonly query: ClientQuery;
  readonly offered: readonly QueryPart[];
  readonly readCountries: () => readonly CountryCount[];
  readonly failure: string | null;
  readonly onOpen: (part: QueryPart) => void;
  readonly onChange: ChangeQuery;
  readonly onClose: () => void;
}

/** What floats over the table: the menu of filters, or the editor of one. */
export default function FilterPanel(props: FilterPanelProps) {
  const { open, anchor, failure, onClose } = props;
  const title = open === 'menu' ? messages.filters.addLabel : messages.filters.parts[open];
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
  const set = <Part extends QueryPart>(part: Part, value: ClientQuery[Part], history: History) =>
    onChange((latest) => withPart(latest, part, value), history);
  if (open === 'menu') return <FilterMenu query={query} offered={offered} onOpen={onOpen} />;
  if (hasEditor(open, 'text')) {
    return (
      <TextEditor
        part={open}
        value={query[open]}
        onChange={(value) => set(open, value, 'replace')}
        onDone={onClose}
      />
    );
  }
  if (hasEditor(open, 'date')) {
    return (
      <DateEditor
        filter={query[open]}
        onChange={(filter, history) => set(open, filter, history)}
        onDone={onClose}
      />
    );
  }
  if (hasEditor(open, 'deleted')) {
    return <DeletedEditor value={query[open]} onChange={(value) => set(open, value, 'push')} />;
  }
  const toggle = (part: PartOf<'choice' | 'country'>, option: string) =>
    onChange((latest) => withPart(latest, part, toggled(latest[part], option)), 'push');
  if (hasEditor(open, 'choice')) {
    return (
      <ChoiceEditor part={open} value={query[open]} onToggle={(option) => toggle(open, option)} />
    );
  }
  if (hasEditor(open, 'country')) {
    return (
      <CountryEditor
        value={query[open]}
        readCountries={readCountries}
        onToggle={(country) => toggle(open, country)}
      />
    );
  }
  // The search has its own box.
  return null;
}
