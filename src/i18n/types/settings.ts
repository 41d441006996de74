/** The texts for the language, the formats and the time zone. */
export interface SettingsMessages {
  readonly language: string;
  /** The language that the browser asks for. */
  readonly asBrowser: string;
  readonly formats: string;
  /** The formats of the language. */
  readonly asLanguage: string;
  /** The formats that the browser asks for. */
  readonly formatsAsBrowser: string;

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
