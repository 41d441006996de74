import { describe, expect, test } from 'vitest';
import type { Client } from '#domain/client.ts';
import { demoClient } from '#testing/demo-client.ts';
import { pairOf } from '#testing/pair-of.ts';
import type { Pair, Strength } from './codes.ts';
import { link } from './link.ts';

/*
 * Pairs as an accountant in Italy or France meets them, and what that person says of them before any rule is asked.
 * `conflict`: linked or suggested, and to be looked at. `none`: two clients. Numbers hold unless it is said.
 */

type Known = Partial<Client>;

/** Partite IVA, by whom they were given to. */
const [P1, P2, P3] = ['34172050154', '34213160152', '34254270159'] as const;
/** Codici fiscali of Mario Rossi, of a namesake, of the first one's omocodia, and of others. */
const ROSSI = 'RSSMRA70A01H501S';
const NAMESAKE = 'RSSMRA70A01F205V';
const OMOCODIA = 'RSSMRA70A0MH501K';
const MARIA = 'RSSMRA70A41H501W';
const BIANCHI = 'BNCNNA65D52L219W';
const GRANDFATHER = 'RSSGNN42B03F205O';
const GRANDSON = 'RSSGNN99B03F205H';
/** Codici fiscali of bodies. */
const [BODY, BODY_TOO] = ['97123400588', '97123510584'] as const;
const [S1, S2] = ['512304171', '512381344'] as const;
const [S1_PARIS, S1_LYON] = ['51230417100014', '51230417100022'] as const;
const [FR1, FR2] = ['FR02512304171', 'FR79512381344'] as const;

const at = (
  street: string | null,
  zipCode: string | null,
  city: string,
  country = 'IT',
): Known => ({
  addresses: [{ role: 'billing', street, zipCode, city, province: null, country }],
});
const mail = (address: string): Known => ({ emails: [{ role: 'main', address }] });
const pec = (address: string): Known => ({ emails: [{ role: 'certified', address }] });
const call = (...phones: readonly string[]): Known => ({ phones });
const MILAN = at('Via Larga 8', '20122', 'Milano');
const PERSON: Known = { kind: 'individual' };
const COMPANY: Known = { kind: 'company' };

type Due = Strength | `${Strength}, conflict` | 'none';
type Case = readonly [who: string, wethod: Known, qonto: Known, due: Due];

