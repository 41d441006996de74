import { grouped } from '#i18n/count.ts';
import type { SettingsMessages } from '#i18n/types/settings.ts';

export const texts: SettingsMessages = {
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  density: 'Rows',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  refreshEvery: 'Automatic refresh',
  intervals: { off: 'Never', '1': '1 min', '5': '5 min', '15': '15 min' },
  singleKeys: 'Single-key shortcuts',
  loadBoth: 'Load both lists',
  onOff: { on: 'On', off: 'Off' },

  language: 'Language',
  asBrowser: 'As the browser',
  formats: 'Dates and numbers',
  asLanguage: 'As the language',
  formatsAsBrowser: 'As the browser',

  readiness: 'Ready to invoice',

  zone: 'Time zone',
  ownZone: (zone) => `${zone} (this device)`,
  findZone: 'Find a time zone or a country',
  noZone: 'No time zone has this name.',
  moreZones: (count) => `${grouped(count)} more. Type part of the name to find them.`,
  zoneChosen: (zone) => `Dates are in ${zone}`,
};
