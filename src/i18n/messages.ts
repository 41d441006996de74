import { notLoaded } from './not-loaded.ts';
import type { BothMessages } from './types/both.ts';
import type { ColumnMessages } from './types/columns.ts';
import type { ConnectMessages } from './types/connect.ts';
import type { DetailsMessages } from './types/details.ts';
import type { DrawerMessages } from './types/drawer.ts';
import type { EmptyListMessages } from './types/empty-list.ts';
import type { ExportMessages } from './types/export.ts';
import type { FieldMessages } from './types/fields.ts';
import type { FilterEditorMessages } from './types/filter-editors.ts';
import type { FilterMessages } from './types/filters.ts';
import type { HistogramMessages } from './types/histogram.ts';
import type { InspectorMessages } from './types/inspector.ts';
import type { LinkMessages } from './types/links.ts';
import type { PagesMessages } from './types/pages.ts';
import type { PaletteMessages } from './types/palette.ts';
import type { ProblemMessages } from './types/problems.ts';
import type { ReadinessMessages } from './types/readiness.ts';
import type { ScreenMessages } from './types/screen.ts';
import type { SelectionMessages } from './types/selection.ts';
import type { SettingsMessages } from './types/settings.ts';
import type { TableMessages } from './types/table.ts';
import type { TeamMessages } from './types/team.ts';
import type { UnreadableRowsMessages } from './types/unreadable-rows.ts';
import type { ViewMessages } from './types/views.ts';
import type { ViewsPanelMessages } from './types/views-panel.ts';

/** Every text that a person reads or hears, but a provider's own. A language is one value of this type. */
export interface Messages {
  readonly screen: ScreenMessages;
  readonly table: TableMessages;
  readonly columns: ColumnMessages;
  readonly fields: FieldMessages;
  readonly filters: FilterMessages;
  readonly selection: SelectionMessages;
  readonly settings: SettingsMessages;
  readonly filterEditors: FilterEditorMessages;
  readonly details: DetailsMessages;
  readonly drawer: DrawerMessages;
  readonly emptyList: EmptyListMessages;
  readonly problems: ProblemMessages;
  readonly export: ExportMessages;
  readonly views: ViewMessages;
  readonly histogram: HistogramMessages;
  readonly inspector: InspectorMessages;
  readonly links: LinkMessages;
  readonly viewsPanel: ViewsPanelMessages;
  readonly pages: PagesMessages;
  readonly palette: PaletteMessages;
  readonly connect: ConnectMessages;
  readonly team: TeamMessages;
  readonly unreadableRows: UnreadableRowsMessages;
  readonly readiness: ReadinessMessages;
  readonly both: BothMessages;
}

/** Parts of the texts that come with a part of the screen that is loaded when it is wanted. */
export type LaterPart =
  | 'both'
  | 'columns'
  | 'connect'
  | 'drawer'
  | 'emptyList'
  | 'export'
  | 'filterEditors'
  | 'histogram'
  | 'inspector'
  | 'links'
  | 'pages'
  | 'palette'
  | 'readiness'
  | 'selection'
  | 'settings'
  | 'team'
  | 'unreadableRows'
  | 'viewsPanel';
/** How each of them is loaded, in one language. */
export type LaterMessages = {
  readonly [Part in LaterPart]: () => Promise<{ readonly texts: Messages[Part] }>;
};
export type FirstMessages = Omit<Messages, LaterPart>;

let later: LaterMessages | null = null;

/** The texts in the language of the page. Read them while drawing, never while a module is loaded. */
export let messages: Messages = notLoaded('Rubrica’s');

/** Once, before anything is drawn: another language needs the page to be loaded again. */
export function setMessages(loaded: FirstMessages, others: LaterMessages): void {
  const parts = Object.keys(others).map((part) => [part, notLoaded(`The ${part}’s`)] as const);
  messages = { ...loaded, ...(Object.fromEntries(parts) as Pick<Messages, LaterPart>) };
  later = others;
}

/** Loads a part of the texts; before the part of the screen that reads it is drawn. */
export async function loadLater(part: LaterPart): Promise<void> {
  const loaded = await later?.[part]();
  if (loaded !== undefined) messages = { ...messages, [part]: loaded.texts };
}
