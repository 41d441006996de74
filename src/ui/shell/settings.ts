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

/** All settings, as *View* shows them, in this order. */
export const SETTINGS: readonly Setting[] = [
  setting(
    'theme',
    ['system', 'light', 'dark'],
    () => messages.screen.theme,
    () => messages.screen.themes,
  ),
  setting(
    'density',
    ['comfortable', 'compact'],
    () => messages.screen.density,
    () => messages.screen.densities,
  ),
  setting(
    'refreshEvery',
    ['off', '1', '5', '15'],
    () => messages.screen.refreshEvery,
    () => messages.screen.intervals,
  ),
  setting(
    'singleKeys',
    ['on', 'off'],
    () => messages.screen.singleKeys,
    () => messages.screen.onOff,
  ),
];
