import { expect, test } from 'vitest';
import { clientWith, fieldOf, outcome } from '#testing/compared-field.ts';
import type { FieldResult } from './result.ts';

/*
 * Values of one field in two systems, and what a person says who has both on the desk. Each is compared both ways round.
 */

type Case = readonly [
  left: string | null,
  right: string | null,
  due: FieldResult,
  country?: string,
];

const NAMES: readonly Case[] = [
  ['Zeffira S.r.l.', 'Zeffira S.r.l. ', 'equal'],
  ['Zeffira S.r.l.', 'ZEFFIRA S.R.L.', 'formatting'],
  ['Zeffira S.r.l.', 'Zeffira Srl', 'formatting'],
  ['Zeffira S.r.l.', 'Zeffira s r l', 'formatting'],
  ['Zeffira S.r.l.', 'Zeffira Società a Responsabilità Limitata', 'formatting'],
  ['Zeffira S.r.l.', 'S.r.l. Zeffira', 'formatting'],
  ['Zeffira S.r.l.', 'Zeffira S.r.l. unipersonale', 'formatting'],
  ['Zeffira S.r.l.', 'Zeffira S.p.A.', 'different'],
  ['Zeffira S.r.l.', 'Zeffira S.r.l.s.', 'different'],
  ['Zeffira', 'Zefira', 'different'],
  ['Zeffira Uno', 'Zeffira 1', 'different'],
  ['Zeffira', 'Zeffira Holding', 'different'],
  ['Rossi & Figli', 'Rossi e Figli', 'formatting'],
  ['Rossi & Figli', 'Rossi Figli', 'formatting'],
  ['Rossi Mario', 'Mario Rossi', 'formatting'],
  ['M. Rossi', 'Mario Rossi', 'different'],
  ['Maria Rossi', 'Mario Rossi', 'different'],
  ['Dott. Mario Rossi', 'Mario Rossi', 'formatting'],
  ['D’Ambra Niccolò', "D'AMBRA NICCOLO'", 'formatting'],
  ['Caffè dell’Angolo', 'Caffe dell’Angolo', 'formatting'],
  ['Frédéric et Fils', 'FREDERIC & FILS', 'formatting'],
  ['Œuvres du Sud', 'OEUVRES DU SUD', 'formatting'],
  ['SARL Dupont', 'Dupont SARL', 'formatting'],
  ['SARL Dupont', 'EURL Dupont', 'different'],
  ['Dupont EI', 'Dupont SARL', 'different'],
  ['Dupont SAS', 'Dupont SASU', 'different'],
  ['Müller GmbH', 'Mueller GmbH', 'formatting'],
  ['Müller GmbH', 'Muller GmbH', 'formatting'],
  ['Müller GmbH', 'Müller GmbH & Co. KG', 'different'],
  ['Straße AG', 'STRASSE AG', 'formatting'],
  ['Lotto 2', 'Lotto 10', 'different'],
  ['3M Italia', '3 M Italia', 'different'],
  ['F.lli Tornielli', 'Fratelli Tornielli', 'formatting'],
  ['Soc. Agr. Lana', 'Società Agricola Lana', 'formatting'],
  ['Studio54', 'Studio 54', 'different'],
  ['Zeffira – Tessuti', 'Zeffira-Tessuti', 'formatting'],
  ['“Zeffira” S.r.l.', 'Zeffira S.r.l.', 'formatting'],
  ['Zeffira S.r.l. in liquidazione', 'Zeffira S.r.l.', 'formatting'],
  ['Bar Sport di Bruno Lissoni', 'Bruno Lissoni', 'different'],
  ['Zeffira', null, 'only-left'],
];

