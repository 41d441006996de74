import { isIsoDay } from '#domain/iso-date.ts';
import { ownText } from '#domain/own-value.ts';
import { foundIf, NOTHING, type Found, type Rule } from '#readiness/rule.ts';
import type { Subject } from '#readiness/subject.ts';

/*
 * The declaration of intent of a habitual exporter, by which an invoice has no VAT. Only wethod has it. It is for one
 * year, and those that are sent in November and December are for the next.
 */

const CODE = 'wethod.intent_code';
const DATE = 'wethod.intent_date';

const codeOf = ({ client }: Subject) => ownText(client, 'wethod', 'intent_code')?.trim() ?? null;

const dateOf = ({ client }: Subject) => ownText(client, 'wethod', 'intent_date')?.trim() ?? null;

/** Receipt of the Agenzia delle Entrate: 17 digits of the protocol, and 6 of its part. */
const RECEIPT = /^\d{17}\s*[-/]\s*\d{6}$/;

function pair(subject: Subject): readonly Found[] {
  const [code, date] = [codeOf(subject), dateOf(subject)];
  if ((code === null) === (date === null)) return NOTHING;
  return [{ field: code === null ? CODE : DATE, value: null }];
}

/** Whether the declaration's day, as `2026-01-31`, is in a stretch of the year before today's. */
function isInLastYear(subject: Subject, isIn: (month: number, years: number) => boolean): boolean {
  const day = dateOf(subject)?.slice(0, 10) ?? '';
  if (!isIsoDay(day)) return false;
  return isIn(Number(day.slice(5, 7)), Number(subject.today.slice(0, 4)) - Number(day.slice(0, 4)));
}

const found = (subject: Subject) => ({ field: DATE, value: dateOf(subject) });

/** Rules of the declaration of intent. */
export const DECLARATIONS_OF_INTENT: readonly Rule[] = [
  {
    id: 'it.intent.format',
    severity: 'fix',
    source: 'AdE, provvedimento 293390/2021: block 2.2.1.16 of the invoice',
    finds: { own: { intent_code: '0806012034-1', intent_date: '2026-01-12' } },
    passes: { own: { intent_code: '08060120341234567-000001', intent_date: '2026-01-12' } },
    check: (subject) => {
      const code = codeOf(subject);
      return code === null || RECEIPT.test(code) ? NOTHING : [{ field: CODE, value: code }];
    },
  },
  {
    id: 'it.intent.pair',
    severity: 'fix',
    source: 'AdE, provvedimento 293390/2021: both are due in the invoice',
    finds: { own: { intent_date: '2026-01-12' } },
    passes: { own: { intent_code: '08060120341234567-000001', intent_date: '2026-01-12' } },
    check: pair,
  },
  {
    id: 'it.intent.year',
    severity: 'fix',
    source: 'DL 746/1983, art. 1: it holds for operations of one calendar year',
    finds: { own: { intent_code: '08060120341234567/000001', intent_date: '2025-02-03' } },
    passes: { own: { intent_code: '08060120341234567/000001', intent_date: '2026-01-12' } },
    check: (subject) =>
      foundIf(
        isInLastYear(subject, (month, years) => years > 1 || (years === 1 && month < 11)),
        found(subject),
      ),
  },
  {
    id: 'it.intent.year-end',
    severity: 'hint',
    source: 'DL 746/1983, art. 1: sent in November or December it is meant for the next year',
    finds: { own: { intent_code: '08060120341234567-000001', intent_date: '2025-12-18' } },
    passes: { own: { intent_code: '08060120341234567-000001', intent_date: '2026-01-12' } },
    check: (subject) =>
      foundIf(
        isInLastYear(subject, (month, years) => years === 1 && month >= 11),
        found(subject),
      ),
  },
];