const NUMBERS: readonly Case[] = [
  [
    'a company that became S.p.A. keeps its partita IVA',
    { name: 'Cordenons Filati S.r.l.', vatNumber: P1 },
    { name: 'CORDENONS FILATI SPA', vatNumber: `IT${P1}` },
    'certain',
  ],
  [
    'a company that absorbed another, under whose name it is still listed',
    { name: 'Tessitura Valvasone S.r.l.', vatNumber: P1 },
    { name: 'Cordenons S.p.A.', vatNumber: P1 },
    'certain, conflict',
  ],
  [
    'zeros that a spreadsheet took',
    { name: 'Zanella Porte', vatNumber: '11010154', ...at(null, null, 'Treviso') },
    { name: 'Zanella Porte', vatNumber: 'IT00011010154' },
    'certain',
  ],
  [
    'blanks and a label around it',
    { name: 'Zanella Porte', vatNumber: `  P.IVA ${P1} ` },
    { name: 'Zanella Porte', vatNumber: P1 },
    'certain',
  ],
  [
    'the partita IVA as codice fiscale of a company',
    { name: 'Zanella Porte', taxId: P1 },
    { name: 'Zanella Porte srl', vatNumber: P1 },
    'certain',
  ],
  [
    'the partita IVA in the field of the register',
    { name: 'Zanella Porte', registrationNumber: P1, ...at(null, null, 'Treviso') },
    { name: 'Zanella Porte srl', vatNumber: P1 },
    'certain',
  ],
  [
    'a codice fiscale under VAT',
    { name: 'Mario Rossi', vatNumber: ROSSI },
    { ...PERSON, name: 'Rossi Mario', taxId: ROSSI },
    'certain',
  ],
  [
    'a codice fiscale with IT before it',
    { name: 'Mario Rossi', vatNumber: `IT${ROSSI}` },
    { ...PERSON, name: 'Rossi Mario', taxId: ROSSI },
    'certain',
  ],
  [
    'a letter O for each zero',
    { name: 'Zanella Porte', vatNumber: 'OOO1101O154', ...at(null, null, 'Treviso') },
    { name: 'Zanella Porte', vatNumber: '00011010154' },
    'likely, conflict',
  ],
  [
    'a letter I for a one',
    { name: 'Zanella Porte', vatNumber: '3417205OI54', ...at(null, null, 'Treviso') },
    { name: 'Zanella Porte', vatNumber: P1 },
    'likely, conflict',
  ],
  [
    'two figures changed round, and nothing else but the name',
    { name: 'Zanella Porte', vatNumber: '34712050154', ...at(null, null, 'Treviso') },
    { name: 'Zanella Porte', vatNumber: P1 },
    'likely, conflict',
  ],
  [
    'Greece, by both of its prefixes',
    { name: 'Ilios Travel', vatNumber: 'EL041200340' },
    { name: 'Ilios Travel', vatNumber: 'GR 041200340' },
    'certain',
  ],
  [
    'Northern Ireland, by both of its prefixes',
    { name: 'Lagan Foods', vatNumber: 'XI412003429' },
    { name: 'Lagan Foods', vatNumber: 'GB412003429' },
    'certain',
  ],
  [
    'Switzerland, in Italian and in German',
    { name: 'Ticino Legni SA', vatNumber: 'CHE-412.003.415 IVA' },
    { name: 'Ticino Legni SA', vatNumber: 'CHE412003415MWST' },
    'certain',
  ],
  [
    'two partite IVA, of a firm closed and founded again',
    { name: 'Zanella Porte srl', vatNumber: P1, ...MILAN },
    { name: 'Zanella Porte srl', vatNumber: P2, ...MILAN },
    'possible, conflict',
  ],
  [
    'two partite IVA and two towns: of one name',
    { name: 'Zanella Porte srl', vatNumber: P1, ...MILAN },
    { name: 'Zanella Porte srl', vatNumber: P2, ...at('Via Po 1', '10123', 'Torino') },
    'none',
  ],
];

