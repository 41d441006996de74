import { grouped } from '#i18n/count.ts';
import type { InspectorMessages } from '#i18n/types/inspector.ts';

export const texts: InspectorMessages = {
  heading: 'Requêtes aux systèmes',
  lead: 'Seulement les vôtres, seulement tant que ce panneau est ouvert. Les identifiants sont masqués.',
  none: 'Aucune requête pour l’instant. Actualisez la liste pour en voir une.',
  away: 'Le serveur de Rubrica n’indique pas ce qu’il envoie.',
  clear: 'Vider',
  command: 'commande',
  from: {
    memory: 'de la mémoire, rien n’a été envoyé',
    joined: 'jointe à la même requête en cours',
    provider: 'envoyée',
  },
  noAnswer: 'aucune réponse',
  duration: (milliseconds) => `${grouped(milliseconds)}\u00a0ms`,

  sentTo: (provider) => `Envoyé à ${provider}`,
  wholeList: 'toute la liste, page par page',
  narrowed: 'toute la liste, page par page\u202f; pour une première réponse rapide aussi',
  decidedHere: 'Décidé ici',
  order: 'l’ordre',
};
