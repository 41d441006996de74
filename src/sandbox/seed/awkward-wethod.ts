import { changeOfClockEdges, importedAt, type Chronology } from './chronology.ts';
import { withWrongDigit } from './check-digits.ts';
import { partitaIva } from './italian-tax.ts';
import { blankWethodClient, type WethodClient } from './wethod-client.ts';

const DAY = 86_400_000;

type Details = Partial<Omit<WethodClient, 'id' | 'created_at' | 'updated_at' | 'deleted_at'>>;

const identifier = (id: number, type: string, externalId: string) => ({
  id,
  created_at: '2025-02-03T08:15:30.125Z',
  updated_at: '2025-09-30T22:00:00.000Z',
  external_id: externalId,
  type,
});

const milan = {
  street: "Via dell'Industria, 7",
  zip_code: '20121',
  town: 'Milano',
  country: 'Italia',
} as const;

const showcase: Details = {
  corporate_name: 'Aurora Tessuti S.r.l.',
  acronym: 'AT',
  email: 'info@aurora-tessuti.example',
  notes:
    "Cliente dal 2011.\nFatture entro il 25 del mese.\n\nReferente: Letizia Dell'Acqua\n\t• solo ordini scritti",
  website: 'https://www.aurora-tessuti.example',
  linkedin: 'https://www.linkedin.com/company/aurora-tessuti-example',
  description: "Tessitura e finissaggio di stoffe d'arredamento",
  ...milan,
  vat: `IT${partitaIva('0123456', 15)}`,
  payment_condition: '60 gg d.f.f.m.',
  group_company: 1,
  sdi_code: 'M5UXCR1',
  pec: 'aurora-tessuti@pec.example',
  administration_email: 'amministrazione@aurora-tessuti.example',
  company_registration_number: 'MI-1234567',
  legal_name: 'AURORA TESSUTI SOCIETÀ A RESPONSABILITÀ LIMITATA',
  intent_code: '25010112345678901-000042',
  intent_date: '2025-01-01',
  phone: '+39 02 5550 1234',
  tax_reference: partitaIva('0123456', 15),
  group_id: 3,
  bank_account_id: 2,
  vat_rate_id: 4,
  payment_term_id: 5,
  external_identifiers: [
    identifier(8, 'Salesforce', '0015g00000Xa1B2AAC'),
    identifier(9, 'HubSpot', '8841230057'),
    identifier(10, 'SAP', '0000012345'),
    identifier(11, 'Zucchetti', 'CLI-000042'),
  ],
};

const fill = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

const longest: Details = {
  corporate_name: fill('Compagnia Generale delle Manifatture Riunite del Nord-Est ', 254) + '.',
  acronym: fill('CGMRNE', 50),
  email: `${fill('amministrazione.', 65)}a@lungo.example`,
  notes: fill('Una nota che non finisce mai, con parole qualsiasi e senza un a capo. ', 6000),
  website: `https://lungo.example/${fill('percorso/', 228)}`,
  linkedin: `https://www.linkedin.com/company/${fill('lungo-', 217)}`,
  description: fill('Incomprimibile', 1200),
  street: fill('Strada Vicinale della Fornace Vecchia ', 79) + '9',
  zip_code: fill('0123456789', 80),
  town: fill('Llanfairpwllgwyngyll', 80),
  country: fill('Regno Unito di Gran Bretagna e Irlanda del Nord ', 79) + 'e',
  vat: fill('IT01234567890', 80),
  pec: `${fill('posta-certificata-', 308)}@pec.example`,
  administration_email: `${fill('contabilita.', 306)}@lungo.example`,
  company_registration_number: fill('REA-MI-1234567-', 255),
  legal_name: fill('COMPAGNIA GENERALE DELLE MANIFATTURE RIUNITE ', 249) + '.',
  external_identifiers: [
    identifier(16, fill('Un gestionale dal nome lungo ', 120), fill('00X', 255)),
  ],
};

const twin: Details = { corporate_name: 'Gemelli S.r.l.', email: 'info@gemelli.example', ...milan };

