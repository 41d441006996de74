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
    why: 'Pourquoi',
    records: 'Fiches',
  },
  inBoth: 'Dans les deux',
  onlyIn: (provider) => `${provider} seul`,
  alsoIn: (providers) => `Aussi dans ${providers.join(' et dans ')}`,
  notIn: (providers) => `Pas dans ${providers.join(' ni dans ')}`,
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
    'many-names': 'Même numéro, noms différents',
    'shared-vat': 'Même n°\u00a0de TVA, autre société',
    dangling: 'Référence sans client',
    disputed: 'Séparés par décision',
  },
  reasons: {
    decision: 'décision',
    ref: 'référence',
    cf: 'codice fiscale',
    siren: 'SIREN',
    vat: 'n°\u00a0de TVA',
    'vat-cf': 'n°\u00a0de TVA et identifiant fiscal',
    'number-invalid': 'numéro non vérifié',
    'number-typo': 'numéro avec une faute de frappe',
    name: 'nom et autres données',
    'name-near': 'nom semblable et autres données',
    street: 'rue',
    zip: 'code postal',
    city: 'ville',
    email: 'e\u2011mail',
    phone: 'téléphone',
    domain: 'domaine',
  },

  foundIn: (provider, field) => `dans la fiche ${provider}, ${field}`,

  board: 'Qui est où',
  byReason: 'Liés par',
  odd: 'Anomalies',
  conflicts: 'Conflits',
  suggestions: 'Suggestions',
  duplicates: 'Doublons',
  deletedIn: (provider) => `Supprimés dans ${provider}`,
  pairs: (count) => counted(count, { one: 'paire', many: 'de paires', other: 'paires' }),
  soFar: 'pour l’instant',
  unknown: 'pas encore connu',
  unknownUntil: (providers) =>
    `Connu dès que tous les clients de ${providers.join(' et de ')} sont chargés.`,
  notConnected: (provider) =>
    `${provider} n’est pas connecté\u00a0: on ne peut rien dire de ce qui y manque.`,
  unread: (provider, count) =>
    `${counted(count, { one: `ligne de ${provider} est illisible`, many: `de lignes de ${provider} sont illisibles`, other: `lignes de ${provider} sont illisibles` })}\u00a0: un client peut sembrer absent de ${provider}.`,
  notLoaded: (providers) =>
    `On ne sait pas encore qui est aussi dans ${providers.join(' et dans ')}\u00a0: ${providers.length === 1 ? 'cette liste n’est pas chargée' : 'ces listes ne sont pas chargées'}.`,
  loadFailed: (providers) =>
    providers.length === 1
      ? `La liste de ${providers.join()} n’a pas pu être chargée.`
      : `Les listes de ${providers.join(' et de ')} n’ont pas pu être chargées.`,
  loadBoth: 'Charger les deux listes',
  whatLoadingDoes:
    'Désormais, ouvrir une liste charge aussi l’autre, dans ce navigateur. On peut le changer dans Affichage.',
  exportBoard: 'Exporter la synthèse',
  boardFile: 'wethod et Qonto, qui est où',
  sirens: 'Liste des SIREN',
  sirensHint:
    'Pour l’Annuaire\u00a0: le SIREN de chaque entreprise française non supprimée, un par ligne',
  sirensFile: 'SIREN',
  sirensWritten: (count) =>
    counted(count, {
      one: 'SIREN enregistré',
      many: 'de SIREN enregistrés',
      other: 'SIREN enregistrés',
    }),
  columns: { what: 'Quoi', count: 'Clients', address: 'Liste' },
};
