import type { CommandGroup } from './commands.ts';

/** What the list of all commands is divided into. */
export type PaletteSection = 'recent' | 'commands' | 'views' | 'settings' | 'clients' | 'zones';

/** What keys do in the list beside what commands do. */
export type GridKey =
  | 'open'
  | 'select'
  | 'extend'
  | 'selectAll'
  | 'copy'
  | 'sortMore'
  | 'columnMenu'
  | 'columnWidth';

/** What keys do in the controls above the list: to the one beside, to another row of them. */
export type AboveKey = 'beside' | 'row';

/** The texts of the list of all commands, and of the list of their keys. */
export interface PaletteMessages {
  readonly find: string;
  readonly sections: Readonly<Record<PaletteSection, string>>;
  /** The page of what would stop an e-invoice. */
  readonly readiness: string;
  /** `Theme: Dark`. */
  readonly setting: (name: string, option: string) => string;
  /** Read aloud beside the option of a setting that is in force. */
  readonly inForce: string;
  /** How many entries there are, read aloud. */
  readonly results: (count: number) => string;
  readonly none: string;
  /** While clients are made ready to be searched. */
  readonly preparing: string;
  /** Beside the way to clients that are not here to be searched. */
  readonly notLoaded: string;
  /** Opens the panel that shows what is sent to the providers. */
  readonly inspect: string;

  /** Above the keys. */
  readonly groups: Readonly<Record<CommandGroup, string>>;
  /** Above the keys that the list has by itself, and what each does. */
  readonly grid: string;
  readonly gridKeys: Readonly<Record<GridKey, string>>;
  /** The same of what stands above the list. */
  readonly above: string;
  readonly aboveKeys: Readonly<Record<AboveKey, string>>;
  /** As they are printed on keyboards. */
  readonly keyNames: Readonly<Record<string, string>>;
  /** Between two ways to press the same. */
  readonly or: string;
  readonly singleKeysOff: string;
}
