import * as siren from 'stdnum/lib/cjs/fr/siren.js';
import * as siret from 'stdnum/lib/cjs/fr/siret.js';
import { ownValue } from '#domain/own-value.ts';
import { foundIf, NOTHING, type Found, type Rule } from '#readiness/rule.ts';
import type { Subject } from '#readiness/subject.ts';
import { frenchFields, sirensOf } from './sirens.ts';

/*
 * The electronic address of a buyer, scheme 0225: SIREN, SIREN_SIRET, SIREN_SIRET_routing, SIREN_suffix. The checks are
 * those of AFNOR XP Z12-012, which refuse an invoice since 2026-10-01; small companies issue from 2027-09-01.
 */
const READ_AGAIN = '2027-09-01';

const CHARACTERS = /^[A-Za-z0-9\-_.]+$/;
const LONGEST = 125;

function partsOf(written: string): readonly string[] | null {
  const address = written.trim();
  if (!CHARACTERS.test(address) || address.length > LONGEST) return null;
  const parts = address.split('_');
  return parts.includes('') ? null : parts;
}

const isSiren = (text: string | undefined) =>
  /^\d{9}$/.test(text ?? '') && siren.validate(text ?? '').isValid;

function addressRule(
  check: (parts: readonly string[], subject: Subject) => boolean,
): Rule['check'] {
  return (subject) => {
    const { electronicAddress: value } = subject;
    const parts = value === null ? null : partsOf(value);
    return foundIf(parts !== null && check(parts, subject), { field: 'electronicAddress', value });
  };
}

function malformed({ electronicAddress: value }: Subject): readonly Found[] {
  return foundIf(value !== null && partsOf(value) === null, { field: 'electronicAddress', value });
}

function hasWrongSiret([first = '', second = '']: readonly string[]): boolean {
  if (!isSiren(first) || !/^\d{14}$/.test(second)) return false;
  return !second.startsWith(first) || !siret.validate(second).isValid;
}

function isOfOther([first = '']: readonly string[], subject: Subject): boolean {
  const own = sirensOf(frenchFields(subject));
  return isSiren(first) && own.size > 0 && !own.has(first);
}

/** A French client of Qonto's, for the examples. */
const QONTO = { provider: 'qonto', country: 'FR' } as const;

/** Rules of the French electronic address. */
export const FRENCH_ELECTRONIC_ADDRESSES: readonly Rule[] = [
  {
    id: 'fr.eaddress.missing',
    severity: 'fix',
    source:
      'EN 16931 BT-49; AFNOR XP Z12-012, BR-FR-12; it is the SIREN unless the client says otherwise',
    readAgain: READ_AGAIN,
    finds: { ...QONTO, electronicAddress: null },
    passes: { ...QONTO, kind: 'individual', electronicAddress: null },
    check: ({ client, isBusiness, electronicAddress }) =>
      foundIf(
        client.provider === 'qonto' &&
          client.kind === 'company' &&
          isBusiness &&
          electronicAddress === null,
        { field: 'electronicAddress', value: null },
      ),
  },
  {
    id: 'fr.eaddress.format',
    severity: 'blocks',
    source: 'AFNOR XP Z12-012, BR-FR-23, BR-FR-25',
    readAgain: READ_AGAIN,
    finds: { ...QONTO, electronicAddress: '700000011/FACT' },
    passes: { ...QONTO, electronicAddress: '700000011_FACT' },
    check: malformed,
  },
  {
    id: 'fr.eaddress.siren',
    severity: 'blocks',
    source: 'AFNOR XP Z12-012, BR-FR-21: it begins with the buyer’s SIREN',
    readAgain: READ_AGAIN,
    finds: { ...QONTO, electronicAddress: '700000012' },
    passes: { ...QONTO, electronicAddress: '700000011' },
    check: addressRule(([first]) => !isSiren(first)),
  },
  {
    id: 'fr.eaddress.siret',
    severity: 'blocks',
    source: 'AFNOR XP Z12-012, BR-FR-21',
    readAgain: READ_AGAIN,
    finds: { ...QONTO, electronicAddress: '700000011_70000001100011' },
    passes: { ...QONTO, electronicAddress: '700000011_70000001100010_COMPTA' },
    check: addressRule(hasWrongSiret),
  },
  {
    id: 'fr.eaddress.other-siren',
    severity: 'blocks',
    source: 'AFNOR XP Z12-012, BR-FR-21',
    readAgain: READ_AGAIN,
    finds: { ...QONTO, electronicAddress: '700000037' },
    passes: { ...QONTO, electronicAddress: '700000011_FACTURES' },
    check: addressRule(isOfOther),
  },
  {
    id: 'fr.eaddress.unreachable',
    severity: 'blocks',
    source: 'Qonto API: send a client invoice by e-invoice (must be true)',
    finds: { ...QONTO, own: { e_invoicing_reachable: false } },
    passes: { ...QONTO, own: { e_invoicing_reachable: null } },
    check: ({ client }) =>
      ownValue(client, 'qonto', 'e_invoicing_reachable') === false
        ? [{ field: 'qonto.e_invoicing_reachable', value: 'false' }]
        : NOTHING,
  },
];
