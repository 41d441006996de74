import { countryName } from '#i18n/country-name.ts';
import type { RuleWords } from '#i18n/types/rule-words.ts';
import { digitsOf } from './digits.ts';

export const elsewhere = {
  'de.vat.format': {
    name: 'N°\u00a0de TVA allemand\u00a0: format',
    wrong: ({ value }) =>
      digitsOf((value ?? '').replace(/^\s*DE/i, ''), 9) ??
      'Un n°\u00a0de TVA allemand se compose de DE et de 9 chiffres, dont le premier n’est pas un zéro.',
    todo: 'Demandez le numéro au client.',
  },
  'de.vat.checksum': {
    name: 'N°\u00a0de TVA allemand\u00a0: clé de contrôle',
    wrong: 'La clé de contrôle ne correspond pas aux autres chiffres.',
    todo: 'Au moins un chiffre est faux. Demandez le numéro au client.',
  },
  'de.vat.is-steuernummer': {
    name: 'Steuernummer à la place du n°\u00a0de TVA',
    wrong: 'C’est la forme d’une Steuernummer, et non d’un n°\u00a0de TVA (USt-IdNr.).',
    todo: 'Demandez au client le numéro qui commence par DE.',
  },
  'de.leitweg.format': {
    name: 'Leitweg-ID\u00a0: format et clés de contrôle',
    wrong: 'Ce n’est pas la forme d’une Leitweg-ID, ou ses clés de contrôle ne correspondent pas.',
    todo: 'Demandez à l’administration sa Leitweg-ID\u00a0: sans elle, elle refuse la facture.',
  },
  'es.nif.format': {
    name: 'NIF espagnol\u00a0: format',
    wrong: 'Un NIF compte une lettre et 8 caractères, ou 8 chiffres et une lettre.',
    todo: 'Demandez le numéro au client.',
  },
  'es.nif.checksum': {
    name: 'NIF espagnol\u00a0: caractère de contrôle',
    wrong: 'Le chiffre ou la lettre de contrôle ne correspond pas au reste.',
    todo: 'Au moins un caractère est faux. Demandez le numéro au client.',
  },
  'eu.vat.format': {
    name: 'N°\u00a0de TVA étranger\u00a0: format',
    wrong: ({ params }) =>
      `Les n°\u00a0de TVA de ce pays ont une autre forme\u00a0: ${countryName(params['country'] ?? '')}.`,
    todo: 'Demandez le numéro au client.',
  },
  'eu.vat.checksum': {
    name: 'N°\u00a0de TVA étranger\u00a0: clé de contrôle',
    wrong: ({ params }) =>
      `La clé de contrôle ne correspond pas, selon la règle de ce pays\u00a0: ${countryName(params['country'] ?? '')}.`,
    todo: 'Au moins un chiffre est faux. Demandez le numéro au client.',
  },
  'eu.vat.missing': {
    name: 'N°\u00a0de TVA manquant',
    wrong: 'Aucun n°\u00a0de TVA n’est indiqué pour une société d’un autre pays de l’Union.',
    todo: 'Demandez\u2011le\u00a0: une facture sans TVA (autoliquidation) doit l’indiquer.',
  },
  'qonto.currency.missing': {
    name: 'Devise manquante',
    wrong: 'Les factures de Qonto reprennent la devise du client, et il n’y en a pas.',
    todo: 'Choisissez la devise du client dans Qonto.',
  },
  'qonto.locale.missing': {
    name: 'Langue manquante',
    wrong: 'Qonto demande la langue d’un client, et il n’y en a pas.',
    todo: 'Choisissez la langue du client dans Qonto.',
  },
  'qonto.address.root-only': {
    name: 'Adresse seulement dans l’ancien champ',
    wrong:
      'L’adresse est dans un champ que Qonto abandonnera, et non dans l’adresse de facturation.',
    todo: 'Enregistrez à nouveau le client dans Qonto, avec son adresse de facturation.',
  },
  'qonto.email.missing': {
    name: 'E\u2011mail manquant',
    wrong: 'Sans e\u2011mail, Qonto ne peut pas envoyer de facture par e\u2011mail.',
    todo: 'Ajoutez l’e\u2011mail auquel envoyer les factures.',
  },
} satisfies Partial<RuleWords>;
