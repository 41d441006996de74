import { isEmailAddress } from '#readiness/email-syntax.ts';
import { foundIf, NOTHING, type Found, type Rule } from '#readiness/rule.ts';
import type { Subject } from '#readiness/subject.ts';
import { isReachedByCode } from './reached-by-code.ts';

/** The client fetches the invoice in the reserved area of Agenzia delle Entrate, or has a PEC. */
const ZEROS = '0000000';
/** For clients abroad. */
export const ABROAD = 'XXXXXXX';

/** What SDI refuses changes with the versions of its lists. */
const READ_AGAIN = '2028-01-01';

/** A code as SDI reads it: in capitals, without blanks. */
export function toRecipient(written: string): string {
  return written.toUpperCase().replace(/\s+/g, '');
}

/**
 * Public offices have six characters, all others seven. One too few or many in a code of zeros or X leaves no code, and
 * some words have as many letters as one.
 */
const SHAPE = /^(?!0{6}$|X{6}$|(?:NESSUN[OA]|ASSENTE|1234567)$)[A-Z0-9]{6,7}$/;
const isOffice = (code: string) => code.length === 6 && SHAPE.test(code);

function codeRule(check: (code: string, subject: Subject) => boolean): Rule['check'] {
  return (subject) => {
    const { recipient } = subject;
    return recipient !== null && check(toRecipient(recipient), subject)
      ? [{ field: 'sdiCode', value: recipient }]
      : NOTHING;
  };
}

function pecRule(check: (pec: string, subject: Subject) => boolean): Rule['check'] {
  return (subject) => {
    const { certifiedEmail } = subject;
    return certifiedEmail !== null && check(certifiedEmail.trim(), subject)
      ? [{ field: 'certifiedEmail', value: certifiedEmail }]
      : NOTHING;
  };
}

function missing(subject: Subject): readonly Found[] {
  const { recipient, certifiedEmail } = subject;
  return foundIf(recipient === null && certifiedEmail === null && isReachedByCode(subject), {
    field: 'sdiCode',
    value: null,
  });
}

/** An own channel, by which invoices come in. */
function isChannel(code: string): boolean {
  return SHAPE.test(code) && code !== ZEROS && code !== ABROAD;
}

/** Rules of the codice destinatario. */
export const ITALIAN_RECIPIENTS: readonly Rule[] = [
  {
    id: 'it.recipient.missing',
    severity: 'fix',
    source: 'AdE, specifiche tecniche: 0000000 is allowed, the client is to be told',
    readAgain: READ_AGAIN,
    finds: { recipient: null },
    passes: { recipient: null, certifiedEmail: 'arcolaio@pec.example' },
    check: missing,
  },
  {
    id: 'it.recipient.zeros-no-pec',
    severity: 'fix',
    source:
      'AdE, specifiche tecniche: the invoice waits in the reserved area (before 2019: SDI 00426)',
    readAgain: READ_AGAIN,
    finds: { recipient: ZEROS },
    passes: { recipient: ZEROS, certifiedEmail: 'arcolaio@pec.example' },
    check: codeRule(
      (code, subject) =>
        code === ZEROS && subject.certifiedEmail === null && isReachedByCode(subject),
    ),
  },
  {
    id: 'it.recipient.format',
    severity: 'blocks',
    source: 'FatturaPA 1.2.2: CodiceDestinatarioType; SDI 00311',
    finds: { recipient: 'T04-HR3' },
    passes: { recipient: 'T04ZHR3' },
    check: codeRule((code) => !SHAPE.test(code)),
  },
  {
    id: 'it.recipient.foreign-code',
    severity: 'blocks',
    source: 'SDI 00313',
    finds: { recipient: ABROAD },
    passes: { recipient: 'T04ZHR3' },
    check: codeRule((code) => code === ABROAD),
  },
  {
    id: 'it.recipient.pa',
    severity: 'hint',
    source: 'SDI 00427: six characters with FPA12, seven with FPR12',
    finds: { recipient: 'UFJ4K2', name: 'Comune di Valdescura', vatNumber: null },
    passes: { recipient: 'T04ZHR3' },
    check: codeRule((code, { legalForm }) => isOffice(code) && legalForm === null),
  },
  {
    id: 'it.recipient.pa-for-company',
    severity: 'fix',
    source: 'SDI 00427: six characters with FPA12, seven with FPR12',
    finds: { recipient: 'UFJ4K2' },
    passes: { recipient: 'T04ZHR3' },
    check: codeRule((code, { legalForm }) => isOffice(code) && legalForm !== null),
  },
  {
    id: 'it.recipient.case',
    severity: 'hint',
    source: 'FatturaPA 1.2.2: CodiceDestinatarioType; most programs write it in capitals',
    finds: { recipient: 't04zhr3' },
    passes: { recipient: 'T04ZHR3' },
    check: codeRule((code, { recipient }) => SHAPE.test(code) && code !== recipient),
  },
  {
    id: 'it.pec.syntax',
    severity: 'fix',
    source: 'FatturaPA 1.2.2: PECDestinatario is EmailType, 7 to 256 characters',
    finds: { recipient: ZEROS, certifiedEmail: 'arcolaio@pec' },
    passes: { recipient: ZEROS, certifiedEmail: 'arcolaio@pec.example' },
    check: pecRule((pec) => !isEmailAddress(pec)),
  },
  {
    id: 'it.pec.of-sdi',
    severity: 'blocks',
    source: 'SDI 00330',
    finds: { recipient: ZEROS, certifiedEmail: 'sdi01@pec.fatturapa.it' },
    passes: { recipient: ZEROS, certifiedEmail: 'arcolaio@pec.example' },
    check: pecRule((pec) => /@pec\.fatturapa\.it$/i.test(pec)),
  },
  {
    id: 'it.pec.and-code',
    severity: 'hint',
    source: 'SDI 00426: of a code and a PEC the code counts',
    readAgain: READ_AGAIN,
    finds: { recipient: 'T04ZHR3', certifiedEmail: 'arcolaio@pec.example' },
    passes: { recipient: ZEROS, certifiedEmail: 'arcolaio@pec.example' },
    check: pecRule((_, { recipient }) => recipient !== null && isChannel(toRecipient(recipient))),
  },
];
