import type { FirstMessages, LaterMessages } from '#i18n/messages.ts';
import { details } from './details.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { problems } from './problems.ts';
import { screen } from './screen.ts';
import { table } from './table.ts';
import { viewTexts } from './views.ts';

export const messages: FirstMessages = {
  screen,
  table,
  fields,
  filters,
  details,
  problems,
  views: viewTexts,
};

export const later: LaterMessages = {
  both: () => import('./both.ts'),
  columns: () => import('./columns.ts'),
  connect: () => import('./connect.ts'),
  drawer: () => import('./drawer.ts'),
  emptyList: () => import('./empty-list.ts'),
  filterEditors: () => import('./filter-editors.ts'),
  export: () => import('./export.ts'),
  histogram: () => import('./histogram.ts'),
  inspector: () => import('./inspector.ts'),
  links: () => import('./links.ts'),
  pages: () => import('./pages.ts'),
  palette: () => import('./palette.ts'),
  readiness: () => import('./readiness.ts'),
  selection: () => import('./selection.ts'),
  settings: () => import('./settings.ts'),
  team: () => import('./team.ts'),
  unreadableRows: () => import('./unreadable-rows.ts'),
  viewsPanel: () => import('./views-panel.ts'),
};
