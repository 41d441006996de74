import { expect, test } from 'vitest';
import { exampleClient, TODAY } from './fixtures/example-client.ts';
import { makeReadiness } from './readiness.ts';
import type { Example } from './rule.ts';

/*
 * Made-up clients as accountants in Italy and France have them, which are easily taken for wrong; and what is due for each.
 */

const findingsOf = makeReadiness();

/** A client without any number; a case says those that it has. */
const BARE = { vatNumber: null, taxId: null, registrationNumber: null, recipient: null } as const;

type Case = readonly [who: string, client: Example, due: readonly string[]];

const OF_QONTO = { provider: 'qonto', kind: 'company' } as const;

const ITALIAN: readonly Case[] = [
  [
    'a block of flats has a codice fiscale and fetches its invoices',
    { ...BARE, name: 'Condominio Via Lana 12', taxId: '90000040155', recipient: '0000000' },
    [],
  ],
  [
    'and Qonto calls it a company',
    {
      ...BARE,
      ...OF_QONTO,
      name: 'Condominio Via Lana 12',
      taxId: '90000040155',
      recipient: '0000000',
    },
    [],
  ],
  [
    'an association without partita IVA, in wethod by its form',
    { ...BARE, name: 'Filarmonica Valdescura APS', taxId: '97000060588' },
    [],
  ],
  [
    'an association with a shop needs a code like any business',
    { ...BARE, name: 'Filarmonica Valdescura APS', taxId: '97000060588', vatNumber: '00000010157' },
    ['it.recipient.missing'],
  ],
  [
    'the codice fiscale of a block of flats under VAT',
    { ...BARE, name: 'Condominio Via Lana 12', vatNumber: '90000040155', recipient: '0000000' },
    ['it.piva.body-cf'],
  ],
  [
    'a town hall, with the code of its office',
    { ...BARE, name: 'Comune di Valdescura', taxId: '80000070153', recipient: 'UFJ4K2' },
    ['it.recipient.pa'],
  ],
  [
    'a town hall without one',
    { ...BARE, name: 'Comune di Valdescura', taxId: '80000070153' },
    ['it.recipient.missing'],
  ],
  ['a sole trader under their own name', { name: 'Bruni Carlo', taxId: 'BRNCRL65T31H501L' }, []],
  [
    'a freelancer born abroad',
    {
      provider: 'qonto',
      kind: 'freelancer',
      name: null,
      own: { first_name: 'Thi Lan', last_name: 'Nguyen' },
      taxId: 'NGYTLN80A41Z251P',
    },
    [],
  ],
  [
    'a person who buys privately',
    { ...BARE, provider: 'qonto', kind: 'individual', name: null, taxId: 'BRNCRL65T31H501L' },
    [],
  ],
  [
    'an old company, whose codice fiscale is not its partita IVA',
    { taxId: '00000050153' },
    ['it.cf.mismatch'],
  ],
  ['a code of six zeros is of no office', { recipient: '000000' }, ['it.recipient.format']],
  ['six X are of nobody', { recipient: 'XXXXXX' }, ['it.recipient.format']],
  ['a word of seven letters is no code', { recipient: 'Nessuno' }, ['it.recipient.format']],
  ['a PEC where the code belongs', { recipient: 'lana@pec.example' }, ['it.recipient.format']],
  ['Campione d’Italia', { zipCode: '22061', city: 'Campione d’Italia' }, []],
  ['and by its Swiss postcode', { zipCode: 'CH-6911', city: 'Campione' }, ['it.cap.format']],
  ['Livigno', { ...OF_QONTO, zipCode: '23041', city: 'Livigno', province: 'SO' }, []],
  ['Sardinia’s provinces of today', { ...OF_QONTO, zipCode: '08045', province: 'OG' }, []],
  ['a village without a CAP', { zipCode: null }, ['it.address.incomplete']],
  [
    'accents as Macs write them are one letter each',
    { name: `${'a\u0300'.repeat(73)} S.r.l.` },
    [],
  ],
];

