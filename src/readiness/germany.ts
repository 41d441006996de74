import { vatRule } from './foreign-vat.ts';
import { holdsLeitweg } from './leitweg.ts';
import { foundIf, type RuleGroup } from './rule.ts';
import type { Subject } from './subject.ts';

/** A number of the tax office, `37/123/45678`: an invoice abroad has to have the other one. */
function isSteuernummer({ vat }: Subject): boolean {
  if (vat === null || vat.prefix !== null) return false;
  return (
    /^\d{10,13}$/.test(vat.bare) ||
    /^\s*\d{2,5}\s*\/\s*\d{3,4}\s*\/\s*\d{4,5}\s*$/.test(vat.written)
  );
}

/** Rules of Germany. Businesses have to receive electronic invoices since 2025; all issue them from 2028. */
export const GERMANY: RuleGroup = {
  isFor: ({ country }) => country === 'DE',
  rules: [
    {
      id: 'de.vat.format',
      severity: 'fix',
      source: 'Bundeszentralamt für Steuern: DE and nine digits, the first no zero',
      finds: { country: 'DE', vatNumber: 'DE12345' },
      passes: { country: 'DE', vatNumber: 'DE 812 004 111' },
      check: vatRule(
        ({ country, form }, subject) =>
          country === 'DE' && form === 'format' && !isSteuernummer(subject),
      ),
    },
    {
      id: 'de.vat.checksum',
      severity: 'fix',
      source: 'Bundeszentralamt für Steuern: ISO 7064, MOD 11,10',
      finds: { country: 'DE', vatNumber: 'DE812004112' },
      passes: { country: 'DE', vatNumber: 'DE812004111' },
      check: vatRule(({ country, form }) => country === 'DE' && form === 'checksum'),
    },
    {
      id: 'de.vat.is-steuernummer',
      severity: 'fix',
      source: 'Abgabenordnung, § 139a; Umsatzsteuergesetz, § 14 (4) 2 and § 27a',
      finds: { country: 'DE', vatNumber: '37/123/45678' },
      passes: { country: 'DE', vatNumber: 'DE812004111' },
      check: (subject) =>
        foundIf(isSteuernummer(subject), {
          field: 'vatNumber',
          value: subject.client.vatNumber,
        }),
    },
    {
      id: 'de.leitweg.format',
      severity: 'fix',
      source: 'KoSIT, format of Leitweg-ID 2.0.2',
      finds: { country: 'DE', identifier: { type: 'Leitweg-ID', value: '991-03730-10' } },
      passes: { country: 'DE', identifier: { type: 'leitweg', value: '05711-ABC1-42' } },
      check: ({ client }) =>
        client.externalIdentifiers.flatMap(({ type, value }) =>
          foundIf(/leitweg/i.test(type ?? '') && !holdsLeitweg(value), {
            field: 'externalIdentifiers',
            value,
          }),
        ),
    },
  ],
};
