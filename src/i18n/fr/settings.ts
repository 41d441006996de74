import { grouped } from '#i18n/count.ts';
import type { SettingsMessages } from '#i18n/types/settings.ts';

export const texts: SettingsMessages = {
  theme: 'Thème',
  themes: { system: 'Système', light: 'Clair', dark: 'Sombre' },
  density: 'Lignes',
  densities: { comfortable: 'Aérées', compact: 'Compactes' },
  refreshEvery: 'Actualisation automatique',
  intervals: { off: 'Jamais', '1': '1 min', '5': '5 min', '15': '15 min' },
  singleKeys: 'Raccourcis à une touche',
  loadBoth: 'Charger les deux listes',
  onOff: { on: 'Oui', off: 'Non' },

  language: 'Langue',
  asBrowser: 'Comme le navigateur',
  formats: 'Dates et nombres',
  asLanguage: 'Comme la langue',
  formatsAsBrowser: 'Comme le navigateur',

  readiness: 'Données pour facturer',

  zone: 'Fuseau horaire',
  ownZone: (zone) => `${zone} (appareil)`,
  findZone: 'Rechercher un fuseau ou un pays',
  noZone: 'Aucun fuseau ne porte ce nom.',
  moreZones: (count) => `${grouped(count)} de plus. Saisissez une partie du nom pour les trouver.`,
  zoneChosen: (zone) => `Dates au fuseau horaire ${zone}`,
};
