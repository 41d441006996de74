import type { ConnectGuide } from '#providers/shared/connect-guide.ts';

/** From Qonto's documentation of its API (`apis/qonto.md`). */
export const guide: ConnectGuide = [
  {
    name: 'Avec une clé API',
    steps: [
      'Dans l’application web de Qonto, choisissez votre organisation, puis Intégrations et partenariats, puis Clé API.',
      'Un identifiant et une clé secrète s’affichent. S’il n’y a pas encore de clé, générez\u2011en une.',
    ],
    values: ['l’identifiant', 'la clé secrète'],
    note: 'Une nouvelle clé remplace l’ancienne pour tous les programmes qui l’utilisent.',
  },
  {
    name: 'Avec une application OAuth',
    steps: [
      'Dans le portail des développeurs de Qonto, enregistrez une application avec les portées client.read et offline_access.',
      'Comme adresse de redirection, indiquez celle de Rubrica, telle que votre navigateur l’affiche, suivie de /connections/qonto/callback.',
      'Après le redémarrage, cliquez sur Connecter Qonto sur cette page.',
    ],
    values: ['le client ID', 'le client secret'],
    note: 'Rubrica conserve chiffré ce qu’elle reçoit, et le renouvelle d’elle\u2011même.',
  },
  {
    name: 'Avec un jeton d’accès OAuth',
    steps: [
      'Avec votre propre application OAuth, obtenez un jeton d’accès avec la portée client.read.',
    ],
    values: ['le jeton d’accès'],
    note: 'Il est valable une heure, et Rubrica ne le renouvelle pas. Pour un usage quotidien, prenez la clé API.',
  },
];
