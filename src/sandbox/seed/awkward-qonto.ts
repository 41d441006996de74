import { changeOfClockEdges, importedAt } from './chronology.ts';
import { eInvoicingAddress, frenchVat, siren } from './french-tax.ts';
import { partitaIva } from './italian-tax.ts';
import { toRootAddress, type QontoAddress, type QontoClient } from './qonto-client.ts';

const DAY = 86_400_000;

type Details = Omit<QontoClient, 'id' | 'created_at' | 'updated_at'>;

const company = { kind: 'company', type: 'company', currency: 'EUR' } as const;
const person = { kind: 'individual', type: 'individual', currency: 'EUR' } as const;

const milan: QontoAddress = {
  street_address: "Via dell'Industria, 7",
  city: 'Milano',
  zip_code: '20121',
  province_code: 'MI',
  country_code: 'it',
};
const paris: QontoAddress = {
  street_address: '12 bis rue de la République',
  city: 'Paris',
  zip_code: '75011',
  country_code: 'FR',
};
const warehouse: QontoAddress = {
  street_address: 'Strada Provinciale 12, 44/B',
  city: 'San Donà di Piave',
  zip_code: '30027',
  province_code: 'VE',
  country_code: 'IT',
};

const frenchCompany = siren('81234567');
const auroraVat = `IT${partitaIva('0123456', 15)}`;
const twin: Details = {
  ...company,
  name: 'Gemelli S.r.l.',
  email: 'info@gemelli.example',
  billing_address: milan,
};

// In this order from ...0001. The folder's README names the ones worth looking for.
const CAST: readonly Details[] = [
  {
    name: 'Aurora Tessuti SRL',
    phone_number: '+390255501234',
    phone: { country_code: '+39', number: '0255501234' },
    ...company,
    email: 'contabilita@aurora-tessuti.example',
    extra_emails: ['info@aurora-tessuti.example', 'Ordini@Aurora-Tessuti.example'],
    vat_number: auroraVat,
    tax_identification_number: auroraVat.slice(2),
    ...toRootAddress(milan),
    billing_address: milan,
    delivery_address: warehouse,
    recipient_code: 'M5UXCR1',
    e_invoicing_reachable: true,
    locale: 'it',
  },
  { ...person },
  {
    kind: 'freelancer',
    type: 'freelancer',
    first_name: 'Niccolò',
    last_name: "D'Amicò",
    currency: 'EUR',
    vat_number: partitaIva('0765432', 37),
    billing_address: milan,
    recipient_code: '0000000',
    locale: 'IT',
  },
  {
    ...company,
    name: 'אורות הגליל בע״מ',
    billing_address: { city: 'תל אביב', country_code: 'IL' },
  },
  { ...person, first_name: 'ليلى', last_name: 'الواحة', email: 'layla@waha.example' },
  { ...company, name: 'Gelateria 🍨 Dolce Vita 👩🏽‍🍳🇮🇹 S.r.l.s.', billing_address: milan },
  { ...company, name: 'Senza Indirizzo S.a.s.', email: 'info@senza-indirizzo.example' },
  {
    ...company,
    name: 'Radice Diversa S.r.l.',
    ...toRootAddress(warehouse),
    billing_address: milan,
  },
  { ...company, name: 'Radice Uguale S.r.l.', ...toRootAddress(milan), billing_address: milan },
  { ...company, name: 'Consegna Uguale S.r.l.', billing_address: milan, delivery_address: milan },
  {
    ...company,
    name: 'Consegna Diversa S.r.l.',
    billing_address: milan,
    delivery_address: warehouse,
  },
  { ...company, name: 'Majuscule SAS', billing_address: paris, locale: 'FR' },
  {
    ...company,
    name: 'Minuscule SAS',
    billing_address: { ...paris, country_code: 'fr' },
    locale: 'fr',
  },
  {
    ...company,
    name: 'Zeri Iniziali S.n.c.',
    vat_number: partitaIva('0000012', 58),
    tax_identification_number: '00000120580',
    billing_address: { ...milan, city: 'Roma', zip_code: '00184', province_code: 'RM' },
    recipient_code: '0000042',
  },
  { type: 'company', name: 'Solo Tipo S.r.l.', billing_address: milan },
  {
    ...company,
    name: `${'Compagnie Générale des Manufactures Réunies du Grand-Est '.repeat(5).slice(0, 254)}.`,
    email: `${'comptabilite.'.repeat(5)}c@longue.example`,
    extra_emails: Array.from({ length: 12 }, (_, place) => `boite-${place + 1}@longue.example`),
    billing_address: {
      ...paris,
      street_address: 'chemin de la Vieille Fabrique '.repeat(8).trim(),
    },
  },
  twin,
  twin,
  twin,
  twin,
  twin,
  {
    ...company,
    name: 'Aurora Tessuti Estero S.r.l.',
    vat_number: auroraVat,
    billing_address: warehouse,
  },
  {
    ...company,
    name: 'Łódź Maszyny Sp. z o.o.',
    currency: 'PLN',
    vat_number: 'PL5260001246',
    billing_address: { city: 'Łódź', zip_code: '90-001', country_code: 'pl' },
  },
  {
    ...company,
    name: 'Straße & Söhne GmbH',
    billing_address: {
      street_address: 'Am Mühlbach 3',
      city: 'Gießen',
      zip_code: '35390',
      country_code: 'DE',
    },
  },
  {
    ...company,
    name: 'Œuvre Vive SARL',
    vat_number: frenchVat(frenchCompany),
    tax_identification_number: frenchCompany,
    e_invoicing_address: eInvoicingAddress(frenchCompany, 'routing'),
    e_invoicing_reachable: null,
    billing_address: { ...paris, city: "L'Haÿ-les-Roses", zip_code: '94240' },
  },
  {
    ...company,
    name: `<b>Grassetto</b> & "Virgolette" <script>alert(1)</script>`,
    billing_address: milan,
  },
  {
    ...company,
    name: 'Tutto Nullo S.r.l.',
    first_name: null,
    last_name: null,
    phone_number: null,
    phone: null,
    email: null,
    extra_emails: null,
    e_invoicing_address: null,
    vat_number: null,
    tax_identification_number: null,
    address: null,
    city: null,
    zip_code: null,
    province_code: null,
    country_code: null,
    billing_address: null,
    delivery_address: null,
    recipient_code: null,
    locale: null,
  },
  {
    ...person,
    first_name: 'Zoé',
    email: 'zoe@prenom-seul.example',
    phone: { number: '639980042' },
    billing_address: paris,
  },
  { ...company, name: 'Vecchia Radice S.r.l.', ...toRootAddress(milan) },
];

/** The id of the awkward client of that number, from 1: they are findable by hand. */
const awkwardId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The clients that break a careless reader, always the first ones. */
export function awkwardQonto(now: number): QontoClient[] {
  const cast = CAST.map((details, index): QontoClient => {
    const created = details === twin ? importedAt(now) : now - (900 + index) * DAY + 30_615_125;
    const updated = details === twin ? importedAt(now) : now - (index + 1) * 3 * DAY + 41_000_250;
    return {
      id: awkwardId(index + 1),
      ...details,
      created_at: new Date(created).toISOString(),
      updated_at: new Date(updated).toISOString(),
    };
  });
  const edges = changeOfClockEdges(now).map((moment, place): QontoClient => ({
    id: awkwardId(CAST.length + place + 1),
    name: `Cambio dell'Ora ${place + 1} S.r.l.`,
    ...company,
    created_at: new Date(moment - 30 * DAY).toISOString(),
    updated_at: new Date(moment).toISOString(),
  }));
  return [...cast, ...edges];
}