const STREETS: readonly Case[] = [
  ['Via Roma 12', 'Via Roma, 12', 'formatting'],
  ['Via Roma 12', 'VIA ROMA 12', 'formatting'],
  ['Via Roma 12', 'Via Roma n. 12', 'formatting'],
  ['Via Roma 12', 'Via Roma n° 12', 'formatting'],
  ['Via Roma 12', 'V. Roma 12', 'formatting'],
  ['Via Roma 12', 'Viale Roma 12', 'different'],
  ['Via Roma 12', 'Via Roma 12/A', 'different'],
  ['Via Roma 12/A', 'Via Roma 12 a', 'formatting'],
  ['Via Roma 12/A', 'Via Roma, 12A', 'formatting'],
  ['Via Roma 3/30', 'Via Roma 3', 'different'],
  ['Via Roma 12', 'Via Roma 21', 'different'],
  ['Via Roma', 'Via Roma 12', 'different'],
  ['Via Roma snc', 'Via Roma', 'formatting'],
  ['V.le Monza 5', 'Viale Monza 5', 'formatting'],
  ['P.zza Duomo 1', 'Piazza Duomo 1', 'formatting'],
  ['P.za del Duomo 1', 'Piazza Duomo 1', 'formatting'],
  ['C.so Italia 7', 'Corso Italia 7', 'formatting'],
  ['L.go Augusto 3', 'Largo Augusto 3', 'formatting'],
  ['Loc. Prato 4', 'Località Prato 4', 'formatting'],
  ['Fraz. Prato 4', 'Frazione Prato, 4', 'formatting'],
  ['Via S. Marco 9', 'Via San Marco 9', 'formatting'],
  ['Via G. Garibaldi 2', 'Via Giuseppe Garibaldi 2', 'formatting'],
  ['Via Garibaldi 2', 'Via Giuseppe Garibaldi 2', 'different'],
  ['Via XX Settembre 8', 'Via 20 Settembre 8', 'formatting'],
  ['Piazza Duomo 1', 'Piazzale Duomo 1', 'different'],
  ['12 rue de la Gare', '12, Rue de la gare', 'formatting'],
  ['12 rue de la Gare', '12 r. de la Gare', 'formatting'],
  ['12 rue de la Gare', 'rue de la Gare 12', 'formatting'],
  ['12 bis rue Neuve', '12bis, rue Neuve', 'formatting'],
  ['12 bis rue Neuve', '12 rue Neuve', 'different'],
  ['4 av. Foch', '4 avenue Foch', 'formatting'],
  ['4 bd Voltaire', '4 boulevard Voltaire', 'formatting'],
  ['4 pl. St-Michel', '4 place Saint Michel', 'formatting'],
  ['4 chemin des Prés', '4 ch. des Pres', 'formatting'],
  ['4 allée des Pins', '4 impasse des Pins', 'different'],
  ['Hauptstraße 3', 'Hauptstr. 3', 'formatting'],
  ['C/ Mayor 10', 'Calle Mayor 10', 'formatting'],
  ['Casella Postale 114', 'Via Roma 12', 'different'],
  ['Via Roma 12', '  Via  Roma   12 ', 'formatting'],
  ['Via Roma 12', null, 'only-left'],
];

const CITIES: readonly Case[] = [
  ['Milano', 'MILANO', 'formatting', 'IT'],
  ['Milano', 'Milan', 'formatting', 'IT'],
  ['Milano', 'Milano (MI)', 'formatting', 'IT'],
  ['Milano', 'Milano MI', 'formatting', 'IT'],
  ['Milano', 'Monza', 'different', 'IT'],
  ['Reggio Emilia', 'Reggio nell’Emilia', 'formatting', 'IT'],
  ['Reggio Emilia', 'Reggio Calabria', 'different', 'IT'],
  ['Forlì', "FORLI'", 'formatting', 'IT'],
  ['Sant’Angelo Lodigiano', 'S. Angelo Lodigiano', 'formatting', 'IT'],
  ['San Donato Milanese', 'S.Donato Milanese', 'formatting', 'IT'],
  ['Bolzano', 'Bozen', 'formatting', 'IT'],
  ['Bolzano/Bozen', 'Bolzano', 'formatting', 'IT'],
  ['Paris', 'PARIS CEDEX 09', 'formatting', 'FR'],
  ['Paris', 'Paris 9e', 'formatting', 'FR'],
  ['Paris 8e', 'Paris 9e', 'different', 'FR'],
  ['Saint-Étienne', 'ST ETIENNE', 'formatting', 'FR'],
  ['Lyon', 'Lione', 'formatting', 'FR'],
  ['Vienne', 'Wien', 'different', 'FR'],
  ['Köln', 'Cologne', 'formatting', 'DE'],
  ['München', 'Muenchen', 'formatting', 'DE'],
  ['Genève', 'Ginevra', 'formatting', 'CH'],
  ['London', 'Londra', 'formatting', 'GB'],
  ['Roma', null, 'only-left', 'IT'],
];

