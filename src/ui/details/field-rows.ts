import type { Client, Instant } from '#domain/client.ts';
import type { Field, FieldId, ListEntry } from '#domain/field.ts';
import { isIsoDay } from '#domain/iso-date.ts';
import { fieldName } from '#i18n/field-name.ts';
import { formatter } from '#i18n/formatter.ts';

/** A label with its value, as it stands in a section. */
export interface FieldRow {
  readonly field: FieldId;
  readonly label: string;
  readonly value: RowValue;
}

export type RowValue =
  | { readonly type: ListEntry['type']; readonly text: string }
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'instant'; readonly instant: Instant };

/** What a field says of a client: a row, none where it has no value, and of a list a row for each entry. */
export function fieldRows(field: Field, client: Client): readonly FieldRow[] {
  const name = fieldName(field);
  if (field.type === 'list') {
    return field.entries(client, formatter).map(({ label, type, text }) => ({
      field: field.id,
      label: label ?? name,
      value: { type, text },
    }));
  }
  const value = toValue(field, client);
  return value === null ? [] : [{ field: field.id, label: name, value }];
}

function toValue(field: Exclude<Field, { type: 'list' }>, client: Client): RowValue | null {
  switch (field.type) {
    case 'instant': {
      const instant = field.read(client);
      return instant === null ? null : { type: 'instant', instant };
    }
    case 'day': {
      const day = field.read(client);
      if (day === null) return null;
      return isIsoDay(day) ? { type: 'day', day } : { type: 'text', text: day };
    }
    case 'number':
    case 'choice': {
      const text = field.text(client, formatter);
      return text === null ? null : { type: 'text', text };
    }
    default: {
      const text = field.read(client);
      return text === null ? null : { type: field.type, text };
    }
  }
}
