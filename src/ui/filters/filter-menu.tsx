import { Check } from 'lucide-react';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import { Fragment } from 'react';
import { askedParts, type ClientQuery, type QueryPart } from '#query/client-query.ts';
import { FILTER_GROUPS } from '#query/filters/filter.ts';
import { FILTERS } from '#query/filters/filters.ts';
import { messages } from '#i18n/messages.ts';

interface FilterMenuProps {
  readonly query: ClientQuery;
  readonly offered: readonly QueryPart[];
  readonly onOpen: (part: QueryPart) => void;
}

/** Everything that can be asked here; what is asked already is marked, and opens just the same. */
export function FilterMenu({ query, offered, onOpen }: FilterMenuProps) {
  const asked = askedParts(query);
  const groups = FILTER_GROUPS.map((group) =>
    offered.filter((part) => FILTERS[part].group === group),
  ).filter((group) => group.length > 0);
  return (
    <Menu
      aria-label={messages.filters.addLabel}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the menu
      autoFocus="first"
      className="min-w-52 p-1 outline-none max-md:p-2"
    >
      {groups.map((group, index) => (
        <Fragment key={group.join()}>
          {index > 0 && <Separator className="mx-2 my-1 border-t border-line" />}
          <MenuSection aria-label={group.map((part) => messages.filters.parts[part]).join(', ')}>
            {group.map((part) => (
              <MenuItem
                key={part}
                id={part}
                textValue={messages.filters.parts[part]}
                onAction={() => onOpen(part)}
                className="flex h-8 items-center justify-between gap-4 rounded-md px-2 outline-none data-focused:bg-hover data-pressed:bg-pressed max-md:h-11 forced-colors:data-focused:outline-2"
              >
                {messages.filters.parts[part]}
                {asked.includes(part) && (
                  <>
                    <Check aria-hidden="true" size={16} className="text-accent" />
                    <span className="sr-only">{messages.filters.inUse}</span>
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
        </Fragment>
      ))}
    </Menu>
  );
}
