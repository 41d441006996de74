import { listedName, type Client } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { cutText } from '#ui/primitives/cut-text.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import type { SelectedRows } from './selected-rows.ts';

interface RowBoxProps {
  readonly client: Client;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
}

/** The box that selects a row. The table itself hears its clicks. */
export function RowBox({ client, isSelected, isTabStop }: RowBoxProps) {
  const name = listedName(client);
  const label = typeof name === 'string' ? cutText(name) : messages.table.noName;
  return (
    <input
      type="checkbox"
      readOnly
      checked={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      {...(isTabStop && FOCUS_FIRST)}
      aria-label={messages.table.selecting.one(label)}
      className="select-box"
    />
  );
}

interface AllBoxProps {
  readonly inList: SelectedRows['inList'];
  readonly onSelectAll: SelectedRows['setAll'];
  readonly tabIndex?: number;
}

/** Selects all that match, or none of them. */
export function AllBox({ inList, onSelectAll, tabIndex }: AllBoxProps) {
  return (
    <input
      type="checkbox"
      checked={inList === 'all'}
      ref={(box) => {
        if (box !== null) box.indeterminate = inList === 'some';
      }}
      aria-label={messages.table.selecting.all}
      title={messages.table.selecting.all}
      tabIndex={tabIndex}
      onChange={() => onSelectAll(inList !== 'all')}
      className="select-box"
    />
  );
}
