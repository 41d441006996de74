import { grouped } from '#i18n/count.ts';
import type { RuleWords } from '#i18n/types/rule-words.ts';
import { digitCount, digitsOf } from './digits.ts';

export const italy = {
  'it.id.missing': {
    name: 'No VAT number and no codice fiscale',
    wrong: 'Neither a VAT number nor a codice fiscale is given.',
    todo: 'Ask the client for one of them: SDI refuses an invoice that has neither.',
  },
  'it.piva.format': {
    name: 'Italian VAT number: form',
    wrong: ({ params: { digits, meant } }) => {
      const told = digits === undefined ? null : digitCount(Number(digits), 11);
      const zeros = meant === undefined ? '' : ` Form and check digit of ${meant} are right.`;
      return (
        (told ??
          'An Italian VAT number (partita IVA) is 11 digits, with or without IT before them.') +
        zeros
      );
    },
    todo: 'Compare it with an invoice of the client. Zeros at the front often get lost.',
  },
  'it.piva.checksum': {
    name: 'Italian VAT number: check digit',
    wrong: ({ params: { fault } }) =>
      fault === 'zeros'
        ? 'The first seven digits are the holder’s number: they cannot all be zero.'
        : 'The check digit does not fit the other digits.',
    todo: 'At least one digit is wrong. Ask the client for the number.',
  },
  'it.piva.is-cf': {
    name: 'Codice fiscale instead of a VAT number',
    wrong: 'This is a codice fiscale of 16 characters, not a VAT number.',
    todo: 'Move it to the codice fiscale; write the VAT number here, if the client has one.',
  },
  'it.piva.body-cf': {
    name: 'Italian VAT number that begins with 8 or 9',
    wrong: 'It begins with 8 or 9, as the codici fiscali of public bodies and associations do.',
    todo: 'Ask whether it is the client’s codice fiscale: then it belongs there.',
  },
  'it.piva.office': {
    name: 'Italian VAT number: digits of the office',
    wrong: 'Form and check digit are right. Digits 8 to 10 belong to no office on our list.',
    todo: 'Worth checking: compare it with an invoice of the client.',
  },
  'it.cf.format': {
    name: 'Codice fiscale: form',
    wrong: 'A codice fiscale has 16 characters in a fixed order, or 11 digits.',
    todo: 'Ask the client for it. A REA number, for example, does not belong here.',
  },
  'it.cf.checksum': {
    name: 'Codice fiscale: check character',
    wrong: ({ params: { fault } }) =>
      fault === 'day'
        ? 'The check letter is right, but there is no such day of birth.'
        : fault === 'digit'
          ? 'The check digit does not fit the other digits.'
          : 'The check letter does not fit the other characters.',
    todo: 'At least one character is wrong. Ask the client for the code.',
  },
  'it.cf.mismatch': {
    name: 'Codice fiscale and VAT number are two numbers',
    wrong: 'Form and check digit of both are right, but they are not the same number.',
    todo: 'This is right in a VAT group and at many old companies. Compare both with a visura or an invoice of the client.',
  },
  'it.cf.person-for-company': {
    name: 'Codice fiscale of a person for a company',
    wrong: 'This is the code of a person, and the name is that of a company.',
    todo: 'Ask for the codice fiscale of the company: it mostly equals the VAT number.',
  },
  'it.cf.sole-trader-missing': {
    name: 'Sole trader without a codice fiscale of their own',
    wrong: 'Only the VAT number is given. A sole trader also has a code of 16 characters.',
    todo: 'Add the codice fiscale of the person.',
  },
  'it.cf.name': {
    name: 'Codice fiscale that does not fit the name',
    wrong: 'Its first six letters fit neither the first name nor the last name.',
    todo: 'Compare code and name: the code may be somebody else’s, or the name misspelt.',
  },
  'it.recipient.missing': {
    name: 'No SDI code and no PEC',
    wrong:
      'Neither an SDI code (codice destinatario) nor a PEC is given: the invoice would only be in the client’s reserved area.',
    todo: 'Ask the client for a code or a PEC; that of a public office is in the IPA. If there is none, tell the client where the invoice is.',
  },
  'it.recipient.zeros-no-pec': {
    name: '0000000 without a PEC',
    wrong: 'With 0000000 and no PEC the invoice is only in the client’s reserved area.',
    todo: 'Ask the client for a code or a PEC; that of a public office is in the IPA. If there is none, tell the client where the invoice is.',
  },
  'it.recipient.format': {
    name: 'SDI code: form',
    wrong: ({ value }) =>
      (value ?? '').includes('@')
        ? 'This is an email address, and no code.'
        : 'This is no code: it has 7 letters and digits, or 6 for a public office.',
    todo: 'Ask the client for the code, and write it without signs. A PEC belongs in its own field.',
  },
  'it.recipient.foreign-code': {
    name: 'XXXXXXX for an Italian client',
    wrong: 'XXXXXXX is for clients abroad.',
    todo: 'Write the client’s code, or 0000000 and a PEC.',
  },
  'it.recipient.pa': {
    name: 'Code of a public office',
    wrong: 'A code of 6 characters is that of a public office.',
    todo: 'If the client is a public office, send the invoice in its format (FPA12).',
  },
  'it.recipient.pa-for-company': {
    name: 'Code of a public office for a company',
    wrong: 'A code of 6 characters is that of a public office, and the name is that of a company.',
    todo: 'Ask the client for the code: that of a company has 7 characters. Only companies in public hands that are in the IPA have one of 6.',
  },
  'it.recipient.case': {
    name: 'SDI code: small letters or spaces',
    wrong: 'There are small letters or a space in the code.',
    todo: 'Write it in capitals and without spaces. Most programs do so by themselves.',
  },
  'it.pec.syntax': {
    name: 'PEC: form',
    wrong: 'This is not the form of an email address.',
    todo: 'Ask the client for the PEC: a dot, the @ or the end is often missing.',
  },
  'it.pec.of-sdi': {
    name: 'PEC of SDI',
    wrong: 'This is an address of SDI itself, not of the client.',
    todo: 'Ask the client for a PEC or a code.',
  },
  'it.pec.and-code': {
    name: 'SDI code and PEC',
    wrong: 'An SDI code and a PEC are given: the invoice goes to the code.',
    todo: 'Check that the code is still in use. Some programs refuse an invoice with both.',
  },
  'it.address.incomplete': {
    name: 'Italian address is incomplete',
    wrong: 'This part of the address is missing, and SDI refuses an invoice without it.',
    todo: 'Ask the client for it: street, postcode and city are mandatory.',
  },
  'it.cap.format': {
    name: 'Italian postcode: form',
    wrong: ({ value }) => digitsOf(value, 5) ?? 'An Italian postcode (CAP) is 5 digits.',
    todo: 'Write all 5 digits. Zeros at the front often get lost.',
  },
  'it.cap.generic': {
    name: 'Italian postcode for a whole city',
    wrong: 'This city has a postcode for each zone, and this is the old one for all of it.',
    todo: 'Look up the postcode of the street.',
  },
  'it.province.format': {
    name: 'Province: letters',
    wrong: 'An invoice has the two letters of a province, in capitals.',
    todo: 'Write the two letters, such as MI for Milano.',
  },
  'it.province.missing': {
    name: 'Province is missing',
    wrong: 'No province is given. An invoice may be without it, but few are.',
    todo: 'Add the two letters of the province.',
  },
  'it.text.latin': {
    name: 'Letters that an Italian invoice does not accept',
    wrong: ({ params }) => `An Italian invoice does not accept: ${params['letters'] ?? ''}`,
    todo: 'Write it with letters that are accepted, as the client does on Italian invoices.',
  },
  'it.text.length': {
    name: 'Too long for an Italian invoice',
    wrong: ({ params }) =>
      `${grouped(Number(params['length']))} characters: an Italian invoice accepts ${grouped(Number(params['most']))}.`,
    todo: 'Shorten it yourself, before a program cuts it off.',
  },
  'it.intent.format': {
    name: 'Declaration of intent: number',
    wrong: 'The number of the receipt is 17 digits, a hyphen or a slash, and 6 digits.',
    todo: 'Copy it from the receipt of Agenzia delle Entrate.',
  },
  'it.intent.pair': {
    name: 'Declaration of intent: number or date is missing',
    wrong: 'An invoice names the number and the date, and only one of them is given.',
    todo: 'Copy both from the receipt, or clear both fields.',
  },
  'it.intent.year': {
    name: 'Declaration of intent of an earlier year',
    wrong: 'A declaration is for one calendar year, and this one is of an earlier year.',
    todo: 'Ask the client for the one of this year before you invoice without VAT.',
  },
  'it.intent.year-end': {
    name: 'Declaration of intent of last November or December',
    wrong: 'It was sent at the end of last year: it may be for last year or for this one.',
    todo: 'Look in the declaration which year it is for.',
  },
  'foreign.recipient': {
    name: 'SDI code of a client abroad',
    wrong: 'For clients abroad the SDI code is XXXXXXX.',
    todo: 'Write XXXXXXX. Only a client who is identified in Italy, or has a permanent establishment there, has another one.',
  },
  'sm.recipient': {
    name: 'San Marino: SDI code',
    wrong:
      'Invoices go to the tax office of San Marino (2R4GTO8, with the letter O) or have XXXXXXX.',
    todo: 'Write 2R4GTO8 for goods. For services ask your accountant which of the two.',
  },
} satisfies Partial<RuleWords>;
