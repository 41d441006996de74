import { lastDaysOf, type DateOperator, type DatePreset } from '#query/date-filter.ts';
import { grouped } from '#i18n/count.ts';
import { locale } from '#i18n/locale.ts';
import type { FilterMessages } from '#i18n/types/filters.ts';
import { onDay } from './on-day.ts';
import { counted, plural } from './plural.ts';

// After the name of a field and a colon, as all conditions are.
const operators: Readonly<Record<DateOperator, string>> = {
  eq: 'il',
  neq: 'non il',
  lt: 'prima del',
  gt: 'dopo il',
  lte: 'fino al',
  gte: 'dal',
  bt: 'tra',
  in: 'uno dei giorni',
  nin: 'nessuno dei giorni',
};

const instantOperators: Readonly<Record<DateOperator, string>> = {
  ...operators,
  in: 'uno dei momenti',
  nin: 'nessuno dei momenti',
};

const fixedPresets: Readonly<Record<string, string>> = {
  'this:day': 'oggi',
  'this:week': 'questa settimana',
  'this:month': 'questo mese',
  'last:month': 'mese scorso',
  'this:year': 'quest’anno',
} satisfies Partial<Record<DatePreset, string>>;

const deleted: FilterMessages['deleted'] = {
  exclude: { chip: 'no', choice: 'Nascondi i clienti eliminati' },
  include: { chip: 'sì o no', choice: 'Mostra anche i clienti eliminati' },
  only: { chip: 'sì', choice: 'Mostra solo i clienti eliminati' },
};

export const filters: FilterMessages = {
  search: {
    label: 'Cerca clienti',
    clear: 'Cancella la ricerca',
  },

  bar: 'Filtri',
  add: 'Filtro',
  inUse: 'in uso',
  addLabel: 'Aggiungi un filtro',
  count: (total) => counted(total, { one: 'filtro', many: 'di filtri', other: 'filtri' }),
  clearAll: 'Cancella tutto',
  searchPart: 'Ricerca',
  remove: (label) => `Rimuovi il filtro ${label}`,
  unavailable: (provider) => `non disponibile in ${provider}`,
  damaged: (parameters) =>
    `${locale().list(parameters)} ${parameters.length === 1 ? 'è illeggibile' : 'sono illeggibili'} in questo link`,
  removeDamaged: 'Rimuovi i filtri illeggibili',

  anyTime: 'qualsiasi data',
  contains: (text) => `contiene ${text}`,
  isNot: (text) => `non è ${text}`,
  noneOf: (texts) => `tranne ${texts}`,
  presence: {
    one: { empty: 'è vuoto', filled: 'non è vuoto' },
    list: { empty: 'non ne ha', filled: 'ne ha' },
  },
  range: {
    from: (number) => `${number} o più`,
    to: (number) => `${number} o meno`,
    between: (from, to) => `da ${from} a ${to}`,
    unreadable: 'Scrivere numeri interi.',
  },
  some: (values, more) => values.join(', ') + (more > 0 ? ` +${grouped(more)}` : ''),
  afterLabel: ': ',
  quoted: (text) => `“${text}”`,
  between: (first, last) => `tra ${onDay('il', first)} e ${onDay('il', last)}`,
  dated: onDay,
  operators,
  instantOperators,
  preset: (preset) => {
    const fixed = fixedPresets[preset];
    if (fixed !== undefined) return fixed;
    const days = lastDaysOf(preset);
    return plural(days, {
      one: 'ultimo giorno',
      many: `ultimi ${grouped(days)} di giorni`,
      other: `ultimi ${grouped(days)} giorni`,
    });
  },

  close: 'Fine',
  deleted,
};