const PERSONS: readonly Case[] = [
  [
    'a sole trader and its owner are one',
    { name: 'Ferramenta Lissoni di Mario Rossi', vatNumber: P1, taxId: ROSSI },
    { ...PERSON, name: 'Mario Rossi', taxId: ROSSI },
    'certain',
  ],
  [
    'a sole trader by its form, and its owner at the same house',
    { name: 'Rossi Mario Ditta Individuale', vatNumber: P1, ...MILAN },
    { ...PERSON, name: 'Mario Rossi', taxId: ROSSI, ...MILAN },
    'likely',
  ],
  [
    'a company with the codice fiscale of who signs for it, and that person',
    { name: 'Lissoni Ferramenta S.r.l.', taxId: ROSSI },
    { ...PERSON, name: 'Mario Rossi', taxId: ROSSI },
    'none',
  ],
  [
    'two companies with the codice fiscale of who signs for both',
    { name: 'Lissoni Ferramenta S.r.l.', vatNumber: P1, taxId: ROSSI },
    { name: 'Tre Archi S.n.c.', taxId: ROSSI },
    'none',
  ],
  [
    'a company of a person’s name with that person’s codice fiscale, and the person',
    { name: 'Mario Rossi S.r.l.', taxId: ROSSI },
    { ...PERSON, name: 'Mario Rossi', taxId: ROSSI },
    'possible',
  ],
  [
    'one company, with the codice fiscale of who signs for it in both systems',
    { name: 'Lissoni Ferramenta S.r.l.', taxId: ROSSI },
    { ...COMPANY, name: 'LISSONI FERRAMENTA SRL', taxId: ROSSI },
    'likely',
  ],
  [
    'an office of several professionals with the codice fiscale of one, and that one',
    { name: 'Studio Legale Associato Rossi e Bianchi', vatNumber: P1, taxId: ROSSI },
    { ...PERSON, name: 'Mario Rossi', taxId: ROSSI },
    'none',
  ],
  [
    'an office of several professionals and a partner, at one address with one phone',
    { name: 'Studio Associato Rossi e Bianchi', vatNumber: P1, ...MILAN, ...call('02 8645 1200') },
    { ...PERSON, name: 'Mario Rossi', taxId: ROSSI, ...MILAN, ...call('0286451200') },
    'none',
  ],
  [
    'a professional under the name of the office and under the own one',
    { name: 'Studio Rossi', vatNumber: P1, taxId: ROSSI },
    { ...PERSON, name: 'Mario Rossi', taxId: ROSSI },
    'certain',
  ],
  [
    'namesakes born on one day in two towns',
    { name: 'Mario Rossi', taxId: ROSSI },
    { ...PERSON, name: 'Mario Rossi', taxId: NAMESAKE },
    'none',
  ],
  [
    'a code and its omocodia, in one town',
    { name: 'Mario Rossi', taxId: ROSSI, ...MILAN },
    { ...PERSON, name: 'Mario Rossi', taxId: OMOCODIA, ...MILAN },
    'possible, conflict',
  ],
  [
    'Mario and Maria, with a code each',
    { name: 'Mario Rossi', taxId: ROSSI, ...MILAN, ...call('02 8645 1200') },
    { ...PERSON, name: 'Maria Rossi', taxId: MARIA, ...MILAN, ...call('02 8645 1200') },
    'none',
  ],
  [
    'Mario and Maria, in one house with one phone and without a number',
    { name: 'Mario Rossi', ...MILAN, ...call('02 8645 1200') },
    { ...PERSON, name: 'Maria Rossi', ...MILAN, ...call('02 8645 1200') },
    'possible',
  ],
  [
    'Pascal and Pascale, in one house with one email',
    { name: 'Pascal Vidal', ...at('3 rue Neuve', '69001', 'Lyon', 'FR'), ...mail('vidal@free.fr') },
    {
      ...PERSON,
      name: 'Pascale Vidal',
      ...at('3 rue Neuve', '69001', 'Lyon', 'FR'),
      ...mail('vidal@free.fr'),
    },
    'possible',
  ],
  [
    'grandfather and grandson of one name in one house',
    { name: 'Giovanni Rossi', taxId: GRANDFATHER, ...MILAN },
    { ...PERSON, name: 'Giovanni Rossi', taxId: GRANDSON, ...MILAN },
    'possible, conflict',
  ],
  [
    'a common name in one postcode, without a street',
    { name: 'Mario Rossi', ...at(null, '20122', 'Milano') },
    { ...PERSON, name: 'Mario Rossi', ...MILAN },
    'possible',
  ],
  [
    'a common name in one postcode, of two who work for themselves',
    { name: 'Mario Rossi', ...at(null, '20122', 'Milano') },
    { kind: 'freelancer', name: 'Rossi Mario', ...MILAN },
    'possible',
  ],
  [
    'a common name in two towns',
    { name: 'Mario Rossi', ...at(null, '20122', 'Milano') },
    { ...PERSON, name: 'Mario Rossi', ...at(null, '10123', 'Torino') },
    'none',
  ],
  [
    'a common name and a free mailbox of its own',
    { name: 'Mario Rossi', ...mail('mario.rossi70@gmail.com') },
    { ...PERSON, name: 'Rossi Mario', ...mail('Mario.Rossi70@gmail.com ') },
    'likely',
  ],
  [
    'a common name and two mailboxes of one provider',
    { name: 'Mario Rossi', ...mail('mario.rossi70@gmail.com') },
    { ...PERSON, name: 'Rossi Mario', ...mail('rossimario@gmail.com') },
    'possible',
  ],
  [
    'first name and last name changed round, in one house',
    { name: 'ROSSI MARIO', ...MILAN },
    { ...PERSON, name: 'Mario Rossi', ...MILAN },
    'likely',
  ],
  [
    'a title before the name, in one house',
    { name: 'Dott.ssa Anna Bianchi', ...MILAN },
    { ...PERSON, name: 'Anna Bianchi', ...MILAN },
    'likely',
  ],
  [
    'the first letter of a first name, in one house',
    { name: 'M. Rossi', ...MILAN },
    { ...PERSON, name: 'Mario Rossi', ...MILAN },
    'none',
  ],
  [
    'a person and the company of the name, in one house with one phone',
    { name: 'Mario Rossi S.r.l.', ...MILAN, ...call('02 8645 1200') },
    { ...PERSON, name: 'Mario Rossi', ...MILAN, ...call('02 8645 1200') },
    'possible',
  ],
  [
    'husband and wife with one codice fiscale, which is copied',
    { name: 'Anna Bianchi', taxId: BIANCHI },
    { ...PERSON, name: 'Luigi Verdi', taxId: BIANCHI },
    'certain, conflict',
  ],
];

