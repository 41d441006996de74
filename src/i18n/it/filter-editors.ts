import { grouped } from '#i18n/count.ts';
import type { FilterEditorMessages } from '#i18n/types/filter-editors.ts';
import { counted } from './plural.ts';

const values = { one: 'valore', many: 'di valori', other: 'valori' };

export const texts: FilterEditorMessages = {
  operatorNames: {
    contains: 'contiene',
    is: 'è',
    not: 'non è',
    any: 'è uno di',
    none: 'non è nessuno di',
    count: 'numero',
    range: 'da … a',
  },
  menu: {
    find: 'Cerca un filtro',
    fields: 'Campi',
    none: 'Nessun campo ha questo nome.',
    recent: 'Usati di recente',
    groups: { address: 'Indirizzo', identifiers: 'Identificativi' },
    coming: 'non ancora noto',
    alsoCalled: {
      vatNumber: 'P.IVA VAT TVA',
      taxId: 'C.F. tax ID SIREN',
      registrationNumber: 'REA RCS SIRET camera di commercio',
      sdiCode: 'SDI codice univoco',
      certifiedEmail: 'posta elettronica certificata',
      phone: 'cellulare mobile phone',
      legalName: 'denominazione raison sociale legal name',
      addresses: 'sede address',
      street: 'indirizzo street',
      zipCode: 'codice postale ZIP',
      city: 'comune località city',
      country: 'nazione stato country',
      emails: 'mail posta',
      electronicAddress: 'Peppol',
    },
  },
  pasted: {
    label: 'Uno per riga; si può incollare un elenco',
    read: (count) => counted(count, values),
    tooMany: (count, most) => `${counted(count, values)}: contano solo i primi ${grouped(most)}`,
    missing: (count, shown) =>
      `${counted(count, values)} senza cliente: ${shown.join(', ')}${count > shown.length ? ' …' : ''}`,
  },
  range: {
    from: 'Da',
    to: 'A',
    reversed: '“Da” è maggiore di “A”. Il filtro non è cambiato.',
  },
  dates: {
    presets: 'Rispetto a oggi',
    condition: 'Condizione',
    day: 'Giorno',
    from: 'Dal',
    to: 'Al',
    add: 'Aggiungi un giorno',
    addDay: 'Aggiungi',
    chosen: 'Giorni scelti',
    removeDay: (day) => `Rimuovi ${day}`,
    calendar: 'Calendario',
    previousMonth: 'Mese precedente',
    nextMonth: 'Mese successivo',
    wholeDay: 'Usa il giorno intero',
    zone: (zone) => `Fuso orario: ${zone}`,
    incomplete: 'La data non è completa. Il filtro non è cambiato.',
    impossible: 'Questo giorno non esiste. Il filtro non è cambiato.',
    faults: {
      missing: 'Scegliere un giorno.',
      reversed: '“Dal” è successivo ad “Al”. Il filtro non è cambiato.',
      year: 'Scrivere l’anno con quattro cifre.',
      tooMany: 'Troppi giorni. Rimuoverne alcuni.',
    },
  },
  choices: {
    find: 'Cerca un valore',
    none: 'Nessun valore ha questo nome.',
    noneLoaded: 'Nessuno dei clienti caricati ha un valore.',
    counting: 'Conteggio in corso',
    more: (count) => `Altri ${grouped(count)}. Scrivere parte del nome per trovarli.`,
    countAlone: grouped,
    count: (count) => counted(count, { one: 'cliente', many: 'di clienti', other: 'clienti' }),
  },
};
