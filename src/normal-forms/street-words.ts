import { spellings } from './words.ts';

/*
 * What stands for a kind of street. Sources: Italian, the abbreviations of ISTAT's and Poste Italiane's
 * lists of street names; French, La Poste's table of kinds of street (norm NF Z10-011); German, DIN 5008;
 * Spanish, the list of kinds of street of the Catastro.
 *
 * One word may be short for kinds of several countries (`pl.` is place, Platz and plaza): those are one here,
 * since no town has streets of both. Via and viale, piazza and piazzale are two.
 */

/** With their dots, as they are written: `p.zza`. The dots are part of them. */
export const DOTTED: ReadonlyMap<string, string> = spellings({
  viale: 'v.le',
  piazza: 'p.za p.zza',
  piazzale: 'p.le p.zale p.zzale',
  piazzetta: 'p.tta p.zetta p.zzetta',
  corso: 'c.so',
  largo: 'l.go',
  vicolo: 'v.lo v.co',
  contrada: 'c.da',
  cascina: 'c.na',
  borgo: 'b.go',
  fratelli: 'f.lli',
  strada: 's.da',
  stradone: 's.ne',
  localita: 'l.ta',
  statale: 's.s',
  provinciale: 's.p',
  snc: 's.n.c',
  paseo: 'p.o',
});

/** By a word of their own, without dots. */
export const STREET_WORDS: ReadonlyMap<string, string> = spellings({
  viale: 'vle',
  piazza: 'pza pzza plaza pl place platz placa praca plein',
  piazzale: 'ple pzle pzzle',
  corso: 'cso',
  largo: 'lgo',
  vicolo: 'vlo vic',
  contrada: 'cda contr',
  borgo: 'bgo',
  localita: 'loc',
  frazione: 'fraz',
  regione: 'reg',
  traversa: 'trav',
  lungotevere: 'lgt lungot',
  strada: 'str strasse strase straat',
  statale: 'ss',
  provinciale: 'sp',
  boulevard: 'bd bld blvd boul bvd bulevar',
  avenue: 'av ave avda avd avenida avinguda',
  rue: 'rua',
  chemin: 'ch che chem camino cno cami',
  impasse: 'imp',
  allee: 'all allees alle',
  route: 'rte',
  faubourg: 'fbg fg faub',
  square: 'sq',
  quai: 'qu qua',
  passage: 'pas pass pasaje pje psje',
  residence: 'res residenza',
  lotissement: 'lot',
  cours: 'crs',
  montee: 'mte',
  rond: 'rpt',
  calle: 'c/ cl carrer',
  carretera: 'ctra crta',
  paseo: 'pso passeig',
  ronda: 'rda',
  glorieta: 'gta',
  poligono: 'pol',
  industrial: 'ind',
  urbanizacion: 'urb',
  road: 'rd',
  lane: 'ln',
  court: 'ct',
});

/** One letter is a kind of street only where it comes first: `V. Roma`, `R. de la Gare`. */
export const FIRST_WORDS: ReadonlyMap<string, string> = spellings({
  via: 'v v.',
  rue: 'r r.',
  calle: 'c c.',
  paseo: 'po',
});

/** Titles and firsts of names, as they stand in names of streets. `s.` is one too, or the first of a name. */
export const NAME_WORDS: ReadonlyMap<string, string> = spellings({
  san: 'sant santo santa st ste saint sainte sankt sto sta',
  dr: 'docteur dottor dottore doktor doctor drive',
  general: 'gal generale gen',
  marechal: 'mal maresciallo',
  president: 'pdt presidente pres',
  fratelli: 'flli',
});

/** Of, the, and: people leave them out, or join them otherwise. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'di da del dello della dei degli delle dell d de du des la le les l lo il gli i ' +
    'el los las y e et und der die das dem den the of do dos das van von'
  ).split(' '),
);
