import { isCountryCode } from '#domain/country-code.ts';
import { ownText } from '#domain/own-value.ts';
import { readPhone } from '#normal-forms/phones.ts';
import { isEmailAddress } from './email-syntax.ts';
import { foundIf, NOTHING, type Found, type RuleGroup } from './rule.ts';
import { missingParts, vatCountryOf, type Subject } from './subject.ts';

/** Rules of every country. */
export const EVERYBODY: RuleGroup = {
  isFor: () => true,
  rules: [
    {
      id: 'name.missing',
      severity: 'blocks',
      source: 'FatturaPA 1.2.2: Denominazione, or Nome and Cognome (SDI 00200); EN 16931 BT-44',
      finds: { name: null },
      passes: {
        provider: 'qonto',
        kind: 'individual',
        own: { first_name: 'Zoé', last_name: 'Lama' },
      },
      check: nameMissing,
    },
    {
      id: 'address.missing',
      severity: 'blocks',
      source: 'FatturaPA 1.2.2: Sede; EN 16931 BR-10, BR-11; Qonto API: create a client',
      finds: { address: 'none' },
      passes: { street: null, zipCode: null, city: null },
      check: ({ client, address }) =>
        foundIf(address === null, {
          field: client.provider === 'qonto' ? 'billingAddress' : 'addresses',
          value: null,
        }),
    },
    {
      id: 'address.incomplete',
      severity: 'fix',
      source: 'EN 16931 BT-50, BT-52, BT-53',
      finds: { country: 'DE', street: null },
      passes: { country: 'IE', zipCode: null },
      check: (subject) => (subject.country === 'IT' ? NOTHING : missingParts(subject)),
    },
    {
      id: 'country.missing',
      severity: 'blocks',
      source: 'FatturaPA 1.2.2: Nazione; EN 16931 BR-11',
      finds: { country: null },
      passes: { country: 'IT' },
      check: ({ address }) =>
        foundIf(address !== null && address.country === null, { field: 'country', value: null }),
    },
    {
      id: 'country.unknown',
      severity: 'fix',
      source: 'FatturaPA 1.2.2: Nazione is [A-Z]{2}; ISO 3166-1',
      finds: { country: 'Padania' },
      passes: { country: 'IT' },
      check: ({ address }) => {
        const country = address?.country ?? null;
        return country === null || isCountryCode(country)
          ? NOTHING
          : [{ field: 'country', value: country }];
      },
    },
    {
      id: 'email.syntax',
      severity: 'fix',
      source: 'WHATWG HTML: valid email address; RFC 5321',
      finds: { email: 'info@arcolaio' },
      passes: { email: 'a.b+c@sub.arcolaio.example' },
      check: ({ client }) => client.emails.flatMap(emailSyntax),
    },
    {
      id: 'phone.format',
      severity: 'hint',
      source: 'ITU-T E.164',
      finds: { phone: '12' },
      passes: { phone: '015 234567' },
      check: ({ client, country }) =>
        client.phones.flatMap((phone) =>
          foundIf(readPhone(phone, country) === null, { field: 'phone', value: phone }),
        ),
    },
    {
      id: 'vat.placeholder',
      severity: 'fix',
      source: 'What people type where a field asks for a number and they have none',
      finds: { vatNumber: '00000000000' },
      passes: { vatNumber: '00000010157' },
      check: ({ fillers }) => fillers,
    },
    {
      id: 'vat.country',
      severity: 'hint',
      source: 'Directive 2006/112/EC, art. 214 and 215: a registration abroad is legal',
      finds: { country: 'AT', vatNumber: 'DE700001004' },
      passes: { country: 'MC', vatNumber: 'FR00700000011' },
      check: vatCountry,
    },
  ],
};

/** An Italian invoice to a person needs both names. */
function nameMissing({ client, name, isPerson }: Subject): readonly Found[] {
  const [first, last] = ['first_name', 'last_name'].map((key) => ownText(client, 'qonto', key));
  const hasWhole = ownText(client, 'qonto', 'name') !== null || (first !== null && last !== null);
  const isMissing = name === null || (isPerson && !hasWhole);
  return foundIf(isMissing, { field: 'name', value: name });
}

const EMAIL_FIELDS = {
  main: 'email',
  administration: 'administrationEmail',
  extra: 'emails',
} as const;

function emailSyntax({ role, address }: Subject['client']['emails'][number]): readonly Found[] {
  // The certified one has a rule of its own.
  if (role === 'certified' || isEmailAddress(address)) return NOTHING;
  return [{ field: EMAIL_FIELDS[role], value: address }];
}

function vatCountry({ vat, address }: Subject): readonly Found[] {
  const at = address?.country ?? null;
  if (vat === null || vat.prefix === null || at === null || !isCountryCode(at)) return NOTHING;
  const params = { prefix: vat.prefix, country: at };
  return foundIf(vat.prefix !== vatCountryOf(at), {
    field: 'vatNumber',
    value: vat.written,
    params,
  });
}
