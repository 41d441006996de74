import { Fragment } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import type { ClientRows } from './client-rows.ts';
import type { Layout } from './columns.ts';
import type { DrawnColumn } from './drawn-columns.ts';
import type { MarkRow } from './row-marks.ts';
import type { SelectedRows } from './selected-rows.ts';
import { TableRow } from './table-row.tsx';

interface DrawnRowsProps {
  /** The clients that are drawn; the place of each among all rows, and which element shows it. */
  readonly clients: readonly Client[];
  readonly indexes: readonly number[];
  readonly slots: readonly number[];
  /** All rows, drawn or not, and how high each is, in pixels. */
  readonly rows: ClientRows;
  readonly rowHeight: number;
  readonly columns: readonly DrawnColumn[];
  readonly layout: Layout;
  readonly hrefOf: (client: Client) => string;
  readonly opened: ClientKey | null;
  readonly isSelected: SelectedRows['isSelected'];
  readonly isMarked: (key: ClientKey) => boolean;
  readonly markRow: MarkRow | null;
  /** The row that Tab leads to, and in it which column, by its place. */
  readonly tabStop: number;
  readonly tabColumn: number;
  /** The row that may have the focus. */
  readonly active: number | undefined;
}

/** The rows that are drawn, with gaps where the others are. */
export function DrawnRows(props: DrawnRowsProps) {
  const { clients, indexes, rows, rowHeight } = props;
  return (
    <>
      {clients.map((client, place) => {
        const index = indexes[place] ?? 0;
        const gap = index - (indexes[place - 1] ?? -1) - 1;
        return (
          <Fragment key={props.slots[place]}>
            {gap > 0 && <Gap height={gap * rowHeight} />}
            <TableRow
              client={client}
              columns={props.columns}
              index={index}
              layout={props.layout}
              href={props.hrefOf(client)}
              isOpened={client.key === props.opened}
              isSelected={props.isSelected(client.key)}
              isMarked={props.isMarked(client.key)}
              tabStop={index === props.tabStop ? props.tabColumn : null}
              active={index === props.active ? props.tabColumn : null}
              markRow={props.markRow}
            />
          </Fragment>
        );
      })}
      <Gap height={(rows.count - 1 - (indexes.at(-1) ?? -1)) * rowHeight} />
    </>
  );
}

/** Rows that are not drawn, all in one. */
function Gap({ height }: { readonly height: number }) {
  return <tr aria-hidden="true" className="block" style={{ height }} />;
}
