import { createContext, use, type ComponentType } from 'react';
import type { Client } from '#domain/client.ts';
import type { FieldId } from '#domain/field.ts';

/** A value as it stands in a drawer. */
export interface NotedValue {
  /** The field that is drawn; others may be drawn within it. */
  readonly field: FieldId;
  /** One of several; `null` where it is all that the field says. */
  readonly text: string | null;
}

interface FieldNotes {
  readonly client: Client;
  readonly Note: ComponentType<NotedValue & { readonly client: Client }>;
}

/** What is said below the values of the open client. */
export const FieldNotesContext = createContext<FieldNotes | null>(null);

/** Below a value: what is to be said of it, if anything. */
export function FieldNote(value: NotedValue) {
  const notes = use(FieldNotesContext);
  return notes !== null && <notes.Note client={notes.client} {...value} />;
}
