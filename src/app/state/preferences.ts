import {
  boolean,
  fits,
  isRecord,
  list,
  nullable,
  oneOf,
  string,
  type Check,
} from '#domain/check.ts';
import { MOST_RECENT, PLAIN_DISPLAY, type Display } from '#ui/primitives/display.ts';
import { readKept, versionToKeep, type KeptText } from './kept-here.ts';

/** The layout of what is kept. A field that is added needs no other version: it has its own fallback. */
const VERSION = 1;

const theme = oneOf(['system', 'light', 'dark']);
const optionalText = nullable(string);
const density = oneOf(['comfortable', 'compact']);
const refreshEvery = oneOf(['off', '1', '5', '15']);
const onOff = oneOf(['on', 'off']);
const recent = list(string);
const exportFormat = oneOf(['xlsx', 'csv-spreadsheet', 'csv-program']);
const exportColumns = oneOf(['shown', 'all']);
const exportRows = oneOf(['clients', 'identifiers']);

/**
 * How a person wants to look at things, kept on this device: one value with a version. Of every change only its
 * own fields are written, so that what other tabs chose, and fields of a newer Rubrica, stay as they are.
 */
export class Preferences {
  readonly #storage: KeptText;
  readonly #listeners = new Set<() => void>();
  /** What was chosen in this tab: nothing that another tab chooses takes its place here. */
  #chosen: Partial<Display>;
  #unstored: Partial<Display>;
  #display: Display;

  /** `handed` is what the page before this one in the same tab could not store. */
  constructor(storage: KeptText, handed: unknown = null) {
    this.#storage = storage;
    const unstored = isRecord(handed) ? handed : {};
    this.#display = toDisplay({ ...readKept(storage.read), ...unstored });
    const names = Object.keys(unstored);
    this.#unstored = Object.fromEntries(
      Object.entries(this.#display).filter(([name]) => names.includes(name)),
    );
    this.#chosen = this.#unstored;
  }

  /** What was chosen and could not be stored: a page that is loaded again needs it handed over. */
  get unstored(): Partial<Display> {
    return this.#unstored;
  }

  /** Another value after every change. */
  get display(): Display {
    return this.#display;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly choose = (change: Partial<Display>): void => {
    this.#chosen = { ...this.#chosen, ...change };
    this.#show({ ...this.#display, ...change });
    const stored = readKept(this.#storage.read);
    const version = versionToKeep(VERSION, stored);
    const unstored = { ...this.#unstored, ...change };
    try {
      this.#storage.write(JSON.stringify({ ...stored, ...unstored, version }));
      this.#unstored = {};
    } catch {
      // It holds for this visit.
      this.#unstored = unstored;
    }
  };

  /** Another tab has chosen something. */
  readonly hear = (): void =>
    this.#show({ ...toDisplay(readKept(this.#storage.read)), ...this.#chosen });

  /** All that was kept has been removed: what was chosen in this tab goes too. */
  readonly forget = (): void => {
    this.#chosen = {};
    this.#unstored = {};
    this.hear();
  };

  #show(display: Display): void {
    if (JSON.stringify(display) === JSON.stringify(this.#display)) return;
    this.#display = display;
    for (const listener of this.#listeners) listener();
  }
}

/** Each field by itself: a value that cannot be read costs no other. */
function toDisplay(stored: Readonly<Record<string, unknown>>): Display {
  const read = <T>(field: string, check: Check<T>, fallback: T): T => {
    const value = stored[field];
    return fits(check, value) ? value : fallback;
  };
  const readRecent = (field: string) =>
    read<readonly string[]>(field, recent, []).slice(0, MOST_RECENT);
  return {
    theme: read('theme', theme, PLAIN_DISPLAY.theme),
    language: read('language', optionalText, PLAIN_DISPLAY.language),
    formats: read('formats', string, PLAIN_DISPLAY.formats),
    zone: read('zone', optionalText, PLAIN_DISPLAY.zone),
    density: read('density', density, PLAIN_DISPLAY.density),
    refreshEvery: read('refreshEvery', refreshEvery, PLAIN_DISPLAY.refreshEvery),
    singleKeys: read('singleKeys', onOff, PLAIN_DISPLAY.singleKeys),
    loadBoth: read('loadBoth', onOff, PLAIN_DISPLAY.loadBoth),
    recentFilters: readRecent('recentFilters'),
    recentCommands: readRecent('recentCommands'),
    hasHistogram: read('hasHistogram', boolean, PLAIN_DISPLAY.hasHistogram),
    histogramField: read('histogramField', string, PLAIN_DISPLAY.histogramField),
    exportFormat: read('exportFormat', exportFormat, PLAIN_DISPLAY.exportFormat),
    exportColumns: read('exportColumns', exportColumns, PLAIN_DISPLAY.exportColumns),
    exportRows: read('exportRows', exportRows, PLAIN_DISPLAY.exportRows),
  };
}