const GROUPS: readonly Case[] = [
  [
    'a parent and its property company, with one address and one mailbox',
    { name: 'Mirador S.p.A.', vatNumber: P1, ...MILAN, ...mail('info@mirador.example') },
    { name: 'Mirador Immobiliare S.r.l.', ...MILAN, ...mail('info@mirador.example') },
    'possible',
  ],
  [
    'the same with one form',
    { name: 'Mirador S.r.l.', vatNumber: P1, ...MILAN, ...mail('info@mirador.example') },
    { name: 'Mirador Holding S.r.l.', ...MILAN, ...mail('info@mirador.example') },
    'possible',
  ],
  [
    'two forms of one name, with one address and one mailbox',
    { name: 'Mirador S.p.A.', vatNumber: P1, ...MILAN, ...mail('info@mirador.example') },
    { name: 'Mirador S.r.l.', ...MILAN, ...mail('info@mirador.example') },
    'possible',
  ],
  [
    'two companies of a group for VAT',
    { name: 'Mirador S.p.A.', vatNumber: P3, taxId: P1 },
    { name: 'Mirador Factoring S.p.A.', vatNumber: P3, taxId: P2 },
    'possible, conflict',
  ],
  [
    'two companies of a group for VAT, of which one says only the number of the group',
    { name: 'Mirador S.p.A.', vatNumber: P3, taxId: P1 },
    { name: 'Mirador Factoring S.p.A.', vatNumber: P3 },
    'possible',
  ],
  [
    'the same, with other names',
    { name: 'Mirador S.p.A.', vatNumber: P3, taxId: P1 },
    { name: 'Zeffira Assicurazioni S.p.A.', vatNumber: P3 },
    'possible, conflict',
  ],
  [
    'an old company whose codice fiscale is another number, and its partita IVA alone',
    { name: 'Officine Tornielli S.r.l.', vatNumber: P3, taxId: P1 },
    { name: 'OFFICINE TORNIELLI SRL', vatNumber: P3 },
    'certain',
  ],
  [
    'an association with both numbers, and its partita IVA alone',
    { name: 'Filarmonica Valdescura APS', vatNumber: P1, taxId: BODY },
    { name: 'Filarmonica Valdescura', vatNumber: P1 },
    'certain',
  ],
  [
    'two companies of a French taxable unit',
    {
      name: 'Valcourt SA',
      vatNumber: FR1,
      registrationNumber: S1,
      ...at(null, null, 'Lyon', 'FR'),
    },
    {
      name: 'Valcourt Logistique SAS',
      vatNumber: FR1,
      registrationNumber: S2,
      ...at(null, null, 'Lyon', 'FR'),
    },
    'possible, conflict',
  ],
  [
    'franchises of one sign in two towns, without an own mailbox',
    { name: 'Verdemercato', ...at(null, '37121', 'Verona') },
    { name: 'Verdemercato', vatNumber: P1, ...at(null, '00184', 'Roma') },
    'none',
  ],
  [
    'franchises of one sign with the host of the sign, in two towns',
    {
      name: 'Verdemercato',
      ...mail('verona@verdemercato.example'),
      ...at(null, '37121', 'Verona'),
    },
    { name: 'Verdemercato', ...mail('roma@verdemercato.example'), ...at(null, '00184', 'Roma') },
    'none',
  ],
  [
    'a business and another that took over its rooms',
    { name: 'Pizzeria Vesuvio di Anna Bianchi', ...MILAN },
    { name: 'Pizzeria Vesuvio di Luigi Verdi', ...MILAN },
    'none',
  ],
  [
    'blocks of flats of one administrator: its PEC and phone',
    { name: 'Condominio Via Larga 8', taxId: BODY, ...pec('lari@pec.it'), ...call('02 8645 1200') },
    { name: 'Condominio Via Larga 10', ...pec('lari@pec.it'), ...call('02 8645 1200') },
    'none',
  ],
  [
    'one block of flats, by its codice fiscale',
    { name: 'Condominio Via Larga 8', taxId: BODY },
    { name: 'Cond. Via Larga, 8', taxId: BODY },
    'certain',
  ],
  [
    'blocks of flats by their codici fiscali, with the administrator’s partita IVA',
    { name: 'Condominio Via Larga 8', vatNumber: P1, taxId: BODY },
    { name: 'Condominio Via Po 10', vatNumber: P1, taxId: BODY_TOO },
    'none',
  ],
  [
    'two firms with one post-office box',
    { name: 'Zeffira', ...at('Casella Postale 114', '20122', 'Milano') },
    { name: 'Malcanto', ...at('C.P. 114', '20122', 'Milano') },
    'none',
  ],
  [
    'two firms of one business centre: its phone and its house',
    { name: 'Zeffira', ...MILAN, ...call('02 8645 1200') },
    { name: 'Malcanto', ...MILAN, ...call('+39 02 86451200') },
    'none',
  ],
  [
    'a hotel of a name of all, in two towns with one chain’s mailbox',
    { name: 'Hotel Centro', ...mail('book@chain.example'), ...at(null, '37121', 'Verona') },
    { name: 'Hotel Centro', ...mail('book@chain.example'), ...at(null, '00184', 'Roma') },
    'possible',
  ],
];

