import { duration } from '#i18n/count.ts';
import type { ProblemMessages } from '#i18n/types/problems.ts';

export const problems: ProblemMessages = {
  kinds: {
    offline: {
      sentence: () => 'Cet appareil est hors ligne. Vérifiez le réseau, puis réessayez.',
      cause: () => 'cet appareil est hors ligne',
    },
    unreachable: {
      sentence: ({ isTeam }) =>
        `Le serveur de Rubrica ne répond pas. ${isTeam ? 'Réessayez dans un instant\u202f; si cela dure, prévenez la personne qui le gère.' : 'Démarrez\u2011le avec «\u00a0npm start\u00a0», puis réessayez.'}`,
      cause: () => 'le serveur de Rubrica ne répond pas',
    },
    locked: {
      sentence: () =>
        'Rubrica a redémarré. Ouvrez le nouveau lien affiché dans son terminal, puis rechargez cette page.',
      cause: () => 'Rubrica a redémarré, son nouveau lien est nécessaire',
    },
    outdated: {
      sentence: () => 'Une nouvelle version est disponible. Rechargez pour l’utiliser.',
      cause: () => 'une nouvelle version est disponible',
    },
    fault: {
      sentence: () => 'Une erreur s’est produite dans Rubrica. Rechargez la page pour continuer.',
      cause: () => 'une erreur s’est produite dans Rubrica',
    },
    timeout: {
      sentence: ({ provider }) => `${provider} n’a pas répondu à temps. Réessayez dans un instant.`,
      cause: (provider) => `${provider} n’a pas répondu à temps`,
    },
    invalid: {
      sentence: ({ provider }) =>
        `${provider} n’accepte pas l’un des filtres. Modifiez\u2011le ou retirez\u2011le.`,
      cause: (provider) => `${provider} n’accepte pas l’un des filtres`,
    },
    unauthorised: {
      sentence: ({ unauthorised }) => unauthorised,
      cause: (provider) => `${provider} a refusé les identifiants`,
    },
    forbidden: {
      sentence: ({ forbidden }) => forbidden,
      cause: (provider) => `${provider} ne l’autorise pas`,
    },
    'not-found': {
      sentence: ({ provider }) =>
        `${provider} n’a aucun client avec cet ID. Il a peut\u2011être été supprimé, ou le lien est erroné.`,
      cause: (provider) => `${provider} n’a aucun client avec cet ID`,
    },
    precondition: {
      sentence: ({ precondition }) => precondition,
      cause: (provider) => `${provider} n’a pas accepté les en\u2011têtes de la requête`,
    },
    'rate-limited': {
      sentence: ({ provider }) => `${provider} n’accepte plus de requêtes pour le moment.`,
      cause: (provider) => `${provider} n’accepte plus de requêtes pour le moment`,
    },
    upstream: {
      sentence: ({ provider }) => `${provider} rencontre un problème. Réessayez dans un instant.`,
      cause: (provider) => `${provider} rencontre un problème`,
    },
    contract: {
      sentence: ({ provider }) =>
        `${provider} a envoyé une réponse que Rubrica ne sait pas lire. Réessayez. Si cela se reproduit, Rubrica doit être mise à jour.`,
      cause: (provider) => `${provider} a envoyé une réponse que Rubrica ne sait pas lire`,
    },
  },

  says: (provider) => `${provider} répond\u00a0:`,
  wait: (seconds) =>
    seconds > 0 ? `Nouvel essai dans ${duration(seconds)}` : 'Nouvel essai en cours',
  waitSentence: (provider, seconds) =>
    seconds > 0
      ? `${provider} n’accepte plus de requêtes pour le moment. Nouvel essai dans ${duration(seconds)}.`
      : `${provider} accepte de nouveau les requêtes. Nouvel essai en cours.`,
  reference: (provider) => `Référence pour l’assistance de ${provider}\u00a0:`,
  referenceName: 'référence',
  retry: 'Réessayer',
  reload: 'Recharger',
};
