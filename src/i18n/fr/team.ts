import type { TeamMessages } from '#i18n/types/team.ts';
import { counted } from './plural.ts';

export const texts: TeamMessages = {
  signedInAs: (name) => `Session ouverte\u00a0: ${name}`,
  roles: { viewer: 'Lecteur', administrator: 'Administrateur' },
  signOut: 'Se déconnecter',
  signOutEverywhere: 'Se déconnecter partout',
  signOutFailed:
    'Vous êtes toujours connecté\u00a0: le serveur de Rubrica ne répond pas. Réessayez.',
  team: 'Équipe',
  moveIn: (views, decisions) => {
    const parts = [
      ...(views > 0 ? [counted(views, { one: 'vue', many: 'de vues', other: 'vues' })] : []),
      ...(decisions > 0
        ? [counted(decisions, { one: 'décision', many: 'de décisions', other: 'décisions' })]
        : []),
    ];
    return `Déplacer ${parts.join(' et ')} de ce navigateur vers votre compte\u202f?`;
  },
  move: 'Déplacer',
  leaveHere: 'Laisser ici',
  moved: 'Déplacé vers votre compte',
  notMoved: 'Tout n’a pas pu être déplacé. Ce qui reste est encore dans ce navigateur.',
  endsAt: (time) => `Vous serez déconnecté à ${time}.`,
  staySignedIn: 'Rester connecté',
  signInAgain: 'Se reconnecter',
  title: 'Équipe',
  back: 'Retour aux clients',
  sessions: 'Sessions en cours',
  sessionsHow: 'Chaque navigateur dans lequel quelqu’un est connecté.',
  person: 'Personne',
  role: 'Rôle',
  since: 'Depuis',
  seen: 'Dernière activité',
  action: 'Action',
  endSession: 'Terminer',
  endSessionOf: (name) => `Terminer la session\u00a0: ${name}`,
  log: 'Journal',
  logHow:
    'Connexions des personnes et des comptes, les plus récentes d’abord. Rien n’y concerne un client.',
  when: 'Quand',
  what: 'Événement',
  events: {
    'signed-in': 'Connexion',
    'signed-out': 'Déconnexion',
    refused: 'Accès refusé',
    'session-ended': 'Session terminée',
    connected: 'Compte connecté',
    disconnected: 'Compte déconnecté',
    'connection-failed': 'Échec de la connexion du compte',
  },
  reasons: {
    viewer: 'en tant que lecteur',
    administrator: 'en tant qu’administrateur',
    everywhere: 'partout',
    'no-address': 'aucune adresse e\u2011mail',
    'not-verified': 'adresse non vérifiée',
    'not-allowed': 'non autorisé',
    'no-longer-allowed': 'n’est plus autorisé',
    'at-provider': 'par la déconnexion du compte de l’entreprise',
  },
  byAdministrator: (email) => `par ${email}`,
  noEntries: 'Rien ne s’est encore passé.',
  notForViewers: 'Seuls les administrateurs voient cette page.',
  unavailable: 'Le serveur de Rubrica ne répond pas. Rechargez la page dans un instant.',
};
