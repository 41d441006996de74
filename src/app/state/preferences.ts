import { boolean, fits, isRecord, list, oneOf, string, type Check } from '#domain/check.ts';
import { MOST_RECENT, PLAIN_DISPLAY, type Display } from '#ui/primitives/display.ts';

/** The layout of what is kept. A field that is added needs no other version: it has its own fallback. */
const VERSION = 1;

const theme = oneOf(['system', 'light', 'dark']);
const density = oneOf(['comfortable', 'compact']);
const refreshEvery = oneOf(['off', '1', '5', '15']);
const recentFilters = list(string);
const exportFormat = oneOf(['xlsx', 'csv-spreadsheet', 'csv-program']);
const exportColumns = oneOf(['shown', 'all']);
const exportRows = oneOf(['clients', 'identifiers']);

/** Where preferences are kept. Both can throw: storage can be forbidden, or full. */
export interface PreferenceStorage {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

/**
 * How a person wants to look at things, kept on this device: one value with a version. Of every change only its
 * own fields are written, so that what other tabs chose, and fields of a newer Rubrica, stay as they are.
 */
export class Preferences {
  readonly #storage: PreferenceStorage;
  readonly #listeners = new Set<() => void>();
  /** What was chosen in this tab: nothing that another tab chooses takes its place here. */
  #chosen: Partial<Display> = {};
  #display: Display;

  constructor(storage: PreferenceStorage) {
    this.#storage = storage;
    this.#display = toDisplay(this.#stored());
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
    const stored = this.#stored();
    const version = Math.max(VERSION, Number(stored['version']) || 0);
    try {
      this.#storage.write(JSON.stringify({ ...stored, ...change, version }));
    } catch {
      // It holds for this visit.
    }
  };

  /** Another tab has chosen something. */
  readonly hear = (): void => this.#show({ ...toDisplay(this.#stored()), ...this.#chosen });

  /** All that was kept has been removed: what was chosen in this tab goes too. */
  readonly forget = (): void => {
    this.#chosen = {};
    this.hear();
  };

  #stored(): Readonly<Record<string, unknown>> {
    try {
      const stored: unknown = JSON.parse(this.#storage.read() ?? '{}');
      return isRecord(stored) ? stored : {};
    } catch {
      return {};
    }
  }

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
  return {
    theme: read('theme', theme, PLAIN_DISPLAY.theme),
    density: read('density', density, PLAIN_DISPLAY.density),
    refreshEvery: read('refreshEvery', refreshEvery, PLAIN_DISPLAY.refreshEvery),
    recentFilters: read<readonly string[]>(
      'recentFilters',
      recentFilters,
      PLAIN_DISPLAY.recentFilters,
    ).slice(0, MOST_RECENT),
    hasHistogram: read('hasHistogram', boolean, PLAIN_DISPLAY.hasHistogram),
    histogramField: read('histogramField', string, PLAIN_DISPLAY.histogramField),
    exportFormat: read('exportFormat', exportFormat, PLAIN_DISPLAY.exportFormat),
    exportColumns: read('exportColumns', exportColumns, PLAIN_DISPLAY.exportColumns),
    exportRows: read('exportRows', exportRows, PLAIN_DISPLAY.exportRows),
  };
}
