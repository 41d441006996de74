import { createContext, use } from 'react';
import type { FieldId } from '#domain/field.ts';
import type { ExportColumns, ExportFormat, ExportRows } from '#i18n/types/export.ts';
import type { Density, OnOff, RefreshEvery, Theme } from '#i18n/types/settings.ts';

/** How a person wants to look at things: kept on this device, never in a link. */
export interface Display {
  readonly theme: Theme;
  /** The language of the texts, by its BCP 47 tag; `null` for the browser's. */
  readonly language: string | null;
  /** The form of dates and numbers: `language`, `browser` or a tag; see `formatTags` of `i18n/locale.ts`. */
  readonly formats: string;
  /** The time zone of all days, by its IANA name; `null` for the viewer's own. */
  readonly zone: string | null;
  readonly density: Density;
  readonly refreshEvery: RefreshEvery;
  /** Whether letters and signs are keys of commands. */
  readonly singleKeys: OnOff;
  /** Whether a provider's own list loads those of the others too, to know who is in both. */
  readonly loadBoth: OnOff;
  /** What was chosen last among all commands, by their ids, the latest first; never a client. */
  readonly recentCommands: readonly string[];
  /** The fields that were filtered by last, the latest first. */
  readonly recentFilters: readonly FieldId[];
  /** Whether clients are shown by date, and by which. */
  readonly hasHistogram: boolean;
  readonly histogramField: FieldId;
  /** How a list was exported last. */
  readonly exportFormat: ExportFormat;
  readonly exportColumns: ExportColumns;
  readonly exportRows: ExportRows;
}

export const MOST_RECENT = 4;

export const PLAIN_DISPLAY: Display = {
  theme: 'system',
  language: null,
  formats: 'language',
  zone: null,
  density: 'comfortable',
  refreshEvery: '5',
  singleKeys: 'on',
  loadBoth: 'off',
  recentCommands: [],
  recentFilters: [],
  hasHistogram: false,
  histogramField: 'updated',
  exportFormat: 'xlsx',
  exportColumns: 'shown',
  exportRows: 'clients',
};

/** The display in force and the way to change it. Set once, at the app's root. */
export const DisplayContext = createContext<{
  readonly display: Display;
  readonly onChange: (change: Partial<Display>) => void;
}>({ display: PLAIN_DISPLAY, onChange: () => {} });

export function useDisplay() {
  return use(DisplayContext);
}
