export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';
/** In minutes, while the page is visible. */
export type RefreshEvery = 'off' | '1' | '5' | '15';
export type OnOff = 'on' | 'off';

/** The texts of all settings: how things look, the keys, the language, the formats and the time zone. */
export interface SettingsMessages {
  readonly theme: string;
  readonly themes: Readonly<Record<Theme, string>>;
  readonly density: string;
  readonly densities: Readonly<Record<Density, string>>;
  readonly refreshEvery: string;
  readonly intervals: Readonly<Record<RefreshEvery, string>>;
  /** Whether letters and signs are keys of commands. */
  readonly singleKeys: string;
  readonly onOff: Readonly<Record<OnOff, string>>;

  readonly language: string;
  /** The language that the browser asks for. */
  readonly asBrowser: string;
  readonly formats: string;
  /** The formats of the language. */
  readonly asLanguage: string;
  /** The formats that the browser asks for. */
  readonly formatsAsBrowser: string;

  /** The page of what would stop an e-invoice. */
  readonly readiness: string;

  readonly zone: string;
  /** The viewer's own: `Europe/Rome (this device)`. */
  readonly ownZone: (zone: string) => string;
  readonly findZone: string;
  readonly noZone: string;
  /** Below the others, where there are too many to show. */
  readonly moreZones: (count: number) => string;
  /** Read aloud once it is chosen. */
  readonly zoneChosen: (zone: string) => string;
}
