import { useEffect, useRef, useState } from 'react';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { leastWidth, templateOf, widthsIn } from './column-widths.ts';
import { drawnFields, isName } from './columns.ts';
import { BOX_HEAD, headClass, headInset } from './head-cell.tsx';
import { TABLE_STYLES, NARROW_ROW_HEIGHT } from './table-styles.ts';
import { scaled, useRoom } from './use-room.ts';

interface TableSkeletonProps {
  readonly columns: readonly Field[];
  readonly chosen: ChosenColumns;
  /** In pixels, where the table is wide. */
  readonly rowHeight: number;
}

/** As many as a tall screen shows; the rest is cut off. */
const ROWS = Array.from({ length: 40 }, (_, row) => row);

/** An answer that comes within this needs no grey rows, which would only flash; in milliseconds. */
const PATIENCE = 120;

/** The table before its first answer: its head, and grey rows of the height they will have. */
export function TableSkeleton({ columns, chosen, rowHeight }: TableSkeletonProps) {
  const holder = useRef<HTMLDivElement>(null);
  const widths = widthsIn(chosen);
  const { layout, rem } = useRoom(holder, leastWidth(columns, widths), false);
  const [isLate, setIsLate] = useState(false);
  // Outside is the clock.
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const fields = drawnFields(columns, layout);
  const look = TABLE_STYLES[layout];
  const height = scaled(layout === 'wide' ? rowHeight : NARROW_ROW_HEIGHT, rem);
  return (
    <div ref={holder} className="h-full overflow-hidden">
      <p className="sr-only">{messages.table.loading}</p>
      <table
        aria-hidden="true"
        className={look.table}
        style={{
          '--row-height': `${height}px`,
          '--columns': templateOf(fields, widths),
          minWidth: layout === 'wide' ? `${leastWidth(fields, widths)}rem` : 0,
        }}
      >
        {layout === 'wide' && (
          <thead className={look.head}>
            <tr className={look.headRow}>
              <th className={BOX_HEAD}>
                <BoxPlace />
              </th>
              {fields.map((field) => (
                <th key={field.id} className={`${headClass(isName(field))} text-label text-muted`}>
                  <span className={`flex h-full items-center ${headInset(field)}`}>
                    {fieldName(field)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody className={look.body}>
          {(isLate ? ROWS : []).map((row) => (
            <tr key={row} className={`${look.row} items-center`}>
              <td className={look.box}>
                <BoxPlace />
              </td>
              {fields.map((field, column) => (
                <td key={field.id} className={isName(field) ? look.name : look.cell}>
                  <Bar row={row} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where a box will be. */
function BoxPlace() {
  return <div className="size-4 rounded-sm bg-line" />;
}

/** As uneven as words are, and the same each time. */
function Bar({ row, column }: { row: number; column: number }) {
  const unevenness = Math.abs(Math.sin(row * 12.9898 + column * 78.233) * 43758.5453) % 1;
  const width = Math.round(34 + unevenness * 46);
  return <div className="my-1.5 h-2 rounded-sm bg-line" style={{ width: `${width}%` }} />;
}
