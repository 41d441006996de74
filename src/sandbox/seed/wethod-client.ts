import { makeChronology, type Chronology } from './chronology.ts';
import { makeIdentifiers, type WethodIdentifier } from './external-identifiers.ts';
import type { Party } from './party.ts';
import { Random } from './random.ts';

/** A row as wethod answers it: the 32 keys of the provider's page, in their order. */
export interface WethodClient {
  id: number;
  created_at: string;
  updated_at: string;
  corporate_name: string | null;
  acronym: string | null;
  email: string | null;
  notes: string | null;
  website: string | null;
  linkedin: string | null;
  description: string | null;
  street: string | null;
  zip_code: string | null;
  town: string | null;
  country: string | null;
  vat: string | null;
  payment_condition: string | null;
  group_company: number | null;
  sdi_code: string | null;
  pec: string | null;
  administration_email: string | null;
  company_registration_number: string | null;
  legal_name: string | null;
  intent_code: string | null;
  intent_date: string | null;
  phone: string | null;
  tax_reference: string | null;
  group_id: number | null;
  bank_account_id: number | null;
  vat_rate_id: number | null;
  payment_term_id: number | null;
  external_identifiers: WethodIdentifier[];
  deleted_at: string | null;
}

/** All that is not known of a client of whom only the id and the times are. */
export function blankWethodClient(id: number, times: Chronology): WethodClient {
  return {
    id,
    created_at: new Date(times.created).toISOString(),
    updated_at: new Date(times.updated).toISOString(),
    corporate_name: null,
    acronym: null,
    email: null,
    notes: null,
    website: null,
    linkedin: null,
    description: null,
    street: null,
    zip_code: null,
    town: null,
    country: null,
    vat: null,
    payment_condition: null,
    group_company: null,
    sdi_code: null,
    pec: null,
    administration_email: null,
    company_registration_number: null,
    legal_name: null,
    intent_code: null,
    intent_date: null,
    phone: null,
    tax_reference: null,
    group_id: null,
    bank_account_id: null,
    vat_rate_id: null,
    payment_term_id: null,
    external_identifiers: [],
    deleted_at: times.deleted === null ? null : new Date(times.deleted).toISOString(),
  };
}

const NOTES = [
  'Cliente storico.\nSempre puntuale nei pagamenti.',
  'Chiamare solo al mattino.',
  'Facturation mensuelle, à regrouper par projet.\n\nContact : le service comptable.',
  'Prezzi riservati fino a fine anno.',
  'PO number required on every invoice.',
] as const;
const DESCRIPTIONS = [
  "Produzione e vendita all'ingrosso",
  'Lavorazioni conto terzi',
  'Services aux entreprises',
  'Familienbetrieb in dritter Generation',
  'Progettazione, posa e assistenza',
] as const;
const CONDITIONS = [
  '30 gg d.f.f.m.',
  '60 gg f.m.',
  'Bonifico anticipato',
  'Rimessa diretta',
  '45 jours fin de mois',
] as const;

const fullName = (party: Party): string => `${party.name} ${party.legalForm}`.trim();

const phoneAsTyped = (random: Random, party: Party): string =>
  random.pick([
    `${party.nation.dialCode} ${party.phone.slice(0, 3)} ${party.phone.slice(3)}`,
    `${party.nation.dialCode}${party.phone}`,
    `${party.nation.dialCode.replace('+', '00')} ${party.phone.slice(0, 2)}-${party.phone.slice(2)}`,
  ]);

/** How often, of the clients that it can happen to, something is as it should not be; README, "What is planted". */
const PLANTED = { codeAndPec: 0.04, oldIntent: 0.15 } as const;

/** A declaration of intent is for one year: mostly of this one, sent in January. */
function intentDay(random: Random, now: number, times: Chronology): string {
  const january = `${new Date(now).getUTCFullYear()}-01-${random.integer(2, 31).toString().padStart(2, '0')}`;
  const isOld = random.chance(PLANTED.oldIntent);
  return isOld ? new Date(times.created).toISOString().slice(0, 10) : january;
}

/** How somebody entered this party into wethod. */
export function toWethodClient(party: Party, id: number, now: number, seed: number): WethodClient {
  const random = new Random(seed, 11, id);
  const times = makeChronology(random, now, id);
  const known = <Value>(value: Value, probability: number): Value | null =>
    random.chance(probability) ? value : null;
  const isItalian = party.nation.code === 'IT';
  const hasAddress = random.chance(0.95);
  const intent = isItalian && random.chance(0.08);
  // A stream of its own: what is planted changes nothing else.
  const planted = new Random(seed, 12, id);
  const keepsBoth = planted.chance(PLANTED.codeAndPec);
  const client: WethodClient = {
    ...blankWethodClient(id, times),
    corporate_name: fullName(party),
    acronym: known(
      party.name.replaceAll(/[^\p{Lu}\d]/gu, '').slice(0, 50) || party.name.slice(0, 3),
      0.4,
    ),
    email: known(`${random.pick(['info', 'contatti', 'hello', 'ufficio'])}@${party.domain}`, 0.9),
    notes: known(random.pick(NOTES), 0.25),
    website: known(
      `${random.pick(['https://', 'https://www.', 'http://', 'www.', ''])}${party.domain}`,
      0.6,
    ),
    linkedin: known(
      `https://www.linkedin.com/company/${party.domain.replace('.example', '')}-example`,
      0.2,
    ),
    description: known(random.pick(DESCRIPTIONS), 0.35),
    street: hasAddress ? known(party.address.street, 0.97) : null,
    zip_code: hasAddress ? party.address.zip : null,
    town: hasAddress ? party.address.town : null,
    country: hasAddress ? known(random.pick(party.nation.spellings), 0.96) : null,
    vat: known(party.tax.vat, 0.92),
    payment_condition: known(random.pick(CONDITIONS), 0.5),
    group_company: known(random.integer(1, 6), 0.1),
    sdi_code: isItalian
      ? known(random.text(7, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'), 0.8)
      : known('XXXXXXX', 0.3),
    pec: isItalian ? known(`${party.domain.replace('.example', '')}@pec.example`, 0.7) : null,
    administration_email: known(
      `${random.pick(['amministrazione', 'fatture', 'compta'])}@${party.domain}`,
      0.45,
    ),
    company_registration_number: known(party.tax.registration, 0.5),
    legal_name: known(fullName(party).toUpperCase(), 0.3),
    intent_code: intent ? `${random.digits(17)}-${random.digits(6)}` : null,
    intent_date: intent ? intentDay(planted, now, times) : null,
    phone: known(phoneAsTyped(random, party), 0.75),
    tax_reference: known(party.tax.taxId, 0.6),
    group_id: known(random.integer(1, 25), 0.15),
    bank_account_id: known(random.integer(1, 5), 0.4),
    vat_rate_id: known(random.integer(1, 8), 0.5),
    payment_term_id: known(random.integer(1, 12), 0.5),
    external_identifiers: makeIdentifiers(random, id, times),
  };
  // Who has a code gets invoices there: a PEC beside it is mostly nobody's.
  return isItalian && client.sdi_code !== null && !keepsBoth ? { ...client, pec: null } : client;
}