const FRENCH: readonly Case[] = [
  [
    'two establishments of one company',
    { name: 'Valcourt SAS', registrationNumber: S1_PARIS },
    { name: 'VALCOURT LYON', taxId: S1_LYON },
    'certain',
  ],
  [
    'its VAT number here, an establishment there',
    { name: 'Valcourt SAS', vatNumber: FR1 },
    { name: 'Valcourt', taxId: S1_LYON },
    'certain',
  ],
  [
    'an establishment whose last digit is wrong',
    { name: 'Valcourt SAS', vatNumber: FR1 },
    { name: 'Valcourt', taxId: '51230417100015', ...at(null, null, 'Paris', 'FR') },
    'certain',
  ],
  [
    'sociétés of one name in two departments',
    { name: 'Valcourt SARL', ...at('3 rue Neuve', '69001', 'Lyon', 'FR') },
    { name: 'Valcourt SARL', vatNumber: FR2, ...at('9 rue Neuve', '33000', 'Bordeaux', 'FR') },
    'none',
  ],
  [
    'the key of the VAT number is wrong',
    { name: 'Valcourt SARL', vatNumber: 'FR03512304171' },
    { name: 'Valcourt', vatNumber: FR1 },
    'likely, conflict',
  ],
  [
    'an EURL that took a partner',
    { name: 'Valcourt EURL', ...at('3 rue Neuve', '69001', 'Lyon', 'FR') },
    { name: 'SARL Valcourt', ...at('3, r. Neuve', '69001', 'LYON', 'FR') },
    'likely',
  ],
  [
    'who traded alone and founded a company: two persons in law',
    { name: 'Valcourt EI', ...at('3 rue Neuve', '69001', 'Lyon', 'FR') },
    { name: 'SARL Valcourt', ...at('3 rue Neuve', '69001', 'Lyon', 'FR') },
    'possible',
  ],
  [
    'accents, ampersand and et',
    { name: 'Frédéric & Associés', ...at('3 rue Neuve', '69001', 'Lyon', 'FR') },
    { name: 'FREDERIC ET ASSOCIES', ...at('3 rue Neuve', '69001 ', 'Lyon', 'FR') },
    'likely',
  ],
  [
    'an electronic address and a VAT number',
    { name: 'Valcourt SAS', vatNumber: FR1 },
    { name: 'Valcourt', eInvoicing: [{ type: 'electronic-address', value: S1 }] },
    'certain',
  ],
  [
    'two SIRENs at one address',
    { name: 'Valcourt SAS', registrationNumber: S1, ...at('3 rue Neuve', '69001', 'Lyon', 'FR') },
    { name: 'Valcourt SAS', registrationNumber: S2, ...at('3 rue Neuve', '69001', 'Lyon', 'FR') },
    'possible, conflict',
  ],
];

