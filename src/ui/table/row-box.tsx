import { memo, useLayoutEffect, useMemo, useRef } from 'react';
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
  const label = messages.table.selecting.one(
    typeof name === 'string' ? cutText(name) : messages.table.noName,
  );
  const box = useRef<HTMLInputElement>(null);
  // Outside React, which writes the type and name of an input again with every change of it: the browser then styles
  // and lays out its row again, and the client of a row changes with each key of a search.
  useLayoutEffect(() => box.current?.setAttribute('aria-label', label), [label]);
  return useMemo(
    () => (
      <input
        ref={box}
        type="checkbox"
        readOnly
        checked={isSelected}
        tabIndex={isTabStop ? 0 : -1}
        {...(isTabStop && FOCUS_FIRST)}
        className="select-box"
      />
    ),
    [isSelected, isTabStop],
  );
}

interface AllBoxProps {
  readonly inList: SelectedRows['inList'];
  readonly onSelectAll: SelectedRows['setAll'];
  readonly tabIndex?: number;
}

/** Selects all that match, or none of them. */
export const AllBox = memo(DrawnAllBox);

function DrawnAllBox({ inList, onSelectAll, tabIndex }: AllBoxProps) {
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
