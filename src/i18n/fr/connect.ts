import type { ConnectMessages } from '#i18n/types/connect.ts';

export const texts: ConnectMessages = {
  title: 'Connecter vos comptes',
  lead: 'Avec les identifiants de vos comptes, Rubrica affiche vos propres clients. Elle ne fait que lire\u00a0: elle n’y change rien.',
  handOver:
    'Quelqu’un d’autre gère Rubrica pour vous\u202f? Imprimez cette page pour cette personne.',
  print: 'Imprimer',
  back: 'Retour aux clients',
  parts: 'Comptes',
  all: 'Tous',
  intoFile: 'Ajoutez ces lignes au fichier .env, avec vos valeurs\u00a0:',
  lines: (provider) => `lignes pour ${provider}`,
  or: 'ou',
  next: 'Ensuite',
  fileHow:
    'Le fichier .env se trouve dans le dossier de Rubrica, à côté de package.json. Créez\u2011le s’il n’existe pas.',
  secret: 'Il contient des secrets. Gardez\u2011le sur cette machine et ne l’envoyez à personne.',
  restart: 'Redémarrez Rubrica. Son terminal indique pour chaque compte s’il est configuré.',
  launchLink: 'Le terminal affiche aussi un lien. Ouvrez\u2011le une fois dans votre navigateur.',
  demoEnds: 'Dès qu’un compte est connecté, les clients d’exemple disparaissent.',

  connectAccount: (provider) => `Connecter ${provider}`,
  connectAgain: (provider) => `Reconnecter ${provider}`,
  disconnectAccount: (provider) => `Déconnecter ${provider}`,
  accountStates: {
    none: (provider) =>
      `Chez ${provider}, vous autorisez Rubrica à lire vos clients. Vous revenez ensuite ici.`,
    connected: (provider) =>
      `${provider} est connecté. Ses identifiants se renouvellent d’eux\u2011mêmes.`,
    refused: (provider) => `${provider} n’accepte plus les identifiants. Reconnectez\u2011le.`,
  },
  onlyAdministrators: (provider) => `Un administrateur de Rubrica peut connecter ${provider}.`,
  accountUnknown:
    'Le serveur de Rubrica n’indique pas ce qui peut être connecté. Rechargez la page dans un instant.',
  accountFailed: (provider) =>
    `Échec\u00a0: rien n’a changé pour ${provider}. Réessayez dans un instant.`,
  notRevoked: (provider) =>
    `Rubrica a supprimé les identifiants, mais ${provider} ne l’a pas confirmé. Retirez\u2011y aussi l’accès de Rubrica.`,
  outcomes: {
    expired: (provider) =>
      `La connexion de ${provider} a expiré ou était déjà terminée. Recommencez.`,
    browser: (provider) =>
      `La connexion de ${provider} a commencé dans un autre navigateur. Recommencez dans celui\u2011ci.`,
    denied: (provider) => `${provider} n’est pas connecté, car l’accès y a été refusé.`,
    refused: (provider) => `${provider} n’a pas accepté le code. Recommencez.`,
    application: (provider) =>
      `${provider} n’accepte pas l’application de Rubrica. Vérifiez son client ID, son client secret et l’adresse de redirection.`,
    unclear: (provider) => `${provider} n’a pas répondu comme prévu. Réessayez dans un instant.`,
    kept: (provider) =>
      `Rubrica n’a pas pu enregistrer les identifiants, ${provider} n’est donc pas connecté. Réessayez dans un instant.`,
  },

  connectHow: (several) =>
    several
      ? 'Définissez l’un de ces groupes dans l’environnement ou dans un fichier nommé .env, puis redémarrez Rubrica.'
      : 'Définissez ces valeurs dans l’environnement ou dans un fichier nommé .env, puis redémarrez Rubrica.',
  connectMore: (provider) => `Comment connecter ${provider}`,
};
