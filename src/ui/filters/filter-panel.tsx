import { CircleAlert } from 'lucide-react';
import type { RefObject } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { CLIENT_KINDS } from '#domain/client.ts';
import type { ClientQuery, QueryPart } from '#query/client-query.ts';
import type { CountryCount } from '#query/facet.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { CountryEditor } from './country-editor.tsx';
import { DateEditor } from './date-editor.tsx';
import { DeletedEditor } from './deleted-editor.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { FilterPopover } from './filter-popover.tsx';
import { KindEditor } from './kind-editor.tsx';
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
  switch (open) {
    case 'menu':
      return <FilterMenu query={query} offered={offered} onOpen={onOpen} />;
    case 'search':
      return null;
    case 'name':
    case 'email':
    case 'vatNumber':
    case 'taxId':
      return (
        <TextEditor
          part={open}
          value={query[open]}
          onChange={(value) => set(open, value, 'replace')}
          onDone={onClose}
        />
      );
    case 'updated':
    case 'created':
    case 'deletedOn':
      return (
        <DateEditor
          filter={query[open]}
          onChange={(filter, history) => set(open, filter, history)}
          onDone={onClose}
        />
      );
    case 'deleted':
      return <DeletedEditor value={query.deleted} onChange={(value) => set(open, value, 'push')} />;
    case 'kind':
      return (
        <KindEditor
          value={query.kind}
          onToggle={(kind) =>
            onChange((latest) => {
              const chosen = toggled(latest.kind, kind);
              return withPart(
                latest,
                open,
                CLIENT_KINDS.filter((each) => chosen.includes(each)),
              );
            }, 'push')
          }
        />
      );
    case 'country':
      return (
        <CountryEditor
          value={query.country}
          readCountries={readCountries}
          onToggle={(country) =>
            onChange((latest) => withPart(latest, open, toggled(latest.country, country)), 'push')
          }
        />
      );
  }
}
