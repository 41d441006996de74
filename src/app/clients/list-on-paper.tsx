import { messages } from '#i18n/messages.ts';
import { printedState } from '#ui/feedback/source-state.tsx';
import { countWords, join } from '#ui/feedback/status-messages.ts';
import { dayDate } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { usePrinting } from '#ui/primitives/printing.ts';
import { PrintedList } from '#ui/table/printed-list.tsx';
import { askedIn } from './asked.ts';
import type { ClientListProps } from './client-list.tsx';

type ListOnPaperProps = Pick<
  ClientListProps,
  'statuses' | 'query' | 'rows' | 'columns' | 'only'
> & {
  readonly label: string;
  /** Whether it is the list that is printed. */
  readonly isPrinted: boolean;
};

/** The clients that answer, on paper. There all the same while nothing is printed: paper waits for nothing. */
export default function ListOnPaper(props: ListOnPaperProps) {
  const { statuses, query, rows, columns, only, label, isPrinted } = props;
  const { zone, today } = useMoment();
  const isPrinting = usePrinting();
  if (!isPrinted || !isPrinting) return null;
  const state = join(countWords(statuses), printedState(statuses, zone));
  return (
    <PrintedList
      heading={label}
      notes={[
        ...(only === null ? [] : [only]),
        ...askedIn(query, zone).map((asked) => asked.label),
      ]}
      foot={`${dayDate(today)} · ${state} · ${messages.screen.datesIn} ${zone}`}
      columns={columns}
      rows={rows}
    />
  );
}
