import { notLoaded } from './not-loaded.ts';
import type { DetailsMessages } from './types/details.ts';
import type { FieldMessages } from './types/fields.ts';
import type { FilterMessages } from './types/filters.ts';
import type { ProblemMessages } from './types/problems.ts';
import type { ScreenMessages } from './types/screen.ts';
import type { SelectionMessages } from './types/selection.ts';
import type { TableMessages } from './types/table.ts';

/** Every text that a person reads or hears, but a provider's own. A language is one value of this type. */
export interface Messages {
  readonly screen: ScreenMessages;
  readonly table: TableMessages;
  readonly fields: FieldMessages;
  readonly filters: FilterMessages;
  readonly selection: SelectionMessages;
  readonly details: DetailsMessages;
  readonly problems: ProblemMessages;
}

/** The texts in the language of the page. Read them while drawing, never while a module is loaded. */
export let messages: Messages = notLoaded('Rubrica’s');

/** Once, before anything is drawn: another language needs the page to be loaded again. */
export function setMessages(loaded: Messages): void {
  messages = loaded;
}