const ABROAD: readonly Case[] = [
  [
    'a company of Vienna that is identified in Italy',
    { country: 'AT', vatNumber: 'IT00000010157', recipient: 'T04ZHR3' },
    ['vat.country'],
  ],
  ['a company of San Marino, without a code', { country: 'SM', recipient: null }, ['sm.recipient']],
  ['the Vatican', { ...BARE, country: 'VA', zipCode: '00120', recipient: 'XXXXXXX' }, []],
  ['Liechtenstein numbers its VAT itself', { country: 'LI', vatNumber: '51234' }, []],
  ['with a Swiss number', { country: 'LI', vatNumber: 'CHE-412.003.409 MWST' }, []],
  ['Switzerland without one', { ...BARE, country: 'CH' }, []],
  ['Northern Ireland', { country: 'GB', vatNumber: 'XI812003494' }, []],
  ['the Canary Islands', { country: 'IC', vatNumber: 'ESB81200412', name: 'Drago S.L.' }, []],
  ['a German club', { ...BARE, country: 'DE', name: 'Wanderverein Havel e.V.' }, []],
  ['Abidjan has no postcodes', { ...BARE, country: 'CI', zipCode: null }, []],
  [
    'a German number of another kind',
    { country: 'DE', vatNumber: 'DE700001004-00001' },
    ['de.vat.format'],
  ],
  ['a Greek number by its own letters', { country: 'GR', vatNumber: 'EL812003401' }, []],
  [
    'a Belgian company, with its number under tax id',
    { country: 'BE', vatNumber: null, taxId: 'BE 0812.003.430' },
    [],
  ],
];

const FRENCH: readonly Case[] = [
  [
    'a small trader without VAT (franchise en base)',
    { ...BARE, country: 'FR', name: 'Claire Vercors EI', registrationNumber: '812003416' },
    [],
  ],
  [
    'the same one with a digit wrong',
    { ...BARE, country: 'FR', name: 'Claire Vercors', registrationNumber: '812003417' },
    ['fr.siren.checksum'],
  ],
  [
    'what people write who have no VAT number',
    { country: 'FR', vatNumber: 'Franchise en base' },
    ['vat.placeholder'],
  ],
  [
    'a club that is in no register of companies',
    {
      ...BARE,
      ...OF_QONTO,
      country: 'FR',
      name: 'Association Les Lecteurs',
      electronicAddress: null,
    },
    [],
  ],
  [
    'an office of La Poste',
    {
      ...BARE,
      ...OF_QONTO,
      country: 'FR',
      taxId: '35600000049837',
      electronicAddress: '356000000_35600000049837',
    },
    [],
  ],
  [
    'La Poste with a digit wrong',
    { ...BARE, country: 'FR', name: 'Relais Postal SA', registrationNumber: '35600000049838' },
    ['fr.siret.checksum'],
  ],
  [
    'a town hall by its SIRET',
    {
      ...BARE,
      ...OF_QONTO,
      country: 'FR',
      name: 'Mairie de Valclair',
      taxId: '21000001400014',
      electronicAddress: '210000014_21000001400014',
    },
    [],
  ],
  [
    'Monaco has French VAT numbers and no SIREN',
    { ...BARE, country: 'MC', zipCode: '98000', vatNumber: 'FR90000012345' },
    [],
  ],
  [
    'also where France is written as its country',
    {
      ...BARE,
      ...OF_QONTO,
      country: 'FR',
      zipCode: '98000',
      city: 'Monaco',
      vatNumber: 'FR90000012345',
      electronicAddress: null,
    },
    [],
  ],
  ['Corsica', { country: 'FR', zipCode: '20090', city: 'Ajaccio' }, []],
  ['Corsica by its department', { country: 'FR', zipCode: '2A004' }, ['fr.zip.format']],
  [
    'La Réunion',
    { country: 'RE', zipCode: '97400', vatNumber: null, registrationNumber: '700000011' },
    [],
  ],
  ['La Réunion, as France', { country: 'FR', zipCode: '97400', city: 'Saint-Denis' }, []],
  ['a postcode with its cedex', { country: 'FR', zipCode: '38000 CEDEX 9' }, ['fr.zip.format']],
  ['a SIREN under VAT', { country: 'FR', vatNumber: '700000011' }, ['fr.vat.format']],
];

test.each([...ITALIAN, ...ABROAD, ...FRENCH])('%s', (_, client, due) => {
  const plain = exampleClient({ ...client, own: { ...client.own } });
  expect(findingsOf(plain, TODAY).map(({ rule }) => rule)).toEqual(due);
});
