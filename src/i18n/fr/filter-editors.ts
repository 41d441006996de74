import { grouped } from '#i18n/count.ts';
import type { FilterEditorMessages } from '#i18n/types/filter-editors.ts';
import { counted } from './plural.ts';

const values = { one: 'valeur', many: 'de valeurs', other: 'valeurs' };

export const texts: FilterEditorMessages = {
  operatorNames: {
    contains: 'contient',
    is: 'est',
    not: 'n’est pas',
    any: 'est l’un de',
    none: 'n’est aucun de',
    count: 'nombre',
    range: 'de … à',
  },
  menu: {
    find: 'Rechercher un filtre',
    fields: 'Champs',
    none: 'Aucun champ ne porte ce nom.',
    recent: 'Utilisés récemment',
    groups: { address: 'Adresse', identifiers: 'Identifiants' },
    coming: 'pas encore connu',
    alsoCalled: {
      vatNumber: 'numéro TVA intracommunautaire VAT P.IVA partita IVA',
      taxId: 'SIREN NIF tax ID codice fiscale',
      registrationNumber: 'numéro RCS SIREN SIRET REA',
      sdiCode: 'SDI codice destinatario recipient',
      certifiedEmail: 'courriel',
      phone: 'mobile portable tél.',
      legalName: 'dénomination ragione sociale legal name',
      addresses: 'siège address',
      street: 'adresse voie street',
      zipCode: 'CP CAP ZIP',
      city: 'commune città city',
      country: 'nation country',
      emails: 'mail courriel',
      electronicAddress: 'e-facture Peppol annuaire',
    },
  },
  pasted: {
    label: 'Une par ligne\u202f; une liste peut être collée',
    read: (count) => counted(count, values),
    tooMany: (count, most) =>
      `${counted(count, values)}\u00a0: seules les ${grouped(most)} premières comptent`,
    missing: (count, shown) =>
      `${counted(count, values)} sans client\u00a0: ${shown.join(', ')}${count > shown.length ? ' …' : ''}`,
  },
  range: {
    from: 'De',
    to: 'À',
    reversed: '«\u00a0De\u00a0» est supérieur à «\u00a0À\u00a0». Le filtre n’a pas changé.',
  },
  dates: {
    presets: 'Par rapport à aujourd’hui',
    condition: 'Condition',
    day: 'Jour',
    from: 'Du',
    to: 'Au',
    add: 'Ajouter un jour',
    addDay: 'Ajouter',
    chosen: 'Jours choisis',
    removeDay: (day) => `Retirer ${day}`,
    calendar: 'Calendrier',
    previousMonth: 'Mois précédent',
    nextMonth: 'Mois suivant',
    wholeDay: 'Prendre le jour entier',
    zone: (zone) => `Fuseau horaire\u00a0: ${zone}`,
    incomplete: 'La date est incomplète. Le filtre n’a pas changé.',
    impossible: 'Ce jour n’existe pas. Le filtre n’a pas changé.',
    faults: {
      missing: 'Choisissez un jour.',
      reversed: '«\u00a0Du\u00a0» est postérieur à «\u00a0Au\u00a0». Le filtre n’a pas changé.',
      year: 'Écrivez l’année avec quatre chiffres.',
      tooMany: 'Trop de jours. Retirez\u2011en.',
    },
  },
  choices: {
    find: 'Rechercher une valeur',
    none: 'Aucune valeur ne porte ce nom.',
    noneLoaded: 'Aucun des clients chargés n’a de valeur.',
    counting: 'Calcul en cours',
    more: (count) => `${grouped(count)} de plus. Saisissez une partie du nom pour les trouver.`,
    countAlone: grouped,
    count: (count) => counted(count, { one: 'client', many: 'de clients', other: 'clients' }),
  },
};
