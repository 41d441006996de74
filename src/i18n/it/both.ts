import type { BothMessages } from '#i18n/types/both.ts';
import { counted, plural } from './plural.ts';

export const texts: BothMessages = {
  fields: {
    where: 'Dove',
    strength: 'Certezza',
    reason: 'Motivo',
    finding: 'Da verificare',
    differs: 'Differisce in',
    differences: 'Differenze',
    why: 'Perché',
    records: 'Schede',
  },
  inBoth: 'In entrambi',
  onlyIn: (provider) => `Solo ${provider}`,
  alsoIn: (providers) => `Anche in ${providers.join(' e in ')}`,
  notIn: (providers) => `Non in ${providers.join(' né in ')}`,
  strengths: { certain: 'certo', likely: 'probabile' },
  ofStrength: {
    certain: (count) => plural(count, { one: 'certo', many: 'certi', other: 'certi' }),
    likely: (count) => plural(count, { one: 'probabile', many: 'probabili', other: 'probabili' }),
  },
  findings: {
    conflict: 'Conflitto',
    suggestion: 'Suggerimento',
    duplicate: 'Doppione',
    deleted: 'Eliminato in uno',
    'many-names': 'Stesso numero, nomi diversi',
    'shared-vat': 'Stessa partita IVA, altra società',
    dangling: 'Riferimento senza cliente',
    disputed: 'Separati per decisione',
  },
  reasons: {
    decision: 'decisione presa',
    ref: 'riferimento',
    cf: 'codice fiscale',
    siren: 'SIREN',
    vat: 'partita IVA',
    'vat-cf': 'partita IVA e codice fiscale',
    'number-invalid': 'numero non verificato',
    'number-typo': 'numero con un errore di battitura',
    name: 'nome e altro',
    'name-near': 'nome simile e altro',
    street: 'via',
    zip: 'CAP',
    city: 'città',
    email: 'email',
    phone: 'telefono',
    domain: 'dominio',
  },

  foundIn: (provider, field) => `nella scheda di ${provider}, ${field}`,

  board: 'Chi è dove',
  byReason: 'Collegati per',
  odd: 'Anomalie',
  conflicts: 'Conflitti',
  suggestions: 'Suggerimenti',
  duplicates: 'Doppioni',
  deletedIn: (provider) => `Eliminati in ${provider}`,
  pairs: (count) => counted(count, { one: 'coppia', many: 'di coppie', other: 'coppie' }),
  soFar: 'finora',
  unknown: 'non ancora noto',
  unknownUntil: (providers) =>
    `Noto quando tutti i clienti di ${providers.join(' e di ')} sono caricati.`,
  notConnected: (provider) =>
    `${provider} non è collegato: di ciò che vi manca non si può dire nulla.`,
  unread: (provider, count) =>
    `${counted(count, { one: `riga di ${provider} è illeggibile`, many: `di righe di ${provider} sono illeggibili`, other: `righe di ${provider} sono illeggibili` })}: un cliente può sembrare assente in ${provider}.`,
  notLoaded: (providers) =>
    `Non si sa ancora chi è anche in ${providers.join(' e in ')}: ${providers.length === 1 ? 'quell’elenco non è caricato' : 'quegli elenchi non sono caricati'}.`,
  loadFailed: (providers) =>
    `Non è stato possibile caricare ${providers.length === 1 ? 'l’elenco' : 'gli elenchi'} di ${providers.join(' e di ')}.`,
  loadBoth: 'Carica entrambi gli elenchi',
  whatLoadingDoes:
    'D’ora in poi, aprendo un elenco si carica anche l’altro, in questo browser. Si può cambiare in Aspetto.',
  exportBoard: 'Esporta il riepilogo',
  boardFile: 'wethod e Qonto, chi è dove',
  sirens: 'Elenco SIREN',
  sirensHint: 'Per l’Annuaire: il SIREN di ogni impresa francese non eliminata, uno per riga',
  sirensFile: 'SIREN',
  sirensWritten: (count) =>
    counted(count, { one: 'SIREN salvato', many: 'di SIREN salvati', other: 'SIREN salvati' }),
  columns: { what: 'Che cosa', count: 'Clienti', address: 'Elenco' },
};
