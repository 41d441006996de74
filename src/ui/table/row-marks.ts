import type { ReactNode } from 'react';
import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';

/** A row of a list that is searched. */
export interface MarkedRow {
  /** What each cell shows, with what was searched marked in it. */
  readonly cells: readonly ReactNode[];
  /** What was found in fields that are not shown; `null` where there is nothing such. */
  readonly elsewhere: ReactNode;
}

/** Marks a row: its drawn fields, what their cells show, and the id of the element that says what is elsewhere. */
export type MarkRow = (
  client: Client,
  fields: readonly Field[],
  cells: readonly ReactNode[],
  elsewhereId: string,
) => MarkedRow;
