import { Check } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import {
  canMove,
  hidden,
  moved,
  pinned,
  sized,
  type ChangeColumns,
} from '#query/column-changes.ts';
import type { SortKey } from '#query/client-query.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { openFilter } from '#ui/filters/filter-opening.ts';
import { PopoverPanel } from '#ui/primitives/popover-panel.tsx';
import { announce } from '#ui/primitives/announce.ts';
import { isName } from './columns.ts';

interface HeadMenuProps {
  readonly field: Field;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly chosen: ChosenColumns;
  readonly sort: readonly SortKey[];
  readonly onSort: (sort: readonly SortKey[]) => void;
  readonly onColumns: (change: ChangeColumns) => void;
  readonly onFit: () => void;
  readonly onClose: () => void;
}

/** One thing that can be done with a column. */
interface Action {
  readonly label: string;
  readonly isOn?: boolean;
  readonly run: () => void;
}

/** What can be done with a column, below its head. */
export default function HeadMenu(props: HeadMenuProps) {
  const { field, anchor, onClose } = props;
  const groups = actionsOf(props).filter((group) => group.length > 0);
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

function actionsOf(props: HeadMenuProps): readonly (readonly Action[])[] {
  const { field, chosen, sort, onSort, onColumns, onFit } = props;
  const name = fieldName(field);
  const column = chosen.find((each) => each.field === field.id);
  const [first] = sort;
  const sorting = (descending: boolean): Action => ({
    label: descending ? messages.columns.sortDescending : messages.columns.sortAscending,
    isOn: first?.field === field.id && first.descending === descending,
    run: () => onSort([{ field: field.id, descending }]),
  });
  const change = (label: string, make: ChangeColumns, said: string): Action => ({
    label,
    run: () => {
      onColumns(make);
      announce(said);
    },
  });
  const move = (label: string, by: 1 | -1): readonly Action[] => {
    if (!canMove(chosen, field.id, by)) return [];
    const place = chosen.findIndex((each) => each.field === field.id) + by + 1;
    const said = messages.columns.said.moved(name, place, chosen.length);
    return [change(label, (latest) => moved(latest, field.id, by), said)];
  };
  const pin = column?.isPinned
    ? change(
        messages.columns.letGo,
        (all) => pinned(all, field.id, false),
        messages.columns.said.letGo(name),
      )
    : change(
        messages.columns.pinAtStart,
        (all) => pinned(all, field.id, true),
        messages.columns.said.pinned(name),
      );
  const hide: Action = {
    label: messages.columns.hide,
    run: () => {
      // Its head goes, and the button that had the focus: the next one that is sure to be there takes it.
      const heads = props.anchor.current?.closest('tr');
      flushSync(() => onColumns((all) => hidden(all, field.id)));
      heads?.querySelector('button')?.focus();
      announce(messages.columns.said.hidden(name));
    },
  };
  return [
    [sorting(false), sorting(true)],
    [{ label: messages.columns.filter, run: () => openFilter(field) }],
    [
      ...move(messages.columns.moveLeft, -1),
      ...move(messages.columns.moveRight, 1),
      ...(isName(field) ? [] : [pin]),
    ],
    [
      { label: messages.columns.fit, run: onFit },
      ...(column?.width === null || column === undefined
        ? []
        : [
            {
              label: messages.columns.usualWidth,
              run: () => onColumns((all) => sized(all, field.id, null)),
            },
          ]),
    ],
    isName(field) ? [] : [hide],
  ];
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

function Item({ action, onClose }: { readonly action: Action; readonly onClose: () => void }) {
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
          <Check aria-hidden="true" size={16} className="text-accent" />
          <span className="sr-only">{messages.filters.inUse}</span>
        </>
      )}
    </MenuItem>
  );
}
