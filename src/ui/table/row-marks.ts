import type { ReactNode } from 'react';
import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';

/** A row of a list that is searched. */
export interface MarkedRow {
  /** What each cell shows; with what was searched marked in it where the browser cannot do that by itself. */
  readonly cells: readonly ReactNode[];
  /** What was found in fields that are not shown; `null` where there is nothing such. */
  readonly elsewhere: ReactNode;
  /** Marks the same in the texts of the row's element, where the browser can; what is returned takes that back. */
  readonly mark: ((row: HTMLElement) => () => void) | null;
}

/** Marks a row: its drawn fields, what their cells show, and the id of the element that says what is elsewhere. */
export type MarkRow = (
  client: Client,
  fields: readonly Field[],
  cells: readonly ReactNode[],
  elsewhereId: string,
) => MarkedRow;
