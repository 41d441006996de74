import { grouped } from '#i18n/count.ts';
import type { InspectorMessages } from '#i18n/types/inspector.ts';

export const texts: InspectorMessages = {
  heading: 'Richieste ai sistemi',
  lead: 'Solo le mie, solo finché questo pannello è aperto. Le credenziali sono nascoste.',
  none: 'Ancora nessuna richiesta. Aggiornare l’elenco per vederne una.',
  away: 'Il server di Rubrica non dice che cosa invia.',
  clear: 'Svuota',
  command: 'comando',
  from: {
    memory: 'dalla memoria, senza invio',
    joined: 'unita alla stessa richiesta già in corso',
    provider: 'inviata',
  },
  noAnswer: 'nessuna risposta',
  duration: (milliseconds) => `${grouped(milliseconds)} ms`,

  sentTo: (provider) => `Inviato a ${provider}`,
  wholeList: 'tutto l’elenco, pagina per pagina',
  narrowed: 'tutto l’elenco, pagina per pagina; per una prima risposta rapida anche',
  decidedHere: 'Deciso qui',
  order: 'l’ordine',
};
