import { frenchVat, siren, siret } from './french-tax.ts';
import { places, words, type Nation } from './nation.ts';

// Blocks of telephone numbers that the regulator keeps for works of fiction.
const FICTION = words('19900|26191|35301|46571|53649|63998');

export const france: Nation = {
  code: 'FR',
  spellings: words('Francia|Francia|Francia|France|France|FR|FRANCE'),
  dialCode: '+33',
  locale: 'FR',
  zipLength: 5,
  zipAlphabet: '0123456789',
  firstNames: words(
    'Camille|Léa|Zoé|Théo|Hélène|Jean-Baptiste|François|Chloé|Anaïs|Loïc|Gaëlle|Rémi|Noémie|Étienne|Océane|Benoît|Mathilde|Cédric|Maëlys|Gaspard',
  ),
  surnames: words(
    "Lefèvre|Bérard|Delacroix-Morin|Gauthier|Mûrier|Rousselin|Péronnet|Châtelain|Dufrêne|Le Goff|Maréchal|Noël|Œuvrard|Pelletier|Quéméneur|Sénéchal|Trémoulet|Vasseur|Yvon|Bœuf|Carrère|d'Aubigny",
  ),
  trades: words(
    'Atelier|Menuiserie|Boulangerie|Transports|Imprimerie|Cabinet|Charpentes|Brasserie|Domaine|Éditions|Maçonnerie|Fromagerie|Pépinières|Mécanique|Conseil|Métallerie|Société Générique|Tonnellerie|Cœur de|Énergies',
  ),
  legalForms: words('SARL|SAS|SAS|SASU|SA|EURL|SCOP'),
  otherForms: { SARL: 'S.A.R.L.', SAS: 'S.A.S.', SA: 'S.A.' },
  places: places(
    "Paris;750;-|Lyon;690;-|Besançon;250;-|Orléans;450;-|Nîmes;300;-|Saint-Étienne;420;-|Angoulême;160;-|Sète;342;-|Évreux;270;-|Châteauroux;360;-|Nantes;440;-|Bézier-le-Neuf;345;-|Lille;590;-|Metz;570;-|L'Haÿ-les-Roses;942;-|Ajaccio;200;-",
  ),
  streets: words(
    "rue de la République|avenue du Général-Leclerc|boulevard Saint-Michel|rue des Frères-Lumière|place de l'Hôtel-de-Ville|impasse des Mûriers|quai de la Loire|chemin du Moulin-à-Vent|rue du Faubourg-Saint-Honoré|allée des Érables",
  ),
  street: (name, number) => `${number}${number % 9 === 0 ? ' bis' : ''} ${name}`,
  phone: (random) => `${random.pick(FICTION)}${random.digits(4)}`,
  taxNumbers: (random) => {
    const company = siren(`${random.integer(3, 9)}${random.ownDigits(7)}`);
    return {
      vat: frenchVat(company),
      taxId: random.chance(0.5) ? company : siret(company, 1),
      registration: company,
    };
  },
};
