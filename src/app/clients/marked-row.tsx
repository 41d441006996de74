import type { ReactNode } from 'react';
import { makeFound, type Elsewhere, type Range } from '#engine/found.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { findProvider } from '#providers/registry.ts';
import { cutText } from '#ui/primitives/cut-text.ts';
import type { MarkedRow, MarkRow } from '#ui/table/row-marks.ts';
import { canHighlight, highlight } from './highlight.ts';

/** Marks in rows what a search found in them. */
export function makeMarkRow(search: string): MarkRow {
  const find = makeFound(search);
  return (client, fields, cells, elsewhereId): MarkedRow => {
    try {
      const shown = fields.map((field, place) => ({ field, text: textOf(cells[place]) }));
      const { ranges, elsewhere } = find(client, shown);
      return {
        ...(canHighlight
          ? { cells, mark: (row: HTMLElement) => highlight(row, ranges) }
          : { cells: cells.map((cell, place) => marked(cell, ranges[place] ?? [])), mark: null }),
        elsewhere:
          elsewhere.length === 0 ? null : <ElsewhereFound id={elsewhereId} found={elsewhere} />,
      };
    } catch {
      // A value that cannot be read is drawn all the same, as its cell can.
      return { cells, elsewhere: null, mark: null };
    }
  };
}

function textOf(cell: ReactNode): string | null {
  return typeof cell === 'string' ? cell : null;
}

function marked(cell: ReactNode, ranges: readonly Range[]): ReactNode {
  if (typeof cell !== 'string' || ranges.length === 0) return cell;
  const pieces: ReactNode[] = [];
  let end = 0;
  // By number, so that with the next letter the same elements get other texts.
  for (const [place, [from, to]] of ranges.entries()) {
    pieces.push(cell.slice(end, from), <mark key={place}>{cell.slice(from, to)}</mark>);
    end = to;
  }
  return [...pieces, cell.slice(end)];
}

interface ElsewhereFoundProps {
  readonly id: string;
  readonly found: readonly Elsewhere[];
}

/** Beside a name: which fields that are not shown have what was searched. The row's link is described by it. */
function ElsewhereFound({ id, found }: ElsewhereFoundProps) {
  const said = found.map((each) => ({
    label: labelOf(each),
    text: cutText(each.text),
    ranges: each.ranges,
  }));
  return (
    <span
      id={id}
      // Heard as the description of the row, and not once more.
      aria-hidden="true"
      data-elsewhere
      title={said.map(({ label, text }) => `${label} ${text}`).join('\n')}
      className="min-w-0 flex-1 truncate text-label font-normal text-muted select-none"
    >
      {said.map(({ label, text, ranges }, place) => (
        <span key={label + text}>
          {place > 0 && ' · '}
          {label} <bdi>{marked(text, ranges)}</bdi>
        </span>
      ))}
    </span>
  );
}

function labelOf({ where, label, record }: Elsewhere): string {
  const field = label ?? fieldName(where);
  if (record === null) return field;
  const system = findProvider(record.provider)?.label ?? record.provider;
  return messages.both.foundIn(system, messages.details.inSentence(field));
}
