import { useEffect, useEffectEvent, useRef } from 'react';
import type { Field } from '#domain/field.ts';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { announce } from '#ui/primitives/announce.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { useDebounced } from '#ui/primitives/use-debounced.ts';
import type { CopyMenu } from '#ui/selection/lazy-copy-menu.ts';
import { SelectionBar } from '#ui/selection/selection-bar.tsx';
import { drawnFields } from '#ui/table/columns.ts';
import { TYPED_IN } from '#ui/table/use-marked-cells.ts';
import type { ClientsSelectionProps } from '#app/clients/clients-selection.tsx';
import { countValues } from './copied.ts';
import { useCopying } from './use-copying.ts';

/** A number that changes with every row is said once it rests, in milliseconds. */
const SETTLES = 400;

interface SelectionToolsProps extends ClientsSelectionProps {
  readonly CopyMenu: typeof CopyMenu;
}

/** What can be done with the rows that are selected: commands, and the bar while there are any. */
export function SelectionTools(props: SelectionToolsProps) {
  const { columns, selection, onExport } = props;
  const { count, unmatched, gone, clients, readUnmatched } = selection;
  const moment = useMoment();
  const { copying, copy, forget } = useCopying();
  const fields = drawnFields(columns, 'wide');
  const copyOf = (field: Field | null) => {
    if (clients !== null) void copy(clients, field, fields);
  };
  const copyAll = () => copyOf(null);
  useSelectionCommands(props, copyAll);
  useCopyKey(count > 0, copyAll);
  useSaidCount(count);
  if (count === 0 && gone === 0) return null;
  return (
    <SelectionBar
      {...{ count, unmatched, gone, copying, fields, readUnmatched }}
      CopyMenu={props.CopyMenu}
      countValues={(signal) =>
        countValues({ clients: clients ?? [], moment, slicing: { signal } }, fields)
      }
      onRemove={selection.remove}
      onCopy={copyOf}
      onForget={forget}
      onExport={onExport}
      onClear={selection.clear}
    />
  );
}

function useSelectionCommands(
  { rows, selection, onExport }: SelectionToolsProps,
  copy: () => void,
): void {
  const { count, inList, setAll, clear } = selection;
  useCommand({
    id: 'selection.all',
    label: messages.table.selecting.all,
    group: 'clients',
    isAvailable: () => inList !== 'all' && rows.count > 0,
    run: () => setAll(true),
  });
  useCommand({
    id: 'selection.copy',
    label: messages.selection.copyClients(count),
    group: 'clients',
    isAvailable: () => count > 0,
    run: copy,
  });
  useCommand({
    id: 'selection.export',
    label: messages.selection.exportAll,
    group: 'clients',
    isAvailable: () => count > 0,
    run: onExport,
  });
  useCommand({
    id: 'selection.clear',
    label: messages.selection.clearAll,
    group: 'clients',
    isAvailable: () => count > 0,
    run: clear,
  });
}

/** The keys for copying copy the selected rows, unless a text is marked or somebody is typing. */
function useCopyKey(isOn: boolean, copy: () => void): void {
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const { target } = event;
    const isInList =
      target === document.body || (target instanceof Element && target.closest('main') !== null);
    const isTyping = target instanceof Element && target.closest(TYPED_IN) !== null;
    if (!isOn || event.defaultPrevented || !isInList || isTyping) return;
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

function useSaidCount(count: number): void {
  const settled = useDebounced(count, SETTLES);
  const said = useRef(0);
  // Outside React: what a screen reader says.
  useEffect(() => {
    if (settled !== said.current) announce(messages.selection.count(settled));
    said.current = settled;
  }, [settled]);
}
