import type { PaletteSection } from '#i18n/types/palette.ts';

/** Something that can be chosen by its name. */
export interface Entry {
  /** `clients.export`, `setting:theme:dark`: for what was chosen last. A client has its key, which is not kept. */
  readonly id: string;
  readonly section: PaletteSection;
  readonly label: string;
  /** What it is, in a few words; `null` where the label says it. */
  readonly detail: string | null;
  /** As tinykeys spells them. */
  readonly keys?: readonly string[];
  /** Whether it is the option of a setting that is in force. */
  readonly isInForce?: boolean;
  /** Said of a client that is deleted, with the date. */
  readonly deleted?: string | null;
  readonly run: () => void;
}
