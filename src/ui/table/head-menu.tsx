import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import { fieldName } from '#i18n/field-name.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { PopoverPanel } from '#ui/primitives/popover-panel.tsx';
import { headActions, type HeadAction, type HeadActionsProps } from './head-actions.ts';

interface HeadMenuProps extends HeadActionsProps {
  readonly onClose: () => void;
}

/** What can be done with a column, below its head. */
export default function HeadMenu(props: HeadMenuProps) {
  const { field, anchor, onClose } = props;
  const groups = headActions(props);
  return (
    <I18nProvider locale={locale().language}>
      <PopoverPanel title={fieldName(field)} anchor={anchor} onClose={onClose}>
        <Menu
          aria-label={messages.columns.menu(fieldName(field))}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the menu
          autoFocus="first"
          className="min-w-48 p-1 outline-none max-md:p-2"
        >
          {groups.map((group, index) => (
            <Group key={index} isFirst={index === 0} label={group.map(({ label }) => label).join()}>
              {group.map((action) => (
                <Item key={action.label} action={action} onClose={onClose} />
              ))}
            </Group>
          ))}
        </Menu>
      </PopoverPanel>
    </I18nProvider>
  );
}

interface GroupProps {
  readonly isFirst: boolean;
  readonly label: string;
  readonly children: ReactNode;
}

function Group({ isFirst, label, children }: GroupProps) {
  return (
    <>
      {!isFirst && <Separator className="mx-2 my-1 border-t border-line" />}
      <MenuSection aria-label={label}>{children}</MenuSection>
    </>
  );
}

function Item({ action, onClose }: { readonly action: HeadAction; readonly onClose: () => void }) {
  const { label, isOn = false, run } = action;
  return (
    <MenuItem
      textValue={label}
      onAction={() => {
        onClose();
        run();
      }}
      className="flex h-8 items-center justify-between gap-4 rounded-md px-2 outline-none data-focused:bg-hover data-pressed:bg-pressed max-md:h-11 forced-colors:data-focused:outline-2"
    >
      {label}
      {isOn && (
        <>
          <Check aria-hidden="true" size="1rem" className="text-accent" />
          <span className="sr-only">{messages.filters.inUse}</span>
        </>
      )}
    </MenuItem>
  );
}