const POSTCODES: readonly Case[] = [
  ['20122', ' 20122', 'equal', 'IT'],
  ['00184', '184', 'formatting', 'IT'],
  ['I-20122', '20122', 'formatting', 'IT'],
  ['20122', '20121', 'different', 'IT'],
  ['06000', '6000', 'formatting', 'FR'],
  ['F-75009', '75 009', 'formatting', 'FR'],
  ['75009', '75008', 'different', 'FR'],
  ['75009', '75440', 'different', 'FR'],
  ['1012 AB', '1012AB', 'formatting', 'NL'],
  ['SW1A 1AA', 'sw1a1aa', 'formatting', 'GB'],
  ['8001', 'CH-8001', 'formatting', 'CH'],
  ['01067', '1067', 'formatting', 'DE'],
  ['2O122', '20122', 'different', 'IT'],
];

const EMAILS: readonly Case[] = [
  ['info@zeffira.example', 'info@zeffira.example', 'equal'],
  ['info@zeffira.example', 'INFO@Zeffira.example', 'formatting'],
  ['info@zeffira.example', 'info@zeffira.example ', 'formatting'],
  // Nobody can send to the second one.
  ['info@zeffira.example', 'mailto:info@zeffira.example', 'different'],
  ['info@zeffira.example', 'amministrazione@zeffira.example', 'different'],
  ['info@zeffira.example', 'info@zefira.example', 'different'],
  ['mario.rossi@gmail.com', 'mariorossi@gmail.com', 'different'],
  ['mario+a@gmail.com', 'mario@gmail.com', 'different'],
  [null, 'info@zeffira.example', 'only-right'],
];

const PHONES: readonly Case[] = [
  ['02 8645 1200', '+39 02 86451200', 'formatting', 'IT'],
  ['02/86451200', '0039 02 8645.1200', 'formatting', 'IT'],
  ['+39 2 86451200', '+39 02 86451200', 'different', 'IT'],
  ['02 86451200', '02 86451201', 'different', 'IT'],
  ['333 1234567', '+39 3331234567', 'formatting', 'IT'],
  ['01 23 45 67 80', '+33 1 23 45 67 80', 'formatting', 'FR'],
  ['+33 (0)1 23 45 67 80', '0123456780', 'formatting', 'FR'],
  ['+33 01 23 45 67 80', '01.23.45.67.80', 'formatting', 'FR'],
  ['089 1234567', '+49 89 1234567', 'formatting', 'DE'],
  ['02 86451200 int. 12', '02 86451200', 'formatting', 'IT'],
  ['06 86451200', '02 86451200', 'different', 'IT'],
  ['0549 901234', '+378 0549 901234', 'formatting', 'SM'],
  [null, '02 86451200', 'only-right', 'IT'],
];