// In this order from id 1. The folder's README names the ones worth looking for.
const CAST: readonly Details[] = [
  showcase,
  longest,
  {
    corporate_name: 'אורות הגליל בע״מ',
    town: 'תל אביב',
    country: 'Israele',
    street: 'דרך הים 12',
    email: 'info@orot.example',
  },
  {
    corporate_name: 'شركة الواحة للتجارة',
    town: 'دبي',
    country: 'Emirati Arabi Uniti',
    notes: 'يفضّل الاتصال صباحًا\nInvoices in English.',
  },
  {
    corporate_name: 'Gelateria 🍨 Dolce Vita 👩🏽‍🍳🇮🇹 S.r.l.s.',
    acronym: '🍨',
    notes: '🎉🎉',
    ...milan,
  },
  {
    corporate_name: 'Sito Furbo S.r.l.',
    website: 'javascript:alert(document.domain)',
    linkedin: 'JaVaScRiPt:alert(1)',
    ...milan,
  },
  {
    corporate_name: 'Dominio Nudo S.p.A.',
    website: 'www.dominio-nudo.example/chi-siamo',
    linkedin: 'linkedin.com/company/dominio-nudo-example',
    ...milan,
  },
  {
    corporate_name: 'Zeri Iniziali S.n.c.',
    zip_code: '00184',
    town: 'Roma',
    country: 'ITALIA',
    vat: partitaIva('0000012', 58),
    company_registration_number: '0000000123',
    phone: '0039 06 00001234',
    tax_reference: '00000120580',
    external_identifiers: [
      identifier(64, 'SAP', '0000000042'),
      identifier(65, 'Zucchetti', '000123'),
      identifier(66, 'Gestionale interno', '007'),
    ],
  },
  {
    corporate_name: 'Senza Indirizzo S.a.s.',
    email: 'info@senza-indirizzo.example',
    vat: partitaIva('0712345', 37),
  },
  {},
  { corporate_name: '   ', legal_name: '', email: '', notes: '', website: ' ' },
  {
    corporate_name: `<b>Grassetto</b> & "Virgolette" <script>alert(1)</script>`,
    notes: '<img src=x onerror=alert(1)>',
    ...milan,
  },
  twin,
  twin,
  twin,
  twin,
  twin,
  {
    corporate_name: 'Oltremare Trading',
    country: 'Repubblica di San Serriffe',
    town: 'Bodoni',
    street: 'Upper Caisse 1',
  },
  {
    corporate_name: 'Łódź Maszyny Sp. z o.o.',
    town: 'Łódź',
    country: 'Polska',
    vat: 'PL5260001246',
  },
  {
    corporate_name: 'Straße & Söhne GmbH',
    town: 'Gießen',
    country: 'Deutschland',
    street: 'Am Mühlbach 3',
  },
  {
    corporate_name: 'Œuvre Vive SARL',
    town: "L'Haÿ-les-Roses",
    country: 'Francia',
    street: '4 bis rue des Cœurs',
  },
  {
    corporate_name: 'Chiusa Per Sempre S.r.l.',
    notes: 'Cessata attività.',
    ...milan,
    external_identifiers: [identifier(176, 'Salesforce', '0015g00000ZzZzZAAZ')],
  },
  {
    corporate_name: 'Cifra Sbagliata S.r.l.',
    vat: `IT${withWrongDigit(partitaIva('0444555', 15))}`,
    ...milan,
  },
  {
    corporate_name: 'Spazi e Punti S.r.l.',
    vat: `IT ${partitaIva('0876543', 16).replace(/(\d{4})(\d{4})/, '$1.$2 ')}`,
    ...milan,
  },
  { corporate_name: 'Lotto 2 S.r.l.', country: 'IT', town: 'Bergamo' },
  { corporate_name: 'Lotto 10 S.r.l.', country: 'Italy', town: 'Bergamo' },
  {
    corporate_name: 'Altri Schemi S.r.l.',
    website: 'data:text/html,<script>alert(1)</script>',
    linkedin: 'ftp://files.example/profilo',
    ...milan,
  },
  {
    corporate_name: 'Britannica Forniture',
    country: 'Regno Unito',
    town: 'London',
    zip_code: 'EC1A 1BB',
    vat: 'GB980780684',
  },
];

function timesOf(index: number, now: number): Chronology {
  const details = CAST[index];
  if (details === twin)
    return { created: importedAt(now), updated: importedAt(now), deleted: null };
  const created = now - (900 + index) * DAY + 30_615_125;
  const updated = now - (index + 1) * 3 * DAY + 41_000_250;
  const isDeleted = details?.corporate_name === 'Chiusa Per Sempre S.r.l.';
  return { created, updated, deleted: isDeleted ? updated : null };
}

/** The clients that break a careless reader, always the first ones. */
export function awkwardWethod(now: number): WethodClient[] {
  const cast = CAST.map((details, index) => ({
    ...blankWethodClient(index + 1, timesOf(index, now)),
    ...details,
  }));
  const edges = changeOfClockEdges(now).map((moment, place) => {
    const id = CAST.length + place + 1;
    const isDeleted = place % 4 === 1;
    const times = {
      created: moment - 30 * DAY,
      updated: moment,
      deleted: isDeleted ? moment : null,
    };
    return {
      ...blankWethodClient(id, times),
      corporate_name: `Cambio dell'Ora ${place + 1} S.r.l.`,
    };
  });
  return [...cast, ...edges];
}
