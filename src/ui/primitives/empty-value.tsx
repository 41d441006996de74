import { messages } from '#i18n/messages.ts';

/** Where there is nothing: a quiet dash, read aloud as "none". */
export function EmptyValue() {
  return <span className="absent">{messages.table.none}</span>;
}
