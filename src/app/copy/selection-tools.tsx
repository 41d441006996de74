import { useEffect, useEffectEvent } from 'react';
import type { Field } from '#domain/field.ts';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { SelectionBar } from '#ui/selection/selection-bar.tsx';
import { drawnFields } from '#ui/table/columns.ts';
import { clientFinder } from '#app/clients/find-client.ts';
import type { ClientsSelectionProps } from '#app/clients/clients-selection.tsx';
import { countValues } from './copied.ts';
import { selectedClients } from './selected-clients.ts';
import { useCopying } from './use-copying.ts';

/** What has text of its own to copy. */
const TYPED_IN = 'input:not([type=checkbox]), textarea';

/** What can be done with the rows that are selected: the bar, and what its buttons do. */
export default function SelectionTools(props: ClientsSelectionProps) {
  const { scope, rows, columns, selection, onExport } = props;
  const moment = useMoment();
  const { copying, copy, forget } = useCopying();
  const fields = drawnFields(columns, 'wide');
  const pick = () => selectedClients(selection.selection, rows, clientFinder(scope));
  const copyOf = (field: Field | null) => void copy(pick(), field, fields);
  const copyAll = () => copyOf(null);
  useCommand({
    id: 'selection.copy',
    label: messages.selection.copyRows(selection.count),
    group: 'clients',
    isAvailable: () => selection.count > 0,
    run: copyAll,
  });
  useCopyKey(copyAll);
  const { unmatched } = selection;
  const last = () => {
    const { count, at } = pick();
    return Array.from({ length: unmatched }, (_, place) => at(count - unmatched + place));
  };
  return (
    <SelectionBar
      count={selection.count}
      unmatched={unmatched}
      gone={selection.gone}
      copying={copying}
      fields={fields}
      countValues={(signal) =>
        countValues({ clients: pick(), moment, signal, onSlice: () => {} }, fields)
      }
      readUnmatched={() => last().flatMap((client) => client ?? [])}
      onRemove={selection.remove}
      onCopy={copyOf}
      onForget={forget}
      onExport={onExport && (() => onExport(pick()))}
      onClear={selection.clear}
    />
  );
}

/** The keys for copying copy the selected rows, unless a text is marked or somebody is typing. */
function useCopyKey(copy: () => void): void {
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const { target } = event;
    const isInList =
      target === document.body || (target instanceof Element && target.closest('main') !== null);
    const isTyping = target instanceof Element && target.closest(TYPED_IN) !== null;
    if (event.defaultPrevented || !isInList || isTyping) return;
    if (getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    copy();
  });
  // Outside is the clipboard.
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onCopy(event);
    document.addEventListener('copy', listen);
    return () => document.removeEventListener('copy', listen);
  }, []);
}
