import type { FirstMessages, LaterMessages } from '#i18n/messages.ts';
import { columns } from './columns.ts';
import { details } from './details.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { problems } from './problems.ts';
import { screen } from './screen.ts';
import { table } from './table.ts';

export const messages: FirstMessages = {
  screen,
  table,
  columns,
  fields,
  filters,
  details,
  problems,
};

export const later: LaterMessages = {
  export: () => import('./export.ts'),
  histogram: () => import('./histogram.ts'),
};
