import { grouped } from '#i18n/count.ts';
import type { HistogramMessages } from '#i18n/types/histogram.ts';
import { counted } from './plural.ts';

export const texts: HistogramMessages = {
  field: 'Date du graphique',
  from: (field) => `${field}, du`,
  to: (field) => `${field}, au`,
  bin: (name, count) =>
    `${name}\u00a0: ${counted(count, { one: 'client', many: 'de clients', other: 'clients' })}`,
  end: (day, bin) => `${day} (${bin})`,
  absent: (count) => `${grouped(count)} sans date`,
  noDates: 'Aucun client n’a cette date.',
  soFar: 'pour l’instant',
  clear: 'Effacer',
  clearLabel: (field) => `Effacer le filtre ${field}`,
};
