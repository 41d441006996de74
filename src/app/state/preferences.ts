import { z } from '#domain/zod.ts';
import { PLAIN_VIEW, type View } from '#ui/primitives/view.ts';

/** The layout of what is kept. A field that is added needs no other version: it has its own fallback. */
const VERSION = 1;

/** Each field by itself: a value that cannot be read costs no other. */
const fields = z.object({
  theme: z.catch(z.enum(['system', 'light', 'dark']), PLAIN_VIEW.theme),
  density: z.catch(z.enum(['comfortable', 'compact']), PLAIN_VIEW.density),
  refreshEvery: z.catch(z.enum(['off', '1', '5', '15']), PLAIN_VIEW.refreshEvery),
});

const anything = z.record(z.string(), z.unknown());

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
  #chosen: Partial<View> = {};
  #view: View;

  constructor(storage: PreferenceStorage) {
    this.#storage = storage;
    this.#view = toView(this.#stored());
  }

  /** Another value after every change. */
  get view(): View {
    return this.#view;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly choose = (change: Partial<View>): void => {
    this.#chosen = { ...this.#chosen, ...change };
    this.#show({ ...this.#view, ...change });
    const stored = this.#stored();
    const version = Math.max(VERSION, Number(stored['version']) || 0);
    try {
      this.#storage.write(JSON.stringify({ ...stored, ...change, version }));
    } catch {
      // It holds for this visit.
    }
  };

  /** Another tab has chosen something. */
  readonly hear = (): void => this.#show({ ...toView(this.#stored()), ...this.#chosen });

  #stored(): Readonly<Record<string, unknown>> {
    try {
      const parsed = anything.safeParse(JSON.parse(this.#storage.read() ?? '{}'));
      return parsed.success ? parsed.data : {};
    } catch {
      return {};
    }
  }

  #show(view: View): void {
    if (JSON.stringify(view) === JSON.stringify(this.#view)) return;
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}

function toView(stored: Readonly<Record<string, unknown>>): View {
  return fields.parse(stored);
}
