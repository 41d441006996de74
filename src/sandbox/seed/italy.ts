import { partitaIva } from './italian-tax.ts';
import { places, words, type Nation } from './nation.ts';

// The offices that give out a partita IVA carry the number of their province.
const OFFICES: Record<string, number> = Object.fromEntries(
  'TO1 CN4 AT5 AO7 GE10 VA12 CO13 MI15 BG16 BS17 MN20 BZ21 TN22 VR23 VI24 TV26 VE27 PD28 UD30 TS32 PR34 RE35 MO36 BO37 RA39 AN42 LU46 FI48 PI50 AR51 SI52 PG54 RM58 NA63 SA65 PE68 BA72 LE75 RC80 PA82 CT87 CA92 PO97'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

export const italy: Nation = {
  code: 'IT',
  spellings: words('Italia|Italia|Italia|Italia|Italia|Italia|Italy|Italy|IT|ITALIA'),
  dialCode: '+39',
  locale: 'IT',
  zipLength: 5,
  zipAlphabet: '0123456789',
  firstNames: words(
    'Giulia|Marco|Niccolò|Chiara|Alessandro|Francesca|Matteo|Elena|Davide|Noè|Martina|Lorenzo|Sofia|Andrea|Beatrice|Tommaso|Camilla|Riccardo|Filippo|Ginevra|Pietro|Irene|Emanuele|Caterina|Simone|Letizia|Giosuè|Maria Pia',
  ),
  surnames: words(
    "Brambilla|Dell'Acqua|Santoro|Zanetti|Lo Presti|Colombini|D'Amicò|Fontanella|Mancuso|Pellegrinò|Vianello|Ravasi|Tosini|Caruso|De Angelis|Morandini|Grassetti|Piccolomini|Serafini|Bonfanti|Cattaneo|Marchesini|Nicolosi|Locatelli|Pavanello|Rinaldi|Squarcialupi|Tedeschini|Ubaldi|Zuccarelli|Beltramo|Scaglione",
  ),
  trades: words(
    'Officine Meccaniche|Tessitura|Caseificio|Studio Tecnico|Cantine|Tipografia|Costruzioni|Falegnameria|Logistica|Arredamenti|Ceramiche|Molino|Carpenteria|Cartotecnica|Consulenze|Impianti|Pasticceria|Torrefazione|Vetreria|Società Agricola|Stampaggi|Trasporti|Edilizia|Oreficeria|Conceria|Attività Alberghiere|Informatica|Qualità e Servizi|Fonderia|Serramenti',
  ),
  legalForms: words('S.r.l.|S.r.l.|S.r.l.|S.r.l.|S.p.A.|S.p.A.|S.n.c.|S.a.s.|S.r.l.s.|Soc. Coop.'),
  otherForms: {
    'S.r.l.': 'SRL',
    'S.p.A.': 'SPA',
    'S.n.c.': 'SNC',
    'Soc. Coop.': 'Società Cooperativa',
  },
  places: places(
    "Milano;201;MI|Torino;101;TO|Bologna;401;BO|Roma;001;RM|Napoli;801;NA|Firenze;501;FI|Forlì;471;BO|Verona;371;VR|Padova;351;PD|Bergamo;241;BG|Brescia;251;BS|Genova;161;GE|Modena;411;MO|Reggio nell'Emilia;421;RE|Bari;701;BA|Palermo;901;PA|Cagliari;091;CA|Aosta;111;AO|Cantù;220;CO|San Donà di Piave;300;VE|Trento;381;TN|Bolzano/Bozen;391;BZ|Udine;331;UD|Prato;591;PO|Perugia;061;PG|Lecce;731;LE|Mondovì;120;CN|Cefalù;900;PA",
  ),
  streets: words(
    "Via Garibaldi|Via Roma|Corso Vittorio Emanuele II|Via dell'Industria|Viale della Libertà|Via Nazario Sauro|Piazza San Niccolò|Via 25 Aprile|Via Giosuè Carducci|Largo Caduti del Lavoro|Strada Provinciale 12|Via Monte Grappa|Località Ca' Bianca|Via dei Mille|Vicolo Sant'Agnese",
  ),
  street: (name, number) => `${name}, ${number}${number % 7 === 0 ? '/B' : ''}`,
  phone: (random) =>
    random.chance(0.4) ? `3${random.digits(9)}` : `0${random.integer(2, 9)}${random.digits(7)}`,
  taxNumbers: (random, [, , province]) => {
    const vat = partitaIva(`0${random.ownDigits(6)}`, OFFICES[province ?? ''] ?? 15);
    return {
      vat: random.chance(0.85) ? `IT${vat}` : vat,
      taxId: vat,
      registration: `${province ?? 'MI'}-${random.digits(7)}`,
    };
  },
};
