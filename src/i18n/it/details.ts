import type { AddressRole } from '#domain/client.ts';
import { locale } from '#i18n/locale.ts';
import type { DetailsMessages } from '#i18n/types/details.ts';

const ROLES: Readonly<Record<AddressRole, { readonly name: string; readonly after: string }>> = {
  main: { name: 'principale', after: 'principale' },
  billing: { name: 'fatturazione', after: 'di fatturazione' },
  delivery: { name: 'consegna', after: 'di consegna' },
};

export const details: DetailsMessages = {
  previous: 'Cliente precedente',
  next: 'Cliente successivo',
  clientOf: (provider) => `Cliente ${provider}`,
  close: 'Chiudi',
  loading: 'Caricamento del cliente',
  notShown: 'Impossibile mostrare questo cliente',
  opened: (name) => `${name}, dettagli`,

  groups: {
    identity: 'Anagrafica',
    contact: 'Contatti',
    address: 'Altri dati sugli indirizzi',
    tax: 'Dati fiscali e fattura elettronica',
    billing: 'Condizioni di fatturazione',
    identifiers: 'Altri identificativi',
    dates: 'Date',
    notes: 'Note',
    technical: 'Dati tecnici',
  },
  onlyIn: (provider) => `Solo in ${provider}`,
  emails: {
    main: 'Email',
    administration: 'Amministrazione',
    certified: 'PEC',
    extra: 'Altra email',
  },
  addressRoles: (roles) => {
    const list = locale().list(roles.map((role) => ROLES[role].name));
    return list.charAt(0).toUpperCase() + list.slice(1);
  },
  addressOf: (roles) => `indirizzo ${locale().list(roles.map((role) => ROLES[role].after))}`,

  eInvoicing: {
    sdi: 'Codice destinatario',
    pec: 'PEC',
    recipient: 'Codice destinatario',
    'electronic-address': 'Indirizzo di fatturazione elettronica',
  },
  lastKnown: 'Questi sono gli ultimi valori letti.',
  anyOf: (labels) =>
    labels.map((label, index) => (index === 0 ? label : inSentence(label))).join(' o '),
  copy: (what) => `Copia ${what}`,
  copied: (what) => `Copiato: ${what}`,
  notCopied: (what) => `Impossibile copiare ${what}: il browser non lo ha permesso`,
  inSentence,
};

function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