const EMPTY_WORDS: readonly Case[] = [
  [
    'what is written for want of a number, at two persons in one postcode',
    { name: 'Anna Bianchi', taxId: 'PRIVATO', ...at(null, '20122', 'Milano') },
    { ...PERSON, name: 'Luigi Verdi', taxId: 'privato', ...at(null, '20122', 'Milano') },
    'none',
  ],
  [
    'the same at a firm and its namesake in another town',
    { name: 'Zeffira', vatNumber: 'in attesa', ...at(null, '20122', 'Milano') },
    { name: 'Zeffira', vatNumber: 'IN ATTESA', ...at(null, '10123', 'Torino') },
    'none',
  ],
  [
    'nines to the end',
    { name: 'Zeffira', vatNumber: '99999999999' },
    { name: 'Malcanto', vatNumber: '99999999999' },
    'none',
  ],
  [
    'one article of the law',
    { name: 'Zeffira', vatNumber: 'art. 7 ter', ...at(null, '20122', 'Milano') },
    { name: 'Malcanto', vatNumber: 'ART. 7-TER', ...at(null, '20122', 'Milano') },
    'none',
  ],
  [
    'one wrong number at two names in one postcode',
    { name: 'Zeffira', vatNumber: '34172050155', ...at(null, '20122', 'Milano') },
    { name: 'Malcanto', vatNumber: '34172050155', ...at(null, '20122', 'Milano') },
    'possible, conflict',
  ],
  [
    'one wrong number and one name',
    { name: 'Zeffira', vatNumber: '34172050155', ...at(null, '20122', 'Milano') },
    { name: 'Zeffira srl', vatNumber: '34172050155' },
    'likely',
  ],
  [
    'a firm of America with one number of its country, which none of ours can check',
    { name: 'Redwood Labs Inc', taxId: '51-2304171', ...at(null, '94107', 'San Francisco', 'US') },
    { name: 'Redwood Labs', taxId: '512304171', ...at(null, '94107', 'San Francisco', 'US') },
    'likely',
  ],
  [
    'two firms of Poland whose statistical numbers look like SIRENs, and differ',
    { name: 'Wislok', registrationNumber: S1, ...at(null, '00-001', 'Warszawa', 'PL') },
    { name: 'Wislok', registrationNumber: S2, ...at(null, '00-001', 'Warszawa', 'PL') },
    'possible',
  ],
];

const REFERENCE = '1d000000-0000-4000-8000-0000000000aa';
const named = (value: string): Known => ({
  externalIdentifiers: [{ value, type: 'qonto', createdAt: null, updatedAt: null }],
});

