import { grouped } from '#i18n/count.ts';
import type { SelectionMessages } from '#i18n/types/selection.ts';
import { counted } from './plural.ts';

/** Fields whose values people speak of by name. */
const VALUES: ReadonlyMap<string, Parameters<typeof counted>[1]> = new Map([
  ['name', { one: 'nom', many: 'de noms', other: 'noms' }],
  ['legalName', { one: 'raison sociale', many: 'de raisons sociales', other: 'raisons sociales' }],
  ['email', { one: 'e\u2011mail', many: 'd’e\u2011mails', other: 'e\u2011mails' }],
  ['vatNumber', { one: 'n°\u00a0de TVA', many: 'de n°\u00a0de TVA', other: 'n°\u00a0de TVA' }],
  [
    'taxId',
    { one: 'identifiant fiscal', many: 'd’identifiants fiscaux', other: 'identifiants fiscaux' },
  ],
  [
    'registrationNumber',
    {
      one: 'n°\u00a0d’immatriculation',
      many: 'de n°\u00a0d’immatriculation',
      other: 'n°\u00a0d’immatriculation',
    },
  ],
  ['city', { one: 'ville', many: 'de villes', other: 'villes' }],
  ['country', { one: 'pays', many: 'de pays', other: 'pays' }],
]);
const clients = { one: 'client', many: 'de clients', other: 'clients' };

export const texts: SelectionMessages = {
  count: (count) =>
    count === 0
      ? 'Aucun client sélectionné'
      : counted(count, {
          one: 'client sélectionné',
          many: 'de clients sélectionnés',
          other: 'clients sélectionnés',
        }),
  bar: 'Clients sélectionnés',
  unmatched: (count) =>
    counted(count, {
      one: 'ne correspond plus',
      many: 'ne correspondent plus',
      other: 'ne correspondent plus',
    }),
  showUnmatched: 'Afficher',
  removeUnmatched: 'Retirer',
  removeOne: (name) => `Retirer ${name}`,
  more: (count) => `et ${grouped(count)} de plus`,
  gone: (count) =>
    counted(count, {
      one: 'supprimé ou disparu',
      many: 'supprimés ou disparus',
      other: 'supprimés ou disparus',
    }),
  copy: 'Copier',
  export: 'Exporter…',
  exportAll: 'Exporter les clients sélectionnés',
  clear: 'Désélectionner',
  clearAll: 'Tout désélectionner',
  copyClients: (count) => `${counted(count, clients)} en tableau`,
  copyValues: (field, name, count) => {
    const values = VALUES.get(field);
    return values === undefined ? `${name} (${grouped(count)})` : counted(count, values);
  },
  copiedClients: (count) => `Copié\u00a0: ${counted(count, clients)}`,
  copiedValues: (values, missing) =>
    missing === 0
      ? `Copié\u00a0: ${values}`
      : `Copié\u00a0: ${values}\u202f; ${grouped(missing)} sans valeur`,
  copying: (done, count) => `Copie\u00a0: ${grouped(done)} sur ${grouped(count)}`,
  refused: 'Le navigateur ne l’a pas autorisé',
  retry: 'Réessayer',
  byHand: 'Copier à la main',
  byHandHow: 'Le texte est sélectionné\u00a0: copiez\u2011le au clavier ou par un appui long.',
};
