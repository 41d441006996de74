import { countryName } from '#i18n/country-name.ts';
import type { RuleWords } from '#i18n/types/rule-words.ts';

export const everybody = {
  'name.missing': {
    name: 'Name is missing',
    wrong: ({ value }) =>
      value === null
        ? 'No name is given.'
        : 'A person needs a first and a last name, and only one is given.',
    todo: 'Write the name of the company; for a person, first and last name.',
  },
  'address.missing': {
    name: 'Address is missing',
    wrong: 'No address is given.',
    todo: 'Write street, postcode, city and country.',
  },
  'address.incomplete': {
    name: 'Address outside Italy is incomplete',
    wrong: 'This part of the address is missing.',
    todo: 'Ask the client for it: an e-invoice names street, postcode and city.',
  },
  'country.missing': {
    name: 'Country is missing',
    wrong: 'The address has no country.',
    todo: 'Choose the country of the address.',
  },
  'country.unknown': {
    name: 'Country cannot be read',
    wrong: 'No country has this name or code.',
    todo: 'Write the two letters of the country, such as IT or FR.',
  },
  'email.syntax': {
    name: 'Email: form',
    wrong: 'This is not the form of an email address.',
    todo: 'Compare it with the client’s emails: a dot, the @ or the end is often missing.',
  },
  'phone.format': {
    name: 'Phone: form',
    wrong: 'This is not the form of a phone number.',
    todo: 'Write the number with its country code, such as +39 015 234567.',
  },
  'vat.placeholder': {
    name: 'Value that only fills the field',
    wrong: 'This value only fills the field, and counts as missing.',
    todo: 'Write the number of the client, or leave the field empty.',
  },
  'vat.country': {
    name: 'VAT number of another country',
    wrong: ({ params }) =>
      `The number begins with ${params['prefix'] ?? ''}, and the address is in ${countryName(params['country'] ?? '')}.`,
    todo: 'A VAT number of another country is legal. Ask the client whether it is the one for your invoices.',
  },
} satisfies Partial<RuleWords>;
