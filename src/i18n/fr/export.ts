import { grouped } from '#i18n/count.ts';
import type { ExportMessages } from '#i18n/types/export.ts';
import { counted } from './plural.ts';

const ofAll = (loaded: number, total: number | null) =>
  total === null ? `${grouped(loaded)} pour l’instant` : `${grouped(loaded)} sur ${grouped(total)}`;

export const texts: ExportMessages = {
  source: 'Clients',
  sources: { list: 'Cette vue', selection: 'Sélection', everything: 'Tous' },
  columns: 'Colonnes',
  columnChoices: { shown: 'Affichées', all: 'Tous les champs' },
  rows: 'Une ligne par',
  rowChoices: { clients: 'Client', identifiers: 'ID externe' },
  format: 'Format',
  formats: {
    xlsx: {
      label: 'Excel',
      hint: 'Les codes et les numéros de téléphone restent tels quels.',
    },
    'csv-spreadsheet': {
      label: 'CSV pour un tableur',
      hint: 'Un tableur peut supprimer les zéros initiaux. Le format Excel les conserve.',
    },
    'csv-program': {
      label: 'CSV pour un programme',
      hint: 'Valeurs telles quelles, dates ISO, UTF-8.',
    },
  },
  coming: 'La liste est en cours de chargement',
  waitForAll: (total) =>
    total === null
      ? 'Attendre que tous soient chargés'
      : `Attendre que les ${grouped(total)} soient chargés`,
  takePart: (loaded) => `Exporter les ${grouped(loaded)} déjà chargés`,
  partOnly: (loaded, total) =>
    `La liste est incomplète\u00a0: ${ofAll(loaded, total)}. Le fichier l’indique.`,
  download: 'Télécharger',
  cancel: 'Annuler',
  waiting: (loaded, total) => `Attente de tous les clients\u00a0: ${ofAll(loaded, total)}`,
  writing: (done, count) => `Écriture\u00a0: ${grouped(done)} sur ${grouped(count)}`,
  written: (rows, file) =>
    `${counted(rows, { one: 'ligne écrite', many: 'de lignes écrites', other: 'lignes écrites' })} dans ${file}`,
  vanished: (count) =>
    `${counted(count, {
      one: 'client a quitté',
      many: 'de clients ont quitté',
      other: 'clients ont quitté',
    })} la liste avant l’écriture du fichier.`,
  cut: (count, cells) =>
    `${counted(count, {
      one: 'texte coupé',
      many: 'de textes coupés',
      other: 'textes coupés',
    })} à 32\u202f767 caractères\u00a0: ${cells.join(', ')}${count > cells.length ? ' …' : ''}`,
  again: 'Enregistrer à nouveau',
  another: 'Autre export',
  nothing: 'Aucun client à exporter.',
  failures: {
    worker:
      'L’export n’a pas pu démarrer. Vérifiez la connexion ou rechargez la page, puis réessayez.',
    memory:
      'Mémoire ou espace insuffisants pour le fichier. Fermez d’autres onglets ou exportez moins de clients.',
    'too-many-rows':
      'Une feuille Excel contient au plus 1\u202f048\u202f575 lignes. Choisissez CSV ou exportez moins de clients.',
    count: 'Le fichier ne contenait pas toutes les lignes et n’a pas été enregistré. Réessayez.',
    fault: 'Le fichier n’a pas pu être écrit. Réessayez.',
  },
  stopped: 'Le chargement de la liste s’est arrêté avant la fin.',

  identifier: {
    type: 'Type d’ID externe',
    value: 'ID externe',
    createdAt: 'Création de l’ID externe',
    updatedAt: 'Mise à jour de l’ID externe',
  },
  sheets: { rows: 'Clients', about: 'À propos de cette liste' },
  about: {
    provider: 'Système',
    what: 'Clients',
    question: 'Filtres',
    state: 'État de la liste',
    zone: 'Fuseau horaire des dates',
    made: 'Exporté',
    clients: 'Nombre de clients',
    rows: 'Nombre de lignes',
    columns: 'Colonnes',
    notes: 'Remarques',
    by: 'Créé avec',
  },
  noQuestion: 'Aucun',
  partial: (loaded, total) => `Incomplet\u00a0: clients chargés ${ofAll(loaded, total)}`,
  filePart: (loaded, total) =>
    total === null ? `${loaded} pour l’instant` : `${loaded} sur ${total}`,
};
