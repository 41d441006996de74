import type { Messages } from '#i18n/messages.ts';
import { details } from './details.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { problems } from './problems.ts';
import { screen } from './screen.ts';
import { selection } from './selection.ts';
import { table } from './table.ts';

export const messages: Messages = {
  screen,
  table,
  fields,
  filters,
  selection,
  details,
  problems,
};
