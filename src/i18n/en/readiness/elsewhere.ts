import { countryName } from '#i18n/country-name.ts';
import type { RuleWords } from '#i18n/types/rule-words.ts';
import { digitsOf } from './digits.ts';

export const elsewhere = {
  'de.vat.format': {
    name: 'German VAT number: form',
    wrong: ({ value }) =>
      digitsOf((value ?? '').replace(/^\s*DE/i, ''), 9) ??
      'A German VAT number is DE and 9 digits, and the first digit is not zero.',
    todo: 'Ask the client for the number.',
  },
  'de.vat.checksum': {
    name: 'German VAT number: check digit',
    wrong: 'The check digit does not fit the other digits.',
    todo: 'At least one digit is wrong. Ask the client for the number.',
  },
  'de.vat.is-steuernummer': {
    name: 'Steuernummer instead of a VAT number',
    wrong: 'This is the form of a Steuernummer, not of a VAT number (USt-IdNr.).',
    todo: 'Ask the client for the number that begins with DE.',
  },
  'de.leitweg.format': {
    name: 'Leitweg-ID: form and check digits',
    wrong: 'This is not the form of a Leitweg-ID, or its check digits do not fit.',
    todo: 'Ask the public office for its Leitweg-ID: without it, it refuses the invoice.',
  },
  'es.nif.format': {
    name: 'Spanish NIF: form',
    wrong: 'A NIF is a letter and 8 characters, or 8 digits and a letter.',
    todo: 'Ask the client for the number.',
  },
  'es.nif.checksum': {
    name: 'Spanish NIF: check character',
    wrong: 'The check digit or letter does not fit the rest.',
    todo: 'At least one character is wrong. Ask the client for the number.',
  },
  'eu.vat.format': {
    name: 'VAT number: form',
    wrong: ({ params }) =>
      `VAT numbers of this country have another form: ${countryName(params['country'] ?? '')}.`,
    todo: 'Ask the client for the number.',
  },
  'eu.vat.checksum': {
    name: 'VAT number: check digit',
    wrong: ({ params }) =>
      `The check digit does not fit, by the rule of this country: ${countryName(params['country'] ?? '')}.`,
    todo: 'At least one digit is wrong. Ask the client for the number.',
  },
  'eu.vat.missing': {
    name: 'VAT number is missing',
    wrong: 'No VAT number is given for a company in another country of the Union.',
    todo: 'Ask for it: an invoice without VAT (reverse charge) has to name it.',
  },
  'qonto.currency.missing': {
    name: 'Currency is missing',
    wrong: 'Qonto’s invoices take their currency from the client, and there is none.',
    todo: 'Choose the currency of the client in Qonto.',
  },
  'qonto.locale.missing': {
    name: 'Language is missing',
    wrong: 'Qonto asks for the language of a client, and there is none.',
    todo: 'Choose the language of the client in Qonto.',
  },
  'qonto.address.root-only': {
    name: 'Address only in the old field',
    wrong: 'The address is in a field that Qonto will remove, and not in the billing address.',
    todo: 'Save the client again in Qonto, with its billing address.',
  },
  'qonto.email.missing': {
    name: 'Email is missing',
    wrong: 'Without an email, Qonto cannot send an invoice by email.',
    todo: 'Add the email to which invoices go.',
  },
} satisfies Partial<RuleWords>;
