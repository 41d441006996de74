import { grouped } from '#i18n/count.ts';
import type { ScreenMessages } from '#i18n/types/screen.ts';
import { counted, plural } from './plural.ts';

const clients = { one: 'client', many: 'de clients', other: 'clients' };

export const screen: ScreenMessages = {
  product: 'Rubrica',
  clientsOf: (provider) => `Clients ${provider}`,
  title: (parts) => [...parts, 'Rubrica'].join(' · '),
  notStarted: 'Indisponible',
  skipToClients: 'Aller directement aux clients',

  listTools: 'Outils de la liste',

  histogram: 'Graphique des dates',
  export: 'Exporter',
  exportBusy: (part) => `Export\u00a0: ${Math.floor(100 * part)}\u00a0%`,
  exportClients: 'Exporter les clients',

  providers: 'Systèmes',
  both: 'Les deux',
  modes: {
    configured: 'Configuré',
    live: 'Réel',
    staging: 'Test',
    sandbox: 'Démo',
    absent: 'Non connecté',
  },
  count: grouped,

  demo: 'Vous voyez des clients d’exemple.',
  demoShort: 'Clients d’exemple.',
  connect: (providers) => `Connecter ${providers.join(' ou ')}`,
  dismiss: 'Masquer',

  displayMenu: 'Affichage',
  commands: 'Commandes',
  shortcuts: 'Raccourcis clavier',

  shown: (shown, loaded) =>
    shown === loaded ? counted(loaded, clients) : `${grouped(shown)} sur ${grouped(loaded)}`,
  hidden: (count) =>
    counted(count, {
      one: 'supprimé masqué',
      many: 'de supprimés masqués',
      other: 'supprimés masqués',
    }),
  showHidden: 'Afficher aussi les clients supprimés',
  loaded: (loaded, total) =>
    total === null
      ? `${grouped(loaded)} pour l’instant`
      : `${grouped(loaded)} sur ${grouped(total)}`,
  shownOfLoading: (shown, progress) =>
    `${counted(shown, { one: 'affiché', many: 'affichés', other: 'affichés' })} · ${progress}`,
  loading: 'Chargement des clients',
  waitingFor: (provider) => `En attente de ${provider}`,
  completeAsOf: (time) => `complet à ${time}`,
  allCheckedAt: (time) => `tout vérifié à ${time}`,
  readAt: (time) => `lu à ${time}, des clients peuvent manquer`,
  changesReadAt: (time) =>
    `modifications lues à ${time}, des clients peuvent manquer ou être déjà supprimés`,
  allReadAt: (time) => `tout lu à ${time}`,
  allRead: 'tout lu, des clients peuvent manquer',
  checkAgain: 'Tout revérifier',
  incomplete: 'incomplet',
  incompleteBecause: (progress, cause) => `incomplet\u00a0: ${progress}, ${cause}`,
  unproved: (provider) =>
    `incomplet\u00a0: le nombre indiqué par ${provider} et sa liste ne concordent pas`,
  checking: (known) =>
    `${counted(known, { one: 'chargé', many: 'chargés', other: 'chargés' })}, vérification en cours`,
  checkingSlowly: (known, provider) =>
    `${counted(known, { one: 'chargé', many: 'chargés', other: 'chargés' })}, vérification lente à cause de la limite horaire de requêtes de ${provider}`,
  checked: (verified, known) =>
    `${grouped(verified)} sur ${grouped(known)} ${plural(verified, { one: 'vérifié', many: 'vérifiés', other: 'vérifiés' })}`,
  recentChanges: (count) =>
    counted(count, {
      one: 'client nouveau ou modifié',
      many: 'de clients nouveaux ou modifiés',
      other: 'clients nouveaux ou modifiés',
    }),
  markSeen: 'Marquer comme vus',
  printList: 'Imprimer la liste',
  notRefreshedBecause: (cause) => `non actualisé\u00a0: ${cause}`,
  refreshing: 'actualisation en cours',
  ofProvider: (provider, said) => `${provider}\u00a0: ${said}`,
  offline: (time) =>
    time === null
      ? 'Hors ligne. Le chargement reprend avec le réseau.'
      : `Hors ligne. Données de ${time}`,
  online: 'De nouveau en ligne',
  refresh: 'Actualiser',
  goOn: 'Continuer',
  noChanges: 'Aucun changement',
  changed: 'La liste a changé',
  complete: 'complet',

  close: 'Fermer',
  datesIn: 'Dates\u00a0:',

  printedFirst: (printed, count) =>
    `Seuls les ${grouped(printed)} premiers sur ${counted(count, clients)} sont imprimés. Filtrez la liste pour imprimer les autres.`,

  notConnected: (provider) => `${provider} n’est pas connecté`,
};
