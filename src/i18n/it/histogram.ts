import { grouped } from '#i18n/count.ts';
import type { HistogramMessages } from '#i18n/types/histogram.ts';
import { counted } from './plural.ts';

export const texts: HistogramMessages = {
  field: 'Data nel grafico',
  from: (field) => `${field}, dal`,
  to: (field) => `${field}, al`,
  bin: (name, count) =>
    `${name}: ${counted(count, { one: 'cliente', many: 'di clienti', other: 'clienti' })}`,
  end: (day, bin) => `${day} (${bin})`,
  absent: (count) => `${grouped(count)} senza data`,
  noDates: 'Nessun cliente ha questa data.',
  soFar: 'finora',
  clear: 'Cancella',
  clearLabel: (field) => `Cancella il filtro ${field}`,
};
