import { grouped } from '#i18n/count.ts';
import type { RuleWords } from '#i18n/types/rule-words.ts';
import { digitCount, digitsOf } from './digits.ts';

export const italy = {
  'it.id.missing': {
    name: 'Ni n°\u00a0de TVA ni codice fiscale',
    wrong: 'Ni le n°\u00a0de TVA ni le codice fiscale ne sont indiqués.',
    todo: 'Demandez l’un des deux au client\u00a0: sans eux, le SDI rejette la facture.',
  },
  'it.piva.format': {
    name: 'N°\u00a0de TVA italien\u00a0: format',
    wrong: ({ params: { digits, meant } }) => {
      const told = digits === undefined ? null : digitCount(Number(digits), 11);
      const zeros = meant === undefined ? '' : ` Le format et la clé de ${meant} sont corrects.`;
      return (
        (told ?? 'Un n°\u00a0de TVA italien compte 11 chiffres, avec ou sans IT devant.') + zeros
      );
    },
    todo: 'Comparez avec une facture du client. Les zéros du début se perdent souvent.',
  },
  'it.piva.checksum': {
    name: 'N°\u00a0de TVA italien\u00a0: clé de contrôle',
    wrong: ({ params: { fault } }) =>
      fault === 'zeros'
        ? 'Les sept premiers chiffres désignent le titulaire\u00a0: ils ne sont pas tous des zéros.'
        : 'La clé de contrôle ne correspond pas aux autres chiffres.',
    todo: 'Au moins un chiffre est faux. Demandez le numéro au client.',
  },
  'it.piva.is-cf': {
    name: 'Codice fiscale à la place du n°\u00a0de TVA',
    wrong: 'C’est un codice fiscale de 16 caractères, et non un n°\u00a0de TVA.',
    todo: 'Déplacez\u2011le dans l’identifiant fiscal\u202f; indiquez ici le n°\u00a0de TVA, si le client en a un.',
  },
  'it.piva.body-cf': {
    name: 'N°\u00a0de TVA italien qui commence par 8 ou 9',
    wrong: 'Il commence par 8 ou 9, comme les codici fiscali des organismes et associations.',
    todo: 'Demandez si c’est le codice fiscale du client\u00a0: indiquez\u2011le alors comme identifiant fiscal.',
  },
  'it.piva.office': {
    name: 'N°\u00a0de TVA italien\u00a0: code du bureau',
    wrong:
      'Le format et la clé sont corrects. Les chiffres 8 à 10 ne sont pas ceux d’un bureau de notre liste.',
    todo: 'À vérifier\u00a0: comparez avec une facture du client.',
  },
  'it.cf.format': {
    name: 'Codice fiscale\u00a0: format',
    wrong: 'Un codice fiscale compte 16 caractères dans un ordre précis, ou 11 chiffres.',
    todo: 'Demandez\u2011le au client. Un numéro REA, par exemple, n’a pas sa place ici.',
  },
  'it.cf.checksum': {
    name: 'Codice fiscale\u00a0: caractère de contrôle',
    wrong: ({ params: { fault } }) =>
      fault === 'day'
        ? 'La lettre de contrôle est correcte, mais ce jour de naissance n’existe pas.'
        : fault === 'digit'
          ? 'La clé de contrôle ne correspond pas aux autres chiffres.'
          : 'La lettre de contrôle ne correspond pas aux autres caractères.',
    todo: 'Au moins un caractère est faux. Demandez le code au client.',
  },
  'it.cf.mismatch': {
    name: 'Codice fiscale et n°\u00a0de TVA différents',
    wrong: 'Le format et la clé des deux sont corrects, mais ce sont deux numéros différents.',
    todo: 'C’est correct pour un groupe TVA italien et pour beaucoup de sociétés anciennes. Comparez avec une visura ou une facture du client.',
  },
  'it.cf.person-for-company': {
    name: 'Codice fiscale d’une personne pour une société',
    wrong: 'C’est le code d’une personne, et le nom est celui d’une société.',
    todo: 'Demandez le codice fiscale de la société\u00a0: le plus souvent, il est égal au n°\u00a0de TVA.',
  },
  'it.cf.sole-trader-missing': {
    name: 'Entrepreneur individuel sans codice fiscale personnel',
    wrong: 'Seul le n°\u00a0de TVA est indiqué. La personne a aussi un code de 16 caractères.',
    todo: 'Ajoutez le codice fiscale de la personne.',
  },
  'it.cf.name': {
    name: 'Codice fiscale qui ne correspond pas au nom',
    wrong: 'Ses six premières lettres ne correspondent ni au prénom ni au nom.',
    todo: 'Comparez le code et le nom\u00a0: le code peut être celui d’une autre personne, ou le nom mal écrit.',
  },
  'it.recipient.missing': {
    name: 'Ni code destinataire ni PEC',
    wrong:
      'Ni code ni PEC ne sont indiqués\u00a0: la facture ne serait que dans l’espace du client à l’Agenzia delle Entrate.',
    todo: 'Demandez au client un code ou une PEC\u202f; celui d’une administration est dans l’IPA. S’il n’en a pas, dites\u2011lui où se trouve la facture.',
  },
  'it.recipient.zeros-no-pec': {
    name: '0000000 sans PEC',
    wrong:
      'Avec 0000000 et sans PEC, la facture n’est que dans l’espace du client à l’Agenzia delle Entrate.',
    todo: 'Demandez au client un code ou une PEC\u202f; celui d’une administration est dans l’IPA. S’il n’en a pas, dites\u2011lui où se trouve la facture.',
  },
  'it.recipient.format': {
    name: 'Code destinataire\u00a0: format',
    wrong: ({ value }) =>
      (value ?? '').includes('@')
        ? 'C’est une adresse e\u2011mail, et non un code destinataire.'
        : 'Ce n’est pas un code destinataire\u00a0: il compte 7 lettres et chiffres, ou 6 pour une administration.',
    todo: 'Demandez le code au client et écrivez\u2011le sans autres signes. Une PEC va dans son champ.',
  },
  'it.recipient.foreign-code': {
    name: 'XXXXXXX pour un client italien',
    wrong: 'XXXXXXX est destiné aux clients étrangers.',
    todo: 'Indiquez le code du client, ou 0000000 et une PEC.',
  },
  'it.recipient.pa': {
    name: 'Code d’une administration',
    wrong: 'Un code de 6 caractères est celui d’une administration italienne.',
    todo: 'Si le client est une administration, envoyez la facture au format prévu (FPA12).',
  },
  'it.recipient.pa-for-company': {
    name: 'Code d’une administration pour une société',
    wrong:
      'Un code de 6 caractères est celui d’une administration, et le nom est celui d’une société.',
    todo: 'Demandez le code au client\u00a0: celui d’une société compte 7 caractères. Seules les sociétés publiques inscrites à l’IPA en ont un de 6.',
  },
  'it.recipient.case': {
    name: 'Code destinataire\u00a0: minuscules ou espaces',
    wrong: 'Le code contient des minuscules ou un espace.',
    todo: 'Écrivez\u2011le en majuscules et sans espaces. La plupart des logiciels le font eux\u2011mêmes.',
  },
  'it.pec.syntax': {
    name: 'PEC\u00a0: format',
    wrong: 'Ce n’est pas la forme d’une adresse e\u2011mail.',
    todo: 'Demandez la PEC au client\u00a0: il manque souvent un point, le @ ou la fin.',
  },
  'it.pec.of-sdi': {
    name: 'PEC du SDI',
    wrong: 'C’est une adresse du SDI, et non du client.',
    todo: 'Demandez au client une PEC ou un code destinataire.',
  },
  'it.pec.and-code': {
    name: 'Code destinataire et PEC',
    wrong: 'Un code et une PEC sont indiqués\u00a0: la facture va au code.',
    todo: 'Vérifiez que le code sert encore. Certains logiciels refusent une facture avec les deux.',
  },
  'it.address.incomplete': {
    name: 'Adresse italienne incomplète',
    wrong: 'Cette partie de l’adresse manque, et sans elle le SDI rejette la facture.',
    todo: 'Demandez\u2011la au client\u00a0: rue, code postal et ville sont obligatoires.',
  },
  'it.cap.format': {
    name: 'Code postal italien\u00a0: format',
    wrong: ({ value }) => digitsOf(value, 5) ?? 'Un code postal italien compte 5 chiffres.',
    todo: 'Écrivez les 5 chiffres. Les zéros du début se perdent souvent.',
  },
  'it.cap.generic': {
    name: 'Code postal général d’une ville italienne',
    wrong:
      'Cette ville a un code postal par zone, et celui\u2011ci est l’ancien pour toute la ville.',
    todo: 'Cherchez le code postal de la rue.',
  },
  'it.province.format': {
    name: 'Province\u00a0: sigle',
    wrong: 'Une facture indique le sigle de la province\u00a0: deux lettres majuscules.',
    todo: 'Indiquez les deux lettres, par exemple MI pour Milan.',
  },
  'it.province.missing': {
    name: 'Province manquante',
    wrong: 'Aucune province n’est indiquée. Une facture peut s’en passer, mais c’est rare.',
    todo: 'Ajoutez les deux lettres de la province.',
  },
  'it.text.latin': {
    name: 'Lettres refusées par une facture italienne',
    wrong: ({ params }) => `Une facture italienne n’accepte pas\u00a0: ${params['letters'] ?? ''}`,
    todo: 'Écrivez\u2011le avec des lettres acceptées, comme le client sur ses factures italiennes.',
  },
  'it.text.length': {
    name: 'Trop long pour une facture italienne',
    wrong: ({ params }) =>
      `${grouped(Number(params['length']))} caractères\u00a0: une facture italienne en accepte ${grouped(Number(params['most']))}.`,
    todo: 'Abrégez\u2011le vous\u2011même, avant qu’un logiciel ne le coupe.',
  },
  'it.intent.format': {
    name: 'Déclaration d’intention\u00a0: numéro',
    wrong: 'Le numéro du récépissé compte 17 chiffres, un tiret ou une barre, et 6 chiffres.',
    todo: 'Copiez\u2011le depuis le récépissé de l’Agenzia delle Entrate.',
  },
  'it.intent.pair': {
    name: 'Déclaration d’intention\u00a0: numéro ou date manquants',
    wrong: 'Une facture indique le numéro et la date, et un seul des deux est indiqué.',
    todo: 'Copiez les deux depuis le récépissé, ou videz les deux champs.',
  },
  'it.intent.year': {
    name: 'Déclaration d’intention d’une année passée',
    wrong: 'Une déclaration vaut pour une année civile, et celle\u2011ci est d’une année passée.',
    todo: 'Demandez au client celle de cette année avant de facturer sans TVA.',
  },
  'it.intent.year-end': {
    name: 'Déclaration d’intention de novembre ou décembre dernier',
    wrong:
      'Elle date de la fin de l’année dernière\u00a0: elle peut valoir pour celle\u2011ci ou pour la précédente.',
    todo: 'Lisez dans la déclaration pour quelle année elle vaut.',
  },
  'foreign.recipient': {
    name: 'Code destinataire d’un client étranger',
    wrong: 'Pour les clients étrangers, le code est XXXXXXX.',
    todo: 'Indiquez XXXXXXX. Seul un client identifié en Italie, ou qui y a un établissement stable, en a un autre.',
  },
  'sm.recipient': {
    name: 'Saint\u2011Marin\u00a0: code destinataire',
    wrong:
      'Les factures vont à l’administration fiscale de Saint\u2011Marin (2R4GTO8, avec la lettre O) ou portent XXXXXXX.',
    todo: 'Indiquez 2R4GTO8 pour les biens. Pour les services, demandez à votre comptable lequel des deux.',
  },
} satisfies Partial<RuleWords>;
