import { messages } from '#i18n/messages.ts';
import type { Display } from '#ui/primitives/display.ts';

/** One of a few ways to look at things. */
export interface Setting {
  readonly id: keyof Display;
  readonly options: readonly string[];
  readonly legend: () => string;
  readonly labels: () => Readonly<Record<string, string>>;
  readonly valueIn: (display: Display) => string;
  readonly change: (option: string) => Partial<Display>;
}

/** The fields of a display that are one of a few words. */
type Choices = {
  [Name in keyof Display as Display[Name] extends string ? Name : never]: Display[Name];
};

function setting<Name extends keyof Choices>(
  id: Name,
  options: readonly Choices[Name][],
  legend: () => string,
  labels: () => Readonly<Record<Choices[Name], string>>,
): Setting {
  return {
    id,
    options,
    legend,
    labels,
    valueIn: (display) => display[id],
    change: (option) => ({ [id]: option }),
  };
}

/** All of these, as *View* shows them, in this order. Their texts are the later part `settings`. */
export const SETTINGS: readonly Setting[] = [
  setting(
    'theme',
    ['system', 'light', 'dark'],
    () => messages.settings.theme,
    () => messages.settings.themes,
  ),
  setting(
    'density',
    ['comfortable', 'compact'],
    () => messages.settings.density,
    () => messages.settings.densities,
  ),
  setting(
    'refreshEvery',
    ['off', '1', '5', '15'],
    () => messages.settings.refreshEvery,
    () => messages.settings.intervals,
  ),
  setting(
    'singleKeys',
    ['on', 'off'],
    () => messages.settings.singleKeys,
    () => messages.settings.onOff,
  ),
  setting(
    'loadBoth',
    ['on', 'off'],
    () => messages.settings.loadBoth,
    () => messages.settings.onOff,
  ),
];
