import { grouped } from '#i18n/count.ts';
import type { HistogramMessages } from '#i18n/types/histogram.ts';
import { counted } from './plural.ts';

export const texts: HistogramMessages = {
  field: 'Date in the chart',
  from: (field) => `${field}, from`,
  to: (field) => `${field}, to`,
  bin: (name, count) => `${name}: ${counted(count, { one: 'client', other: 'clients' })}`,
  end: (day, bin) => `${day} (${bin})`,
  absent: (count) => `${grouped(count)} without a date`,
  noDates: 'No client has this date.',
  soFar: 'so far',
  clear: 'Clear',
  clearLabel: (field) => `Clear the filter ${field}`,
};
