import { firstOf, places, words, type Nation } from './nation.ts';
import { belgianVat, dutchVat } from './tax-numbers.ts';

export const belgium: Nation = {
  code: 'BE',
  spellings: words('Belgio|Belgio|Belgique|België|Belgium'),
  dialCode: '+32',
  locale: 'FR',
  zipLength: 4,
  zipAlphabet: '0123456789',
  firstNames: words('Amélie|Joris|Maïté|Sander|Élodie|Wout'),
  surnames: words('Van den Broeck|Lambrechts|Dewaële|Maes|Hôtelet|Claeys|Noël-Duprez'),
  trades: words('Brouwerij|Chocolaterie|Ateliers|Drukkerij|Bouwwerken|Verlichting'),
  legalForms: words('SRL|BV|SA|NV'),
  otherForms: { SRL: 'S.R.L.', BV: 'B.V.' },
  places: places('Bruxelles/Brussel;10;-|Liège;40;-|Gent;90;-|Antwerpen;20;-|Namur;50;-'),
  streets: words('rue Neuve|Chaussée de Wavre|Meir|Kortrijksesteenweg|place Sainte-Catherine'),
  street: (name, number) => `${name} ${number}`,
  phone: (random) => `4${random.digits(8)}`,
  taxNumbers: (random) => {
    const vat = belgianVat(`0${random.ownDigits(7)}`);
    return { vat, taxId: vat.slice(2), registration: vat.slice(2) };
  },
};

export const netherlands: Nation = {
  code: 'NL',
  spellings: words('Paesi Bassi|Olanda|Nederland|Netherlands|NL'),
  dialCode: '+31',
  locale: 'NL',
  zipLength: 4,
  zipAlphabet: '123456789',
  firstNames: words('Daniël|Femke|Joost|Zoë|Maarten|Noortje'),
  surnames: words("de Vries|Bakkerij-Smit|van 't Hof|Ruiter|Geërts|IJsselstein|Kuiper"),
  trades: words('Tuincentrum|Scheepswerf|Bloemen|Kaashandel|Adviesbureau|Ingenieurs'),
  legalForms: words('B.V.|B.V.|N.V.|V.O.F.'),
  otherForms: { 'B.V.': 'BV', 'N.V.': 'NV' },
  places: places("Amsterdam;10;-|'s-Hertogenbosch;52;-|Utrecht;35;-|Eindhoven;56;-|IJmuiden;19;-"),
  streets: words("Keizersgracht|Dorpsstraat|'s-Gravelandseweg|IJburglaan|Stationsplein"),
  street: (name, number) => `${name} ${number}`,
  phone: (random) => `6${random.digits(8)}`,
  taxNumbers: (random) => {
    const vat = firstOf(random, dutchVat);
    return { vat, taxId: vat.slice(2, 11), registration: random.digits(8) };
  },
};