describe.each([
  ['numbers', NUMBERS],
  ['persons', PERSONS],
  ['groups, signs and houses', GROUPS],
  ['France', FRENCH],
  ['what only fills a field', EMPTY_WORDS],
] as const)('%s', (_, cases) => {
  test.each(cases)('%s', (_who, wethod, qonto, due) => {
    expect(said(pairOf(wethod, qonto))).toBe(due);
    // Who is asked first makes no difference.
    expect(said(pairOf(qonto, wethod))).toBe(due);
  });
});

describe('more than two', () => {
  test('our own partita IVA, copied into the clients of both systems, links nobody who has another name', () => {
    const names = ['Zeffira', 'Malcanto', 'Cordenons', 'Valvasone', 'Tornielli', 'Lissoni'];
    const clients = names.map((name, index) =>
      made(index % 2 === 0 ? 'wethod' : 'qonto', `${index}`, { name, vatNumber: P1 }),
    );
    const twin = made('qonto', 'twin', { name: 'ZEFFIRA srl', vatNumber: P1 });
    const { clusters, pairs } = link([...clients, twin]);
    expect(
      clusters.filter(({ members }) => members.length > 1).map(({ members }) => members),
    ).toEqual([['qonto:twin', 'wethod:0']]);
    const others = pairs.filter(({ strength }) => strength !== 'certain');
    expect(others.every(({ isConflict }) => isConflict)).toBe(true);
  });

  test('two records of one system that both are the client of the other are one client', () => {
    const { clusters } = link([
      made('wethod', '1', { name: 'Zanella Porte', vatNumber: P1 }),
      made('qonto', 'a', { name: 'Zanella Porte srl', vatNumber: P1 }),
      made('qonto', 'b', { name: 'ZANELLA PORTE', vatNumber: `IT ${P1}` }),
    ]);
    expect(clusters).toMatchObject([{ strength: 'certain', several: [{ source: 'qonto' }] }]);
  });

  test('one name without a number, and two companies of it: neither', () => {
    const { clusters, pairs } = link([
      made('wethod', '1', { name: 'Verdemercato', ...mail('info@verdemercato.example') }),
      made('qonto', 'a', {
        name: 'Verdemercato',
        vatNumber: P1,
        ...mail('info@verdemercato.example'),
      }),
      made('qonto', 'b', {
        name: 'Verdemercato',
        vatNumber: P2,
        ...mail('info@verdemercato.example'),
      }),
    ]);
    expect(clusters).toHaveLength(3);
    expect(pairs.every(({ strength }) => strength === 'possible')).toBe(true);
  });

  test('an accountant’s mailbox at three clients is no evidence for a name that two have', () => {
    const { clusters } = link([
      made('wethod', '1', { name: 'Sartoria Lissoni', ...mail('studio@conti.example') }),
      made('qonto', 'a', { name: 'Sartoria Lissoni', ...mail('studio@conti.example') }),
      made('qonto', 'b', { name: 'Malcanto', ...mail('studio@conti.example') }),
      made('qonto', 'c', { name: 'Zeffira', ...mail('studio@conti.example') }),
    ]);
    expect(clusters).toHaveLength(4);
  });

  test('two clients that both name one Qonto client are linked with it, in conflict where they are two', () => {
    const { clusters } = link([
      made('wethod', '1', { name: 'Zeffira', vatNumber: P1, ...named(REFERENCE) }),
      made('wethod', '2', { name: 'Malcanto', vatNumber: P2, ...named(REFERENCE) }),
      made('qonto', REFERENCE, { name: 'Zeffira', vatNumber: P1 }),
    ]);
    expect(clusters).toMatchObject([{ strength: 'certain', isConflict: true }]);
  });

  test('a reference to a client that is gone links nothing', () => {
    expect(said(pairOf({ name: 'Zeffira', ...named(REFERENCE) }, { name: 'Malcanto' }))).toBe(
      'none',
    );
  });
});

function made(provider: string, id: string, known: Known): Client {
  return demoClient({ provider, id, ...known });
}

function said(pair: Pair | null): Due {
  if (pair === null || pair.strength === null) return 'none';
  return pair.isConflict ? `${pair.strength}, conflict` : pair.strength;
}
