import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { PopoverPanel } from '#ui/primitives/popover-panel.tsx';

interface CopyMenuProps {
  readonly count: number;
  readonly fields: readonly Field[];
  readonly countValues: (signal: AbortSignal) => Promise<readonly number[]>;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onCopy: (field: Field | null) => void;
  readonly onClose: () => void;
}

const ITEM =
  'flex h-8 items-center rounded-md px-2 outline-none data-focused:bg-hover data-pressed:bg-pressed max-md:h-11 pointer-coarse:h-11 forced-colors:data-focused:outline-2';

/** What can be copied of the selected rows: all their columns, or the values of one. */
export default function CopyMenu(props: CopyMenuProps) {
  const { count, fields, anchor, onCopy, onClose } = props;
  const counts = useCounts(props.countValues);
  const run = (field: Field | null) => {
    onClose();
    onCopy(field);
  };
  const whole = messages.selection.copyClients(count);
  return (
    <I18nProvider locale={locale().language}>
      <PopoverPanel title={messages.selection.copy} anchor={anchor} onClose={onClose}>
        <Menu
          aria-label={messages.selection.copy}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the menu
          autoFocus="first"
          className="min-w-52 p-1 outline-none max-md:p-2"
        >
          <MenuItem id="rows" textValue={whole} onAction={() => run(null)} className={ITEM}>
            {whole}
          </MenuItem>
          <Separator className="mx-2 my-1 border-t border-line" />
          {fields.map((field, place) => {
            const values = counts?.[place] ?? null;
            // Nothing to copy is nothing to offer.
            if (values === 0) return null;
            const label =
              values === null
                ? fieldName(field)
                : messages.selection.copyValues(field.id, fieldName(field), values);
            return (
              <MenuItem
                key={field.id}
                id={field.id}
                textValue={label}
                onAction={() => run(field)}
                className={`figures ${ITEM}`}
              >
                {label}
              </MenuItem>
            );
          })}
        </Menu>
      </PopoverPanel>
    </I18nProvider>
  );
}

/** How many values each field has, once they are counted. */
function useCounts(countValues: CopyMenuProps['countValues']): readonly number[] | null {
  const [counts, setCounts] = useState<readonly number[] | null>(null);
  const begin = useEffectEvent(countValues);
  // Outside are the clients, which may be too many to count at once.
  useEffect(() => {
    const controller = new AbortController();
    begin(controller.signal).then(setCounts, () => {
      // The menu is closed.
    });
    return () => controller.abort();
  }, []);
  return counts;
}
