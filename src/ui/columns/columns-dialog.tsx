import { useRef, useState, type RefObject } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Field } from '#domain/field.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { ChangeColumns } from '#query/column-changes.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { isFieldCalled } from '#ui/filters/menu-rows.ts';
import { PopoverPanel } from '#ui/primitives/popover-panel.tsx';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { useHasKeyboard } from '#ui/primitives/keyboard.ts';
import { HiddenColumns } from './hidden-columns.tsx';
import { ShownColumns } from './shown-columns.tsx';

interface ColumnsDialogProps {
  readonly anchor: RefObject<HTMLElement | null>;
  /** All columns that there could be. */
  readonly offered: readonly Field[];
  readonly providerLabel: string;
  readonly chosen: ChosenColumns;
  readonly isUsual: boolean;
  readonly onChange: (change: ChangeColumns) => void;
  readonly onReset: () => void;
  readonly onClose: () => void;
}

/** Which columns a list shows: those that are shown, in their order, and below them all others. */
export default function ColumnsDialog(props: ColumnsDialogProps) {
  const { anchor, offered, providerLabel, chosen, isUsual, onChange, onReset, onClose } = props;
  const [search, setSearch] = useState('');
  const searchBox = useRef<HTMLInputElement>(null);
  const hasKeyboard = useHasKeyboard();
  const isFound = (field: Field) => isFieldCalled(field, search);
  const shown = chosen.flatMap(({ field }) => offered.find(({ id }) => id === field) ?? []);
  const others = offered.filter((field) => !shown.includes(field));
  const found = { shown: shown.filter(isFound), others: others.filter(isFound) };
  return (
    <I18nProvider locale={locale().language}>
      <PopoverPanel title={messages.table.columns} anchor={anchor} onClose={onClose}>
        <div className="w-88 max-w-full max-md:w-full">
          <div className="p-3 pb-2 max-md:px-4">
            <input
              ref={searchBox}
              {...FOCUS_FIRST}
              type="search"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the dialog; a phone's keyboard would cover the list
              autoFocus={hasKeyboard}
              aria-label={messages.columns.search}
              placeholder={messages.columns.search}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              className="h-8 w-full rounded-md border border-field bg-canvas px-2 text-table placeholder:text-muted max-md:h-11 pointer-coarse:text-title"
            />
          </div>
          {found.shown.length + found.others.length === 0 && (
            <p className="px-3 pb-3 text-muted max-md:px-4">{messages.columns.noneFound}</p>
          )}
          {found.shown.length > 0 && (
            <ShownColumns
              fields={found.shown}
              chosen={chosen}
              isWhole={found.shown.length === shown.length}
              onChange={onChange}
            />
          )}
          <HiddenColumns fields={found.others} providerLabel={providerLabel} onChange={onChange} />
          <div className="sticky bottom-0 flex justify-between border-t short:static border-line bg-raised p-2">
            <Button
              look="quiet"
              disabled={isUsual}
              className="max-md:h-11"
              onClick={() => {
                // It is about to lose the focus, without which no key reaches the dialog.
                searchBox.current?.focus();
                onReset();
                announce(messages.columns.said.reset);
              }}
            >
              {messages.columns.reset}
            </Button>
            <Button className="max-md:hidden" onClick={onClose}>
              {messages.columns.done}
            </Button>
          </div>
        </div>
      </PopoverPanel>
    </I18nProvider>
  );
}
