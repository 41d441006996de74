import type { BothMessages } from '#i18n/types/both.ts';
import { counted, plural } from './plural.ts';

export const texts: BothMessages = {
  fields: {
    where: 'Où',
    strength: 'Lien',
    reason: 'Motif',
    finding: 'À vérifier',
    differs: 'Diffère par',
    differences: 'Différences',
    records: 'Fiches',
  },
  inBoth: 'Dans les deux',
  onlyIn: (provider) => `Seulement ${provider}`,
  strengths: { certain: 'certain', likely: 'probable' },
  ofStrength: {
    certain: (count) => plural(count, { one: 'certain', many: 'certains', other: 'certains' }),
    likely: (count) => plural(count, { one: 'probable', many: 'probables', other: 'probables' }),
  },
  findings: {
    conflict: 'Conflit',
    suggestion: 'Suggestion',
    duplicate: 'Doublon',
    deleted: 'Supprimé dans l’un',
  },
  reasons: {
    decision: 'votre décision',
    ref: 'référence',
    cf: 'codice fiscale',
    siren: 'SIREN',
    vat: 'numéro de TVA',
    'vat-cf': 'numéro de TVA et identifiant fiscal',
    'number-invalid': 'numéro invalide',
    'number-typo': 'numéro avec une coquille',
    name: 'nom et autre',
    'name-near': 'nom proche et autre',
    street: 'rue',
    zip: 'code postal',
    city: 'ville',
    email: 'e-mail',
    phone: 'téléphone',
    domain: 'domaine',
  },

  board: 'Qui est où',
  byReason: 'Liés par',
  conflicts: 'Conflits',
  suggestions: 'Suggestions',
  duplicates: 'Doublons',
  deletedIn: (provider) => `Supprimés dans ${provider}`,
  pairs: (count) => counted(count, { one: 'paire', many: 'de paires', other: 'paires' }),
  soFar: 'pour l’instant',
  unknown: 'pas encore connu',
  unknownUntil: (providers) =>
    `Connu dès que tous les clients de ${providers.join(' et ')} sont là.`,
  notConnected: (provider) =>
    `${provider} n’est pas connecté : on ne peut rien dire de ce qui y manque.`,
  exportBoard: 'Exporter le tableau',
  boardFile: 'wethod et Qonto, qui est où',
  sirens: 'Liste des SIREN',
  sirensHint:
    'Pour l’Annuaire : le SIREN de chaque entreprise française non supprimée, un par ligne',
  sirensFile: 'SIREN',
  sirensWritten: (count) =>
    counted(count, {
      one: 'SIREN enregistré',
      many: 'de SIREN enregistrés',
      other: 'SIREN enregistrés',
    }),
  columns: { what: 'Quoi', count: 'Clients', address: 'Liste' },
};
