import type { ConnectMessages } from '#i18n/types/connect.ts';

export const texts: ConnectMessages = {
  title: 'Connecter vos comptes',
  lead: 'Avec les identifiants de vos comptes, Rubrica affiche vos propres clients. Il lit seulement\u00a0: il n’y change rien.',
  handOver:
    'Quelqu’un d’autre gère Rubrica pour vous\u202f? Imprimez cette page pour cette personne.',
  print: 'Imprimer',
  back: 'Retour aux clients',
  parts: 'Comptes',
  all: 'Tous',
  intoFile: 'Mettez ces lignes dans le fichier .env et complétez-les\u00a0:',
  lines: (provider) => `lignes pour ${provider}`,
  or: 'ou',
  next: 'Ensuite',
  fileHow:
    'Le fichier .env se trouve dans le dossier de Rubrica, à côté de package.json. Créez-le s’il n’existe pas.',
  secret: 'Il contient des secrets. Gardez-le sur cette machine et ne l’envoyez à personne.',
  restart: 'Redémarrez Rubrica. Son terminal indique pour chaque compte s’il est configuré.',
  launchLink: 'Le terminal affiche aussi un lien. Ouvrez-le une fois dans votre navigateur.',
  demoEnds: 'Dès qu’un compte est connecté, les clients d’exemple disparaissent.',

  connectHow: (several) =>
    several
      ? 'Définissez l’un de ces groupes dans l’environnement ou dans un fichier nommé .env, puis redémarrez Rubrica.'
      : 'Définissez ces valeurs dans l’environnement ou dans un fichier nommé .env, puis redémarrez Rubrica.',
  connectMore: (provider) => `Comment connecter ${provider}`,
};
