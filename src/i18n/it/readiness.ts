import { grouped } from '#i18n/count.ts';
import type { ReadinessMessages } from '#i18n/types/readiness.ts';
import { counted, plural } from './plural.ts';
import { elsewhere } from './readiness/elsewhere.ts';
import { everybody } from './readiness/everybody.ts';
import { france } from './readiness/france.ts';
import { italy } from './readiness/italy.ts';

export const texts: ReadinessMessages = {
  title: 'Dati per fatturare',
  column: 'Dati fattura',
  columnOfRules: 'Controlli dei dati fattura',
  asList: (list) => `Come elenco: ${list}`,
  nothing: 'Nulla da segnalare nei dati di questo cliente.',
  source: 'Quale regola',
  rules: { ...everybody, ...italy, ...france, ...elsewhere },
  clients: (count) => counted(count, { one: 'cliente', many: 'di clienti', other: 'clienti' }),
  severities: { blocks: 'Bloccante', fix: 'Da correggere', hint: 'Da verificare' },
  meanings: {
    blocks:
      'Una fattura elettronica con questo dato verrebbe scartata, o non può essere recapitata.',
    fix: 'Una fattura elettronica con questo dato parte, ma è sbagliata o può non arrivare.',
    hint: 'Non ferma la fattura: meglio verificare.',
  },
  counts: {
    blocks: (count) =>
      counted(count, { one: 'bloccante', many: 'di bloccanti', other: 'bloccanti' }),
    fix: (count) =>
      counted(count, { one: 'da correggere', many: 'da correggere', other: 'da correggere' }),
    hint: (count) =>
      counted(count, { one: 'da verificare', many: 'da verificare', other: 'da verificare' }),
  },

  lead: 'Che cosa, nei dati dei clienti, fermerebbe una fattura elettronica.',
  changed:
    'I valori si correggono in wethod e Qonto; dopo un aggiornamento ciò che è risolto sparisce da qui.',
  back: 'Torna ai clienti',
  skip: 'Vai direttamente alle cose da fare',
  soFar: 'Lettura dei clienti in corso',
  notAll: 'Non tutti i clienti sono stati letti: può esserci altro da fare',
  unread: (provider, count) =>
    `${counted(count, { one: `riga di ${provider} è illeggibile`, many: `di righe di ${provider} sono illeggibili`, other: `righe di ${provider} sono illeggibili` })}: dati non controllati.`,
  solved: (count) =>
    counted(count, {
      one: 'risolto oggi in questa scheda del browser',
      many: 'risolti oggi in questa scheda del browser',
      other: 'risolti oggi in questa scheda del browser',
    }),
  none: 'Nulla da segnalare.',
  system: 'Sistema',
  severity: 'Gravità',
  rule: 'Regola',
  all: 'Qualsiasi',
  allRules: 'Tutte le regole',
  noCountry: 'Senza Paese',
  only: (rule) => `Solo: ${rule}`,
  rulesOn: (on, all) => `Regole: ${grouped(on)} di ${grouped(all)} attive`,
  rulesHow:
    'Una regola disattivata non segnala nulla in questa pagina. Il link della pagina conserva la scelta.',
  everywhere: 'Ogni Paese',
  union: 'Altri Paesi',

  client: 'Cliente',
  written: 'Valore indicato',
  wrong: 'Che cosa non va',
  todo: 'Che cosa fare',
  missing: 'Mancante',
  otherHas: (system, value) => `${system} ha ${value}`,
  valueOf: (system) => `il valore in ${system}`,

  copyText: 'Copia come testo',
  rowsCopied: (count) =>
    plural(count, {
      one: `${grouped(count)} riga copiata`,
      many: `${grouped(count)} di righe copiate`,
      other: `${grouped(count)} righe copiate`,
    }),
  notExported: 'Non è stato possibile creare il file. Riprovare.',
  print: 'Stampa',
  sirens: 'SIREN per l’Annuaire',
  noSirens: 'Non c’è alcun SIREN da elencare.',
  fileName: 'dati per fatturare',
  id: 'ID',
  field: 'Campo',
  otherSystem: 'Nell’altro sistema',
  exportAs: { xlsx: 'Esporta in Excel', csv: 'Esporta in CSV' },
  more: (next, left) =>
    next === left
      ? `Mostra altri ${grouped(next)}`
      : `Mostra altri ${grouped(next)} di ${grouped(left)}`,
  onlyThis: 'Solo questa',

  limits: 'Che cosa non si controlla qui',
  limit: {
    registers:
      'Rubrica guarda solo formato e cifre di controllo. Se un numero sia stato attribuito a qualcuno lo sa solo il suo registro.',
    vies: 'Partite IVA dell’Unione: inserire il numero nella pagina VIES della Commissione europea.',
    annuaire:
      'Società francesi: gli indirizzi di fatturazione elettronica sono nell’Annuaire del portale pubblico di fatturazione (PPF). L’elenco dei SIREN qui sopra ha la forma che le piattaforme accettano: uno per riga.',
    sdi: 'Numeri italiani: l’Agenzia delle Entrate ha pagine per controllare una partita IVA e un codice fiscale. Lo SDI risponde solo all’invio di una fattura.',
  },
};
