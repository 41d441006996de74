import { messages } from '#i18n/messages.ts';
import type { OnOff } from '#i18n/types/screen.ts';
import type { Display } from '#ui/primitives/display.ts';
import { DENSITIES, INTERVALS, THEMES } from './display-menu.tsx';

export const ON_OFF = ['on', 'off'] as const satisfies readonly OnOff[];

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
    THEMES,
    () => messages.screen.theme,
    () => messages.screen.themes,
  ),
  setting(
    'density',
    DENSITIES,
    () => messages.screen.density,
    () => messages.screen.densities,
  ),
  setting(
    'refreshEvery',
    INTERVALS,
    () => messages.screen.refreshEvery,
    () => messages.screen.intervals,
  ),
  setting(
    'singleKeys',
    ON_OFF,
    () => messages.palette.singleKeys,
    () => messages.palette.onOff,
  ),
];
