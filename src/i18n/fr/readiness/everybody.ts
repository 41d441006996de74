import { countryName } from '#i18n/country-name.ts';
import type { RuleWords } from '#i18n/types/rule-words.ts';

export const everybody = {
  'name.missing': {
    name: 'Nom manquant',
    wrong: ({ value }) =>
      value === null
        ? 'Aucun nom n’est indiqué.'
        : 'Une personne a un prénom et un nom\u00a0: un seul est indiqué.',
    todo: 'Indiquez le nom de la société\u202f; pour une personne, prénom et nom.',
  },
  'address.missing': {
    name: 'Adresse manquante',
    wrong: 'Aucune adresse n’est indiquée.',
    todo: 'Indiquez la rue, le code postal, la ville et le pays.',
  },
  'address.incomplete': {
    name: 'Adresse hors d’Italie incomplète',
    wrong: 'Cette partie de l’adresse manque.',
    todo: 'Demandez\u2011la au client\u00a0: une facture électronique indique rue, code postal et ville.',
  },
  'country.missing': {
    name: 'Pays manquant',
    wrong: 'L’adresse n’a pas de pays.',
    todo: 'Choisissez le pays de l’adresse.',
  },
  'country.unknown': {
    name: 'Pays non reconnu',
    wrong: 'Aucun pays ne porte ce nom ou ce code.',
    todo: 'Indiquez les deux lettres du pays, par exemple IT ou FR.',
  },
  'email.syntax': {
    name: 'E\u2011mail\u00a0: format',
    wrong: 'Ce n’est pas la forme d’une adresse e\u2011mail.',
    todo: 'Comparez avec les e\u2011mails du client\u00a0: il manque souvent un point, le @ ou la fin.',
  },
  'phone.format': {
    name: 'Téléphone\u00a0: format',
    wrong: 'Ce n’est pas la forme d’un numéro de téléphone.',
    todo: 'Indiquez le numéro avec l’indicatif du pays, par exemple +39 015 234567.',
  },
  'vat.placeholder': {
    name: 'Valeur de remplissage',
    wrong: 'Cette valeur ne fait que remplir le champ\u00a0: elle compte comme manquante.',
    todo: 'Indiquez le numéro du client, ou laissez le champ vide.',
  },
  'vat.country': {
    name: 'N°\u00a0de TVA d’un autre pays',
    wrong: ({ params }) =>
      `Le numéro commence par ${params['prefix'] ?? ''}\u202f; pays de l’adresse\u00a0: ${countryName(params['country'] ?? '')}.`,
    todo: 'Un n°\u00a0de TVA d’un autre pays est permis. Demandez au client si c’est celui de vos factures.',
  },
} satisfies Partial<RuleWords>;
