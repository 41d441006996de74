import { luhnChecksumValidate } from 'stdnum/lib/cjs/util/checksum.js';
import { ownText } from '#domain/own-value.ts';
import { foundIf, NOTHING, type Found, type Rule } from '#readiness/rule.ts';
import type { Subject } from '#readiness/subject.ts';
import { isCodiceFiscale } from '#normal-forms/codice-fiscale.ts';
import { hasCheckLetter, holdsCodiceFiscale, isOfAnother } from './codice-fiscale.ts';
import { isOfBody, isPartitaIva } from './numbers.ts';

function codeOf({ taxId }: Subject): string | null {
  if (taxId === null) return null;
  return taxId.prefix === 'IT' ? taxId.value : taxId.bare;
}

const isNumeric = (code: string) => /^\d{11}$/.test(code);

/** What is wrong in a code of one of the two forms. */
function faultOf(code: string): 'letter' | 'day' | 'digit' | null {
  if (isNumeric(code)) return luhnChecksumValidate(code) ? null : 'digit';
  if (!isCodiceFiscale(code) || holdsCodiceFiscale(code)) return null;
  return hasCheckLetter(code) ? 'day' : 'letter';
}

function checksum(subject: Subject): readonly Found[] {
  const code = codeOf(subject);
  const fault = code === null ? null : faultOf(code);
  if (fault === null) return NOTHING;
  return [{ field: 'taxId', value: subject.client.taxId, params: { fault } }];
}

function taxIdRule(check: (code: string, subject: Subject) => boolean): Rule['check'] {
  return (subject) => {
    const code = codeOf(subject);
    return code !== null && check(code, subject)
      ? [{ field: 'taxId', value: subject.client.taxId }]
      : NOTHING;
  };
}

/** A body may have a code of its own beside its partita IVA; so may a member of a VAT group. */
function isMismatch(code: string, { vat }: Subject): boolean {
  if (!isNumeric(code) || isOfBody(code) || !isPartitaIva(code) || vat === null) return false;
  return isPartitaIva(vat.value) && !isOfBody(vat.value) && vat.value !== code;
}

/** A sole trader's own code is that of the person. */
function soleTraderMissing(subject: Subject): readonly Found[] {
  const { client, vat } = subject;
  const code = codeOf(subject);
  const hasVat = client.kind === 'freelancer' && vat !== null && isPartitaIva(vat.value);
  const isMissing = hasVat && (code === null || code === vat.value);
  return foundIf(isMissing, { field: 'taxId', value: client.taxId });
}

function isOfAnotherPerson(code: string, { client, isPerson }: Subject): boolean {
  const first = ownText(client, 'qonto', 'first_name');
  const last = ownText(client, 'qonto', 'last_name');
  if (!isPerson || first === null || last === null || !isCodiceFiscale(code)) return false;
  return isOfAnother(code, first, last);
}

/** Rules of the codice fiscale. */
export const ITALIAN_TAX_IDS: readonly Rule[] = [
  {
    id: 'it.cf.format',
    severity: 'blocks',
    source: 'SDI 00306; FatturaPA 1.2.2: CodiceFiscale is [A-Z0-9]{11,16}',
    finds: { taxId: 'MI-1234567' },
    passes: { taxId: 'BRNLRI81D52F20RP', name: 'Bruni Ilaria' },
    check: taxIdRule((code) => !isCodiceFiscale(code) && !isNumeric(code)),
  },
  {
    id: 'it.cf.checksum',
    severity: 'blocks',
    source: 'SDI 00306; DM 23.12.1976',
    finds: { taxId: 'BRNLRI81D52F205V', name: 'Bruni Ilaria' },
    passes: { taxId: 'BRNLRI81D52FNLRP', name: 'Bruni Ilaria' },
    check: checksum,
  },
  {
    id: 'it.cf.mismatch',
    severity: 'fix',
    source: 'SDI 00324; right in a VAT group (00325, 00326)',
    finds: { vatNumber: '00000010157', taxId: '00000050153' },
    passes: { vatNumber: '00000010157', taxId: '97000060158' },
    check: taxIdRule(isMismatch),
  },
  {
    id: 'it.cf.person-for-company',
    severity: 'fix',
    source: 'SDI 00324',
    finds: { taxId: 'BRNCRL65T31H501L' },
    passes: { taxId: 'BRNCRL65T31H501L', name: 'Bruni Carlo' },
    check: taxIdRule(
      (code, { legalForm }) =>
        legalForm !== null && isCodiceFiscale(code) && holdsCodiceFiscale(code),
    ),
  },
  {
    id: 'it.cf.sole-trader-missing',
    severity: 'hint',
    source:
      'DPR 605/1973, art. 6: an invoice to a sole trader may name the person by their own code',
    finds: { provider: 'qonto', kind: 'freelancer', name: null, taxId: null },
    passes: { provider: 'qonto', kind: 'freelancer', name: null, taxId: 'BRNCRL65T31H501L' },
    check: soleTraderMissing,
  },
  {
    id: 'it.cf.name',
    severity: 'hint',
    source: 'DM 23.12.1976: three letters of the surname and three of the first name',
    finds: { provider: 'qonto', kind: 'freelancer', name: null, taxId: 'MRCSFO79H55L736K' },
    passes: { provider: 'qonto', kind: 'freelancer', name: null, taxId: 'BRNCRL65T31H501L' },
    check: taxIdRule(isOfAnotherPerson),
  },
];
