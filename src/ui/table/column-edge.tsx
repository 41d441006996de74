import type { Ref } from 'react';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { LEAST_WIDTH, MOST_WIDTH } from '#query/columns.ts';
import {
  fitColumn,
  followPointer,
  widthAfterKey,
  widthAt,
  type Resizing,
} from './column-resizing.ts';
import { leastWidthOf } from './column-widths.ts';

interface ColumnEdgeProps {
  readonly field: Field;
  readonly resizing: Resizing;
  readonly ref: Ref<HTMLDivElement>;
}

/**
 * The end of a column's head. The pointer drags it, arrows move it; a double click or Enter makes the column as wide
 * as what is in sight. Its value is in sixteenths of a rem: pixels, where letters have their usual size.
 */
export function ColumnEdge({ field, resizing, ref }: ColumnEdgeProps) {
  const width = leastWidthOf(field, resizing.widths);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that moves is a control
    <div
      ref={ref}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an hr has no value
      role="separator"
      aria-orientation="vertical"
      aria-label={messages.columns.width(fieldName(field))}
      title=""
      aria-valuenow={width * 16}
      aria-valuemin={LEAST_WIDTH * 16}
      aria-valuemax={MOST_WIDTH * 16}
      tabIndex={-1}
      className="absolute inset-y-0 right-0 z-10 w-2.5 cursor-col-resize touch-none -outline-offset-2 select-none after:absolute after:inset-y-2 after:right-0 after:border-r after:border-line hover:after:inset-y-0 hover:after:border-r-2 hover:after:border-accent focus-visible:after:border-accent"
      onPointerDown={(event) => followPointer(event, field.id, resizing)}
      onDoubleClick={({ currentTarget }) => fitColumn(currentTarget, field, resizing)}
      onKeyDown={(event) => {
        const next = widthAfterKey(event, widthAt(event.currentTarget));
        if (event.key === 'Enter') fitColumn(event.currentTarget, field, resizing);
        else if (next !== null) resizing.onResize(field.id, next);
        else return;
        event.preventDefault();
      }}
    />
  );
}
