import { grouped } from '#i18n/count.ts';
import type { ReadinessMessages } from '#i18n/types/readiness.ts';
import { counted, plural } from './plural.ts';
import { elsewhere } from './readiness/elsewhere.ts';
import { everybody } from './readiness/everybody.ts';
import { france } from './readiness/france.ts';
import { italy } from './readiness/italy.ts';

export const texts: ReadinessMessages = {
  title: 'Données pour facturer',
  column: 'Données facture',
  columnOfRules: 'Contrôles des données facture',
  asList: (list) => `En liste\u00a0: ${list}`,
  nothing: 'Rien à signaler dans les données de ce client.',
  source: 'Quelle règle',
  rules: { ...everybody, ...italy, ...france, ...elsewhere },
  clients: (count) => counted(count, { one: 'client', many: 'de clients', other: 'clients' }),
  severities: { blocks: 'Bloquant', fix: 'À corriger', hint: 'À vérifier' },
  meanings: {
    blocks:
      'Une facture électronique avec cette donnée serait rejetée, ou ne peut pas être adressée.',
    fix: 'Une facture électronique avec cette donnée part, mais elle est erronée ou peut ne pas arriver.',
    hint: 'N’arrête pas la facture\u00a0: à vérifier.',
  },
  counts: {
    blocks: (count) =>
      counted(count, { one: 'bloquant', many: 'de bloquants', other: 'bloquants' }),
    fix: (count) => counted(count, { one: 'à corriger', many: 'à corriger', other: 'à corriger' }),
    hint: (count) => counted(count, { one: 'à vérifier', many: 'à vérifier', other: 'à vérifier' }),
  },

  lead: 'Ce qui, dans les données de vos clients, arrêterait une facture électronique.',
  changed:
    'Les valeurs se corrigent dans wethod et Qonto\u202f; après une actualisation, ce qui est réglé disparaît d’ici.',
  back: 'Retour aux clients',
  skip: 'Aller directement à ce qui est à faire',
  soFar: 'Lecture des clients en cours',
  notAll: 'Tous les clients n’ont pas été lus\u00a0: il peut rester des choses à faire',
  unread: (provider, count) =>
    `${counted(count, { one: `ligne de ${provider} est illisible`, many: `de lignes de ${provider} sont illisibles`, other: `lignes de ${provider} sont illisibles` })}\u00a0: données non contrôlées.`,
  solved: (count) =>
    counted(count, {
      one: 'réglé aujourd’hui dans cet onglet',
      many: 'réglés aujourd’hui dans cet onglet',
      other: 'réglés aujourd’hui dans cet onglet',
    }),
  none: 'Rien à signaler.',
  system: 'Système',
  severity: 'Gravité',
  rule: 'Règle',
  all: 'Sans filtre',
  allRules: 'Toutes les règles',
  noCountry: 'Sans pays',
  only: (rule) => `Seulement\u00a0: ${rule}`,
  rulesOn: (on, all) => `Règles\u00a0: ${grouped(on)} sur ${grouped(all)} actives`,
  rulesHow:
    'Une règle désactivée ne signale rien sur cette page. Le lien de la page garde le choix.',
  everywhere: 'Tous les pays',
  union: 'Autres pays',

  client: 'Client',
  written: 'Valeur indiquée',
  wrong: 'Ce qui ne va pas',
  todo: 'Que faire',
  missing: 'Aucune valeur',
  otherHas: (system, value) => `${system} indique ${value}`,
  valueOf: (system) => `la valeur dans ${system}`,

  copyText: 'Copier en texte',
  rowsCopied: (count) =>
    plural(count, {
      one: `${grouped(count)} ligne copiée`,
      many: `${grouped(count)} de lignes copiées`,
      other: `${grouped(count)} lignes copiées`,
    }),
  notExported: 'Le fichier n’a pas pu être créé. Réessayez.',
  print: 'Imprimer',
  sirens: 'SIREN pour l’Annuaire',
  noSirens: 'Aucun SIREN à lister.',
  fileName: 'données pour facturer',
  id: 'ID',
  field: 'Champ',
  otherSystem: 'Dans l’autre système',
  exportAs: { xlsx: 'Exporter en Excel', csv: 'Exporter en CSV' },
  more: (next, left) =>
    next === left
      ? `Afficher ${grouped(next)} de plus`
      : `Afficher ${grouped(next)} de plus sur ${grouped(left)}`,
  onlyThis: 'Seulement celle\u2011ci',

  limits: 'Ce qui n’est pas contrôlé ici',
  limit: {
    registers:
      'Rubrica ne regarde que le format et les clés de contrôle. Seul son registre sait si un numéro a été attribué.',
    vies: 'N°\u00a0de TVA de l’Union\u00a0: saisissez le numéro sur la page VIES de la Commission européenne.',
    annuaire:
      'Sociétés françaises\u00a0: leurs adresses de facturation électronique sont dans l’Annuaire du portail public de facturation (PPF). La liste des SIREN ci\u2011dessus a la forme que les plateformes agréées acceptent\u00a0: un par ligne.',
    sdi: 'Numéros italiens\u00a0: l’Agenzia delle Entrate a des pages pour contrôler un n°\u00a0de TVA et un codice fiscale. Le SDI ne répond qu’à l’envoi d’une facture.',
  },
};
