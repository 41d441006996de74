import { CircleAlert } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Field } from '#domain/field.ts';
import { withFilter, type ClientQuery } from '#query/client-query.ts';
import { fieldName } from '#i18n/field-name.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { MOST_RECENT, useDisplay } from '#ui/primitives/display.ts';
import type { Facets } from './facets.ts';
import { FieldEditor } from './field-editor.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { PopoverPanel } from '#ui/primitives/popover-panel.tsx';
import type { ChangeQuery } from './with-part.ts';

export interface FilterPanelProps {
  readonly open: Field | 'menu';
  readonly anchor: RefObject<HTMLElement | null>;
  readonly query: ClientQuery;
  readonly fields: readonly Field[];
  readonly providerLabel: string;
  readonly facets: Facets;
  /** What can be asked once more is known, and what is said instead of its editor; `null` where there is none. */
  readonly coming: { readonly fields: readonly Field[]; readonly explained: ReactNode } | null;
  readonly failure: string | null;
  readonly onOpen: (field: Field) => void;
  readonly onChange: ChangeQuery;
  readonly onClose: () => void;
}

const NONE: readonly Field[] = [];

/** What floats over the table: the menu of filters, or the editor of one. */
export default function FilterPanel(props: FilterPanelProps) {
  const { open, anchor, failure, onClose } = props;
  const title = open === 'menu' ? messages.filters.addLabel : fieldName(open);
  return (
    // React Aria would ask the browser, whose tag may be none.
    <I18nProvider locale={locale().language}>
      <PopoverPanel title={title} anchor={anchor} onClose={onClose}>
        {failure !== null && (
          <p role="alert" className="flex gap-1.5 border-b border-line p-3 text-label text-bad">
            <CircleAlert aria-hidden="true" size="1rem" className="shrink-0" />
            {failure}
          </p>
        )}
        <PanelContent {...props} />
      </PopoverPanel>
    </I18nProvider>
  );
}

function PanelContent(props: FilterPanelProps) {
  const { open, query, facets, coming, onOpen, onChange, onClose } = props;
  const { display, onChange: keep } = useDisplay();
  if (open !== 'menu') {
    if (coming?.fields.includes(open) === true) return coming.explained;
    return (
      <FieldEditor
        field={open}
        query={query}
        facets={facets}
        onChange={onChange}
        onDone={onClose}
      />
    );
  }
  const remember = ({ id }: Field) => {
    const others = display.recentFilters.filter((known) => known !== id);
    keep({ recentFilters: [id, ...others].slice(0, MOST_RECENT) });
  };
  return (
    <FilterMenu
      query={query}
      fields={props.fields}
      coming={coming?.fields ?? NONE}
      providerLabel={props.providerLabel}
      onOpen={(field) => {
        remember(field);
        onOpen(field);
      }}
      onAskEmpty={(field) => {
        remember(field);
        const empty = { operator: 'empty', isEmpty: true } as const;
        onChange((latest) => withFilter(latest, field, empty), 'push');
        onClose();
      }}
    />
  );
}