const VAT_NUMBERS: readonly Case[] = [
  ['34172050154', '34172050154', 'equal', 'IT'],
  ['34172050154', 'IT34172050154', 'formatting', 'IT'],
  ['34172050154', 'it 341 720 501 54', 'formatting', 'IT'],
  ['34172050154', 'P.IVA 34172050154', 'formatting', 'IT'],
  ['11010154', '00011010154', 'formatting', 'IT'],
  ['34172050154', '34213160152', 'different', 'IT'],
  ['34172050154', '34172050145', 'different', 'IT'],
  ['34172O5O154', '34172050154', 'different', 'IT'],
  ['HR00011010154', 'IT00011010154', 'different', 'IT'],
  ['EL041200340', 'GR 041200340', 'formatting', 'GR'],
  ['XI412003429', 'GB 412 0034 29', 'formatting', 'GB'],
  ['CHE-412.003.415 MWST', 'CHE412003415 IVA', 'formatting', 'CH'],
  ['FR02512304171', '02 512 304 171', 'formatting', 'FR'],
  ['FR02512304171', '512304171', 'formatting', 'FR'],
  ['FR02512304171', 'FR03512304171', 'different', 'FR'],
  ['BE0412003441', 'BE 412.003.441', 'formatting', 'BE'],
  ['ESB81200412', 'B-81200412', 'formatting', 'ES'],
  ['ITRSSMRA70A01H501S', 'RSSMRA70A01H501S', 'formatting', 'IT'],
  ['00000000000', '34172050154', 'only-right', 'IT'],
  ['PRIVATO', '34172050154', 'only-right', 'IT'],
  ['34172050154', null, 'only-left', 'IT'],
];

const COUNTRIES: readonly Case[] = [
  ['Italia', 'IT', 'formatting'],
  ['ITALY', 'IT', 'formatting'],
  ['Italie', 'Italia', 'formatting'],
  ['Francia', 'FR', 'formatting'],
  ['Deutschland', 'Germania', 'formatting'],
  ['UK', 'GB', 'formatting'],
  ['Regno Unito', 'United Kingdom', 'formatting'],
  ['Svizzera', 'CH', 'formatting'],
  ['Suisse', 'Schweiz', 'formatting'],
  ['Olanda', 'NL', 'formatting'],
  ['Paesi Bassi', 'Netherlands', 'formatting'],
  ['USA', 'Stati Uniti', 'formatting'],
  ['San Marino', 'SM', 'formatting'],
  ['Italia', 'FR', 'different'],
  ['Austria', 'Australia', 'different'],
  ['Slovenia', 'Slovacchia', 'different'],
  ['Padania', 'IT', 'different'],
  ['IT', null, 'only-left'],
];

const CODES: readonly Case[] = [
  ['M5UXCR1', 'm5uxcr1', 'formatting'],
  ['M5UXCR1', ' M5 UXCR1', 'formatting'],
  ['2R4GTO8', '2R4GT08', 'different'],
  ['0000000', 'M5UXCR1', 'different'],
  ['M5UXCR1', null, 'only-left'],
];

const FIELDS: readonly (readonly [field: string, cases: readonly Case[]])[] = [
  ['name', NAMES],
  ['street', STREETS],
  ['city', CITIES],
  ['zip', POSTCODES],
  ['email', EMAILS],
  ['phone', PHONES],
  ['number', VAT_NUMBERS],
  ['country', COUNTRIES],
  ['code', CODES],
];

const TURNED: Partial<Record<FieldResult, FieldResult>> = {
  'only-left': 'only-right',
  'only-right': 'only-left',
};

const cases = FIELDS.flatMap(([field, each]) =>
  each.map(([left, right, due, country = null]) => ({ field, left, right, due, country })),
);

test.each(cases)('$field: $left and $right are $due', ({ field, left, right, due, country }) => {
  const a = clientWith(field, left, country, false);
  const b = clientWith(field, right, country, false);
  const of = field === 'number' ? 'vatNumber' : fieldOf(field);
  expect(outcome(a, b, of).result).toBe(due);
  expect(outcome(b, a, of).result).toBe(TURNED[due] ?? due);
});
