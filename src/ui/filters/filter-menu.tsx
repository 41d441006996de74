import { Check } from 'lucide-react';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import { Fragment } from 'react';
import type { Field } from '#domain/field.ts';
import { askedParts, type ClientQuery } from '#query/client-query.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';

interface FilterMenuProps {
  readonly query: ClientQuery;
  readonly offered: readonly Field[];
  readonly onOpen: (field: Field) => void;
}

/** Everything that can be asked here; what is asked already is marked, and opens just the same. */
export function FilterMenu({ query, offered, onOpen }: FilterMenuProps) {
  const asked = askedParts(query);
  const groups = [...new Set(offered.map(({ group }) => group))].map((group) =>
    offered.filter((field) => field.group === group),
  );
  return (
    <Menu
      aria-label={messages.filters.addLabel}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the menu
      autoFocus="first"
      className="min-w-52 p-1 outline-none max-md:p-2"
    >
      {groups.map((group, index) => (
        <Fragment key={group[0]?.group}>
          {index > 0 && <Separator className="mx-2 my-1 border-t border-line" />}
          <MenuSection aria-label={group.map(fieldName).join(', ')}>
            {group.map((field) => (
              <MenuItem
                key={field.id}
                id={field.id}
                textValue={fieldName(field)}
                onAction={() => onOpen(field)}
                className="flex h-8 items-center justify-between gap-4 rounded-md px-2 outline-none data-focused:bg-hover data-pressed:bg-pressed max-md:h-11 forced-colors:data-focused:outline-2"
              >
                {fieldName(field)}
                {asked.includes(field.id) && (
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
