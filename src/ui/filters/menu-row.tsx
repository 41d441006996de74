import { Check } from 'lucide-react';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { emptyLabel } from './filter-summary.ts';
import { hasAside, type MenuPlace } from './menu-place.ts';

interface MenuRowProps {
  readonly row: number;
  readonly field: Field;
  /** Where the keys are, if they are in this row. */
  readonly place: MenuPlace | null;
  readonly isAsked: boolean;
  /** Nothing can be asked of it yet: opened, it says why. */
  readonly isComing: boolean;
  readonly idOf: (row: number, isAside: boolean) => string;
  readonly onPlace: (place: MenuPlace) => void;
  readonly onChoose: (place: MenuPlace) => void;
}

const CELL =
  'h-8 cursor-default rounded-md px-2 aria-selected:bg-hover active:bg-pressed max-md:h-11 forced-colors:aria-selected:outline-2';

/** A field, and beside it who has none of it. The keys are those of the input above. */
export function MenuRow(props: MenuRowProps) {
  const { row, field, place, isAsked, isComing, idOf, onPlace, onChoose } = props;
  const isAlone = isComing || !hasAside(field);
  const cell = (isAside: boolean) => {
    const own = { row, isAside };
    return {
      id: idOf(row, isAside),
      'aria-selected': place?.isAside === isAside,
      onPointerMove: () => {
        if (place?.isAside !== isAside) onPlace(own);
      },
      onClick: () => onChoose(own),
    } as const;
  };
  return (
    <tr>
      <td {...cell(false)} colSpan={isAlone ? 2 : 1} className={CELL}>
        <span className="flex items-center justify-between gap-2">
          <span className={`truncate ${isComing ? 'text-muted' : ''}`}>{fieldName(field)}</span>
          {isComing && (
            <span className="text-label text-muted">{messages.filterEditors.menu.coming}</span>
          )}
          {isAsked && (
            <>
              <Check aria-hidden="true" size="1rem" className="shrink-0 text-accent" />
              <span className="sr-only">{messages.filters.inUse}</span>
            </>
          )}
        </span>
      </td>
      {!isAlone && (
        <td
          {...cell(true)}
          aria-label={`${fieldName(field)} ${emptyLabel(field, true)}`}
          className={`${CELL} text-right text-label whitespace-nowrap text-muted ${place === null ? 'opacity-0 pointer-coarse:opacity-100' : ''}`}
        >
          {emptyLabel(field, true)}
        </td>
      )}
    </tr>
  );
}
