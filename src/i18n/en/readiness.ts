import { grouped } from '#i18n/count.ts';
import type { ReadinessMessages } from '#i18n/types/readiness.ts';
import { counted } from './plural.ts';
import { elsewhere } from './readiness/elsewhere.ts';
import { everybody } from './readiness/everybody.ts';
import { france } from './readiness/france.ts';
import { italy } from './readiness/italy.ts';

export const texts: ReadinessMessages = {
  title: 'Ready to invoice',
  column: 'Ready',
  columnOfRules: 'Rules of Ready',
  asList: (list) => `As a list: ${list}`,
  nothing: 'Nothing found in the data of this client.',
  source: 'Which rule',
  rules: { ...everybody, ...italy, ...france, ...elsewhere },
  clients: (count) => counted(count, { one: 'client', other: 'clients' }),
  severities: { blocks: 'Blocks', fix: 'To fix', hint: 'Hint' },
  meanings: {
    blocks: 'An e-invoice with this would be refused, or cannot be addressed.',
    fix: 'An e-invoice with this goes out, but is wrong or may not arrive.',
    hint: 'Does not stop the invoice: worth checking.',
  },
  counts: {
    blocks: (count) => counted(count, { one: 'blocks', other: 'block' }),
    fix: (count) => counted(count, { one: 'to fix', other: 'to fix' }),
    hint: (count) => counted(count, { one: 'hint', other: 'hints' }),
  },

  lead: 'What in your clients’ data would stop an e-invoice.',
  changed:
    'Values are changed in wethod and Qonto; after a refresh, what is solved is no longer here.',
  back: 'Back to the clients',
  skip: 'Skip to what is to be done',
  soFar: 'Still reading clients',
  notAll: 'Not all clients were read: there may be more to do',
  unread: (provider, count) =>
    `${counted(count, { one: `row of ${provider} cannot be read`, other: `rows of ${provider} cannot be read` })}: not checked.`,
  solved: (count) => `${grouped(count)} solved today in this tab`,
  none: 'Nothing found.',
  system: 'System',
  severity: 'Severity',
  rule: 'Rule',
  all: 'All',
  allRules: 'All rules',
  noCountry: 'No country',
  only: (rule) => `Only: ${rule}`,
  rulesOn: (on, all) => `Rules: ${grouped(on)} of ${grouped(all)} on`,
  rulesHow: 'A rule that is off finds nothing on this page. The link of the page keeps the choice.',
  everywhere: 'Every country',
  union: 'Other countries',

  client: 'Client',
  written: 'As written',
  wrong: 'What is wrong',
  todo: 'What to do',
  missing: 'Missing',
  otherHas: (system, value) => `${system} has ${value}`,
  valueOf: (system) => `the value in ${system}`,

  copyText: 'Copy as text',
  rowsCopied: (count) => `Copied ${counted(count, { one: 'row', other: 'rows' })}`,
  notExported: 'The file could not be made. Try again.',
  print: 'Print',
  sirens: 'SIRENs for the Annuaire',
  noSirens: 'There is no SIREN to list.',
  fileName: 'ready to invoice',
  id: 'ID',
  field: 'Field',
  otherSystem: 'In the other system',
  exportAs: { xlsx: 'Export Excel', csv: 'Export CSV' },
  more: (next, left) =>
    next === left ? `Show ${grouped(next)} more` : `Show ${grouped(next)} of ${grouped(left)} more`,
  onlyThis: 'Only this',

  limits: 'What is not checked here',
  limit: {
    registers:
      'Rubrica looks at form and check digits only. Only its register knows whether a number was given to somebody.',
    vies: 'VAT numbers of the Union: enter the number on the VIES page of the European Commission.',
    annuaire:
      'French companies: their electronic addresses are in the Annuaire of the public invoicing portal (PPF). The list of SIRENs above is in the form that platforms accept: one a line.',
    sdi: 'Italian numbers: Agenzia delle Entrate has pages to check a VAT number and a codice fiscale. SDI itself answers only to an invoice.',
  },
};
