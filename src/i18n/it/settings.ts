import { grouped } from '#i18n/count.ts';
import type { SettingsMessages } from '#i18n/types/settings.ts';

export const texts: SettingsMessages = {
  theme: 'Tema',
  themes: { system: 'Sistema', light: 'Chiaro', dark: 'Scuro' },
  density: 'Righe',
  densities: { comfortable: 'Ampie', compact: 'Compatte' },
  refreshEvery: 'Aggiornamento automatico',
  intervals: { off: 'Mai', '1': '1 min', '5': '5 min', '15': '15 min' },
  singleKeys: 'Scorciatoie con un solo tasto',
  loadBoth: 'Carica entrambi gli elenchi',
  onOff: { on: 'Sì', off: 'No' },

  language: 'Lingua',
  asBrowser: 'Come il browser',
  formats: 'Date e numeri',
  asLanguage: 'Come la lingua',
  formatsAsBrowser: 'Come il browser',

  readiness: 'Dati per fatturare',

  zone: 'Fuso orario',
  ownZone: (zone) => `${zone} (dispositivo)`,
  findZone: 'Cerca un fuso orario o un Paese',
  noZone: 'Nessun fuso orario ha questo nome.',
  moreZones: (count) => `Altri ${grouped(count)}. Scrivere parte del nome per trovarli.`,
  zoneChosen: (zone) => `Date nel fuso orario ${zone}`,
};
