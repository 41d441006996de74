import { luhnChecksumValidate } from 'stdnum/lib/cjs/util/checksum.js';
import { checkVat } from '#normal-forms/registers.ts';
import { foundIf, NOTHING, type Found, type Rule } from '#readiness/rule.ts';
import { onceFor, type Subject } from '#readiness/subject.ts';
import { isCodiceFiscale } from '#normal-forms/codice-fiscale.ts';

const DIGITS = 11;

/** What is written under VAT of an Italian client, where it is meant to be a partita IVA; `null` for none. */
const partitaIvaOf = onceFor(({ vat }): string | null => {
  if (vat === null) return null;
  // A number of another country that holds is a registration there, and another rule's.
  const isForeign =
    vat.prefix !== null && vat.prefix !== 'IT' && checkVat(vat.prefix, vat.value)?.holds === true;
  if (isForeign) return null;
  return vat.prefix === 'IT' ? vat.value : vat.bare;
});

const isElevenDigits = (value: string) => /^\d{11}$/.test(value);

/** The last digit is right, and the first seven, which number the holder, are not all zero. */
export function isPartitaIva(value: string): boolean {
  return isElevenDigits(value) && !value.startsWith('0000000') && luhnChecksumValidate(value);
}

/** The office that gave it: digits 8 to 10. */
function hasOffice(value: string): boolean {
  const office = Number(value.slice(7, 10));
  return (office >= 1 && office <= 100) || [120, 121, 888, 999].includes(office);
}

/** How many digits are missing or too many, and the number that is meant where zeros got lost. */
function lengthParams(value: string): Readonly<Record<string, string>> {
  if (!/^\d+$/.test(value)) return {};
  const padded = value.padStart(DIGITS, '0');
  const meant: Record<string, string> = isPartitaIva(padded) ? { meant: padded } : {};
  return { digits: String(value.length), missing: String(DIGITS - value.length), ...meant };
}

function vatRule(check: (value: string) => boolean): Rule['check'] {
  return (subject) => {
    const value = partitaIvaOf(subject);
    return value !== null && check(value)
      ? [{ field: 'vatNumber', value: subject.client.vatNumber }]
      : NOTHING;
  };
}

function format(subject: Subject): readonly Found[] {
  const value = partitaIvaOf(subject);
  if (value === null || isElevenDigits(value) || isCodiceFiscale(value)) return NOTHING;
  return [{ field: 'vatNumber', value: subject.client.vatNumber, params: lengthParams(value) }];
}

function checksum(subject: Subject): readonly Found[] {
  const value = partitaIvaOf(subject);
  if (value === null || !isElevenDigits(value) || isPartitaIva(value)) return NOTHING;
  const params = { fault: luhnChecksumValidate(value) ? 'zeros' : 'digit' };
  return [{ field: 'vatNumber', value: subject.client.vatNumber, params }];
}

/** Rules of the partita IVA. */
export const ITALIAN_NUMBERS: readonly Rule[] = [
  {
    id: 'it.id.missing',
    severity: 'blocks',
    source: 'SDI 00417',
    finds: { vatNumber: null, taxId: null },
    passes: { vatNumber: null, taxId: 'MRCSFO79H55L736K', name: 'Marchesi Sofia' },
    check: ({ client, vat, taxId }) =>
      foundIf(vat === null && taxId === null, {
        // A person has no partita IVA that could be missing.
        field: client.kind === 'individual' ? 'taxId' : 'vatNumber',
        value: client.kind === 'individual' ? client.taxId : client.vatNumber,
      }),
  },
  {
    id: 'it.piva.format',
    severity: 'blocks',
    source: 'SDI 00305; DPR 633/1972, art. 35',
    finds: { vatNumber: '0001101015' },
    passes: { vatNumber: 'P. IVA: IT 00011010154', taxId: null },
    check: format,
  },
  {
    id: 'it.piva.checksum',
    severity: 'blocks',
    source: 'SDI 00305; DPR 633/1972, art. 35',
    finds: { vatNumber: '76543210158', taxId: null },
    passes: { vatNumber: '76543210157', taxId: null },
    check: checksum,
  },
  {
    id: 'it.piva.is-cf',
    severity: 'blocks',
    source: 'SDI 00305',
    finds: { vatNumber: 'BRNLRI81D52F205U' },
    passes: { vatNumber: '76543210157', taxId: null },
    check: vatRule(isCodiceFiscale),
  },
  {
    id: 'it.piva.body-cf',
    severity: 'fix',
    source: 'SDI 00305; Agenzia delle Entrate: codes that begin with 8 or 9 are of bodies',
    finds: { vatNumber: '97123450583', taxId: null },
    passes: { vatNumber: '76543210157', taxId: '97123450583' },
    check: vatRule((value) => isPartitaIva(value) && isOfBody(value)),
  },
  {
    id: 'it.piva.office',
    severity: 'hint',
    source: 'DPR 633/1972, art. 35; list of provincial offices (python-stdnum, it.iva)',
    finds: { vatNumber: '00700005556', taxId: null },
    passes: { vatNumber: '76543210157', taxId: null },
    check: vatRule((value) => isPartitaIva(value) && !isOfBody(value) && !hasOffice(value)),
  },
];

/** Of a body that is no business: 8 is recognised, 9 all others. */
export function isOfBody(value: string): boolean {
  return /^[89]/.test(value);
}
