import type { RuleWords } from '#i18n/types/rule-words.ts';
import { digitsOf } from './digits.ts';

export const france = {
  'fr.siren.missing': {
    name: 'SIREN manquant',
    wrong: 'Aucun SIREN n’est indiqué, ni dans un SIRET, ni dans un n°\u00a0de TVA.',
    todo: 'Demandez\u2011le au client\u00a0: une facture électronique doit indiquer le SIREN de l’acheteur.',
  },
  'fr.siren.checksum': {
    name: 'SIREN\u00a0: clé de contrôle',
    wrong: 'La clé de contrôle du SIREN ne correspond pas aux autres chiffres.',
    todo: 'Au moins un chiffre est faux. Demandez le numéro au client.',
  },
  'fr.siret.checksum': {
    name: 'SIRET\u00a0: clé de contrôle',
    wrong:
      'Le format et la clé du SIREN sont corrects. Le dernier chiffre du SIRET ne correspond pas.',
    todo: 'L’un des cinq derniers chiffres est faux. Demandez le numéro au client.',
  },
  'fr.vat.format': {
    name: 'N°\u00a0de TVA français\u00a0: format',
    wrong: 'Un n°\u00a0de TVA français se compose de FR, d’une clé de deux caractères et du SIREN.',
    todo: 'Demandez le numéro au client, ou laissez le champ vide s’il n’en a pas (franchise en base).',
  },
  'fr.vat.key': {
    name: 'N°\u00a0de TVA français\u00a0: clé',
    wrong:
      'Le format et la clé du SIREN sont corrects. Les deux caractères après FR n’y correspondent pas.',
    todo: 'Demandez le numéro au client.',
  },
  'fr.vat.other-siren': {
    name: 'N°\u00a0de TVA avec un autre SIREN',
    wrong: 'Le SIREN du n°\u00a0de TVA n’est pas celui qui est indiqué à côté.',
    todo: 'C’est correct pour un assujetti unique. Sinon, demandez au client.',
  },
  'fr.eaddress.missing': {
    name: 'Adresse de facturation électronique manquante',
    wrong: 'Aucune adresse de facturation électronique n’est indiquée.',
    todo: 'C’est le SIREN, sauf indication contraire du client. L’Annuaire l’indique. Pour un organisme public, c’est le SIRET, via Chorus Pro.',
  },
  'fr.eaddress.format': {
    name: 'Adresse de facturation électronique\u00a0: caractères',
    wrong:
      'Elle ne contient que des lettres, des chiffres et - _ ., 125 caractères au plus, sans partie vide.',
    todo: 'Copiez\u2011la depuis l’Annuaire.',
  },
  'fr.eaddress.siren': {
    name: 'Adresse de facturation électronique\u00a0: SIREN',
    wrong: 'Elle ne commence pas par un SIREN dont le format et la clé sont corrects.',
    todo: 'Commencez par le SIREN du client, ou copiez\u2011la depuis l’Annuaire.',
  },
  'fr.eaddress.siret': {
    name: 'Adresse de facturation électronique\u00a0: SIRET',
    wrong: 'Le SIRET n’appartient pas à ce SIREN, ou sa clé ne correspond pas.',
    todo: 'Copiez\u2011la depuis l’Annuaire.',
  },
  'fr.eaddress.other-siren': {
    name: 'Adresse de facturation électronique avec un autre SIREN',
    wrong: 'Elle commence par un autre SIREN que celui du client.',
    todo: 'Demandez lequel des deux est celui du client, ou copiez\u2011la depuis l’Annuaire.',
  },
  'fr.eaddress.unreachable': {
    name: 'Non joignable par facture électronique',
    wrong: 'Selon Qonto, une facture électronique n’atteint pas ce client.',
    todo: 'Demandez au client son adresse de facturation électronique, ou envoyez la facture autrement.',
  },
  'fr.zip.format': {
    name: 'Code postal français\u00a0: format',
    wrong: ({ value }) => digitsOf(value, 5) ?? 'Un code postal français compte 5 chiffres.',
    todo: 'Écrivez les 5 chiffres. Les zéros du début se perdent souvent.',
  },
} satisfies Partial<RuleWords>;
