import { grouped } from '#i18n/count.ts';
import type { ViewsPanelMessages } from '#i18n/types/views-panel.ts';
import { counted, plural } from './plural.ts';

const views = { one: 'vue', many: 'de vues', other: 'vues' };

export const texts: ViewsPanelMessages = {
  builtInHeading: 'Prédéfinies',
  own: 'Vos vues',
  find: 'Rechercher une vue',
  noneFound: 'Aucune vue ne porte ce nom.',
  holds: (clients) => counted(clients, { one: 'client', many: 'de clients', other: 'clients' }),
  notCounted: 'pas encore comptés',
  isStart: 'S’ouvre en premier',

  save: 'Enregistrer',
  newView: 'Nouvelle vue',
  revert: 'Rétablir',
  nameLabel: 'Nom de la vue',
  cancel: 'Annuler',
  saved: (name) => `«\u00a0${name}\u00a0» enregistrée`,
  tooLong: 'Ces filtres sont trop longs pour être enregistrés.',
  tooMany: (most) =>
    `Vous avez ${counted(most, views)}. Supprimez\u2011en une pour en enregistrer une autre.`,
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  copied: 'Copié',
  linkNotCopied: 'Le navigateur n’a pas autorisé la copie. Voici le lien\u00a0:',
  unstored:
    'Ce navigateur ne peut pas conserver vos vues\u00a0: son espace est plein ou bloqué. Elles seront perdues à la fermeture de l’onglet. Exportez\u2011les pour les conserver.',

  organise: 'Organiser les vues…',
  organising: 'Organiser les vues',
  startWith: 'Ouvrir en premier',
  noneSaved: 'Vous n’avez pas encore de vues enregistrées.',
  move: (name) => `Déplacer ${name}`,
  moveUp: (name) => `Monter ${name}`,
  moveDown: (name) => `Descendre ${name}`,
  moved: (name, place, count) =>
    `«\u00a0${name}\u00a0» est maintenant la vue ${grouped(place)} sur ${grouped(count)}`,
  rename: (name) => `Renommer ${name}`,
  remove: (name) => `Supprimer ${name}`,
  removed: (name) => `«\u00a0${name}\u00a0» supprimée`,
  undo: 'Annuler',
  restored: (name) => `«\u00a0${name}\u00a0» rétablie`,

  exportAll: (count) => `Exporter ${counted(count, views)}`,
  importFile: 'Importer…',
  imported: (added, replaced, refused) => {
    const forms = (one: string, other: string) => ({ one, many: other, other });
    return [
      `${grouped(added)} ${plural(added, forms('ajoutée', 'ajoutées'))}`,
      `${grouped(replaced)} ${plural(replaced, forms('remplacée', 'remplacées'))}`,
      `${grouped(refused)} ${plural(refused, forms('refusée', 'refusées'))}`,
    ].join(', ');
  },
  refused: {
    damaged: 'un nom, une liste ou une adresse manque ou est trop long',
    unreadable: 'sa liste ou l’un de ses filtres est inconnu ici',
    tooMany: 'il y a trop de vues',
    repeated: 'son ID figure deux fois dans le fichier',
  },
  nth: (place) => `Vue ${place}`,
  noFile: 'Ce fichier ne contient aucune vue de Rubrica.',
  fileTooLarge: 'Ce fichier est trop volumineux pour contenir des vues enregistrées.',
  fileOfNewer: 'Ce fichier provient d’une version plus récente de Rubrica.',

  ofColleagues: 'Partagées par des collègues',
  saveAsMine: (name) => `Enregistrer «\u00a0${name}\u00a0» dans mes vues`,
  share: 'Partager avec l’équipe',
  stopSharing: 'Ne plus partager',
  isShared: 'Partagée avec l’équipe',
  nowShared: (name) => `«\u00a0${name}\u00a0» est partagée avec l’équipe`,
  noLongerShared: (name) => `«\u00a0${name}\u00a0» n’est plus partagée`,
  notInAccount:
    'Vos vues ne sont pas toutes enregistrées dans votre compte\u00a0: le serveur de Rubrica ne répond pas. Un nouvel essai aura lieu à l’ouverture de cette liste. D’ici là, elles ne sont que dans cet onglet.',
  changedElsewhere:
    'Votre dernière modification n’a pas été enregistrée\u00a0: vos vues ont été modifiées dans un autre onglet ou navigateur. Voici leur état actuel.',

  forgetSignedIn:
    'Ce navigateur oubliera les colonnes, les filtres récents, le thème, la hauteur des lignes, la fréquence d’actualisation, le chargement des deux listes, la langue, les formats, le fuseau horaire et la vue qui s’ouvre en premier, dans tous les onglets, ainsi que les vues et les décisions qui ne sont pas dans votre compte. Cette action est irréversible. Ce qui est dans votre compte y reste.',
  forgetWhat: (count) =>
    `Ce navigateur oubliera vos vues enregistrées (${grouped(count)}), vos décisions sur des paires de clients, les colonnes, les filtres récents, le thème, la hauteur des lignes, la fréquence d’actualisation, le chargement des deux listes, la langue, les formats et le fuseau horaire, dans tous les onglets. Cette action est irréversible.`,
  forgetStays: 'Vos clients dans wethod et Qonto restent inchangés.',
  forgetTitle: 'Oublier tout ce qui est conservé ici\u202f?',
  forgetDo: 'Tout oublier',
  forgotten: 'Ce navigateur a tout oublié.',
};
