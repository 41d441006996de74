import * as siren from 'stdnum/lib/cjs/fr/siren.js';
import * as tva from 'stdnum/lib/cjs/fr/tva.js';
import { checkVat } from '#normal-forms/registers.ts';
import { foundIf, NOTHING, type Found, type Rule } from '#readiness/rule.ts';
import { onceFor, type Subject } from '#readiness/subject.ts';
import { frenchFields, sirensOf } from './sirens.ts';

function sirenMissing(subject: Subject): readonly Found[] {
  const { client, electronicAddress } = subject;
  const isWritten =
    frenchFields(subject).some(({ numbers }) =>
      numbers.some(({ register }) => register === 'SIREN'),
    ) || /^\d{9}(?:_|$)/.test(electronicAddress ?? '');
  return foundIf(subject.isBusiness && !isWritten, {
    field: client.provider === 'qonto' ? 'taxId' : 'registrationNumber',
    value: null,
  });
}

/** The fields apart from VAT whose SIREN, or whose SIRET only, does not hold. */
function wrong(subject: Subject, isWrong: (siren: string, siret: string) => boolean) {
  return frenchFields(subject).flatMap(({ field, written, numbers }): readonly Found[] => {
    if (field === 'vatNumber') return NOTHING;
    const stateOf = (wanted: string) =>
      numbers.find(({ register }) => register === wanted)?.state ?? '';
    return foundIf(isWrong(stateOf('SIREN'), stateOf('SIRET')), { field, value: written });
  });
}

/** What is written under VAT, without FR. */
interface FrenchVat {
  readonly value: string;
  /** Two characters of a key, and a SIREN that holds. */
  readonly hasForm: boolean;
  /** The key, too. */
  readonly holds: boolean;
}

/** `null` where there is none, or one of another country that holds. */
const frenchVat = onceFor((subject): FrenchVat | null => {
  const value = writtenVat(subject);
  if (value === null) return null;
  const hasForm = hasVatForm(value);
  return { value, hasForm, holds: hasForm && tva.validate(value).isValid };
});

function writtenVat({ vat }: Subject): string | null {
  if (vat === null) return null;
  if (vat.prefix === null || vat.prefix === 'FR') return vat.value;
  // A key may have letters, and look like another country: BE123456789.
  if (tva.validate(vat.bare).isValid) return vat.bare;
  return checkVat(vat.prefix, vat.value)?.holds === true ? null : vat.bare;
}

const SHAPE = /^[A-HJ-NP-Z0-9]{2}\d{9}$/;

/** Two characters of a key and a SIREN that holds; Monaco's begin with 000, and are in no register of SIRENs. */
function hasVatForm(value: string): boolean {
  const inside = value.slice(2);
  return SHAPE.test(value) && (inside.startsWith('000') || siren.validate(inside).isValid);
}

function vatRule(check: (vat: FrenchVat, subject: Subject) => boolean): Rule['check'] {
  return (subject) => {
    const vat = frenchVat(subject);
    return vat !== null && check(vat, subject)
      ? [{ field: 'vatNumber', value: subject.client.vatNumber }]
      : NOTHING;
  };
}

function isOtherSiren({ value, holds }: FrenchVat, subject: Subject): boolean {
  if (!holds || value.startsWith('000', 2)) return false;
  const registered = sirensOf(frenchFields(subject).filter(({ field }) => field !== 'vatNumber'));
  return registered.size > 0 && !registered.has(value.slice(2));
}

/** Rules of SIREN, SIRET and French VAT numbers. A business may have no VAT number: franchise en base. */
export const FRENCH_NUMBERS: readonly Rule[] = [
  {
    id: 'fr.siren.missing',
    severity: 'blocks',
    source: 'Décret 2022-1299; CGI, ann. II, art. 242 nonies A; AFNOR XP Z12-012, BR-FR-11',
    readAgain: '2027-09-01',
    finds: { country: 'FR', vatNumber: null, taxId: null, registrationNumber: null },
    passes: { country: 'FR', vatNumber: 'FR81812003416', registrationNumber: null },
    check: sirenMissing,
  },
  {
    id: 'fr.siren.checksum',
    severity: 'blocks',
    source: 'INSEE: the last digit of a SIREN is by Luhn (ISO/IEC 7812-1)',
    finds: { country: 'FR', registrationNumber: '812003417' },
    passes: { country: 'FR', registrationNumber: 'RCS Lyon 812 003 416', vatNumber: null },
    check: (subject) => wrong(subject, (ofSiren) => ofSiren === 'fails'),
  },
  {
    id: 'fr.siret.checksum',
    severity: 'fix',
    source: 'INSEE: Luhn; of La Poste (356000000) the sum of all digits is a multiple of five',
    finds: { country: 'FR', vatNumber: null, registrationNumber: '81200341600129' },
    passes: { country: 'FR', vatNumber: null, registrationNumber: '81200341600128' },
    check: (subject) =>
      wrong(subject, (ofSiren, ofSiret) => ofSiren === 'holds' && ofSiret === 'fails'),
  },
  {
    id: 'fr.vat.format',
    severity: 'fix',
    source: 'BOI-TVA-DECLA-20-10-20',
    finds: { country: 'FR', vatNumber: 'FR700000011' },
    passes: { country: 'FR', vatNumber: 'FRA7812003416', registrationNumber: null },
    check: vatRule(({ hasForm }) => !hasForm),
  },
  {
    id: 'fr.vat.key',
    severity: 'fix',
    source:
      'BOI-TVA-DECLA-20-10-20: (12 + 3 × (SIREN mod 97)) mod 97; keys with a letter by their own',
    finds: { country: 'FR', vatNumber: 'FR82812003416', registrationNumber: null },
    passes: { country: 'FR', vatNumber: 'FR81812003416', registrationNumber: null },
    check: vatRule(({ hasForm, holds }) => hasForm && !holds),
  },
  {
    id: 'fr.vat.other-siren',
    severity: 'fix',
    source:
      'BOI-TVA-DECLA-20-10-20; a single taxable person has one number for several (CGI, art. 256 C)',
    finds: { country: 'FR', vatNumber: 'FR00700000011', registrationNumber: '700000029' },
    passes: { country: 'FR', vatNumber: 'FR00700000011', registrationNumber: '700000011' },
    check: vatRule(isOtherSiren),
  },
];
